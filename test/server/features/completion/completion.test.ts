import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { InsertTextFormat } from "vscode-languageserver-types";
import type { CompletionItem, TextEdit } from "vscode-languageserver-types";
import { provideCompletions } from "../../../../server/src/features/completion/completion";
import type { Language } from "../../../../server/src/l10n/language";
import { toPosition } from "../../../../server/src/features/toLsp";
import { analyse } from "../../../../server/src/structure/analyse";
import { plainText } from "../../../../server/src/structure/snippetSyntax";
import { completeDraft, englishDraft, withoutSection } from "../../../support/drafts";
import { english, simplifiedChinese } from "../../../support/languages";
import { withCaret } from "../../../support/marked";
import { builtInStructures, structureValues } from "../../../../server/src/structure/builtIns/builtIns";

/** What is offered at the caret, in the order in which an editor shows it. */
function itemsAt(draft: string, language: Language = english, snippets = true): readonly CompletionItem[] {
  const { text, offset } = withCaret(draft);
  const analysis = analyse(text, "");
  const items = provideCompletions(analysis, toPosition(analysis.article, offset), { language, snippets });
  return items.toSorted((first, second) =>
    (first.sortText ?? first.label) < (second.sortText ?? second.label) ? -1 : 1,
  );
}

function labelsAt(draft: string, language: Language = english): readonly string[] {
  return itemsAt(draft, language).map(({ label }) => label);
}

/** The draft after the first item was accepted, every tab stop kept at its default. */
function accepted(draft: string, language: Language = english): string {
  const { text } = withCaret(draft);
  const [item] = itemsAt(draft, language);
  assert(item, "an item is offered");
  const edit = item.textEdit as TextEdit;
  const document = TextDocument.create("file:///a.policy.md", "policy-draft", 1, text);
  return TextDocument.applyEdits(document, [
    { ...edit, newText: item.insertTextFormat === InsertTextFormat.Snippet ? plainText(edit.newText) : edit.newText },
  ]);
}

const withoutStandards = withoutSection(completeDraft, "衡量标准");
/** The draft without its standards, with something typed where they belong. */
const typedAtStandards = (typed: string): string => withoutStandards.replace("## 推进", `${typed}|\n\n## 推进`);

for (const typed of [
  "",
  "#",
  "##",
  "## ",
  "## 衡",
  "## 标准",
  "## 衡量标准",
  "衡量",
  "标准",
  "biao",
  "standards",
  "Stand",
]) {
  test(`“${typed}” where the standards belong offers them, and accepting gives a complete draft`, () => {
    assert(labelsAt(typedAtStandards(typed)).includes("衡量标准"));
    const text = accepted(typedAtStandards(typed));
    const { article, match } = analyse(text, "");
    assert.deepEqual(match.mismatches, []);
    assert.deepEqual(
      article.sections.flatMap(({ roles }) => roles),
      ["significance", "standards", "paths"],
    );
    assert(!text.includes(`${typed}\n\n## 推进`) || typed === "", "what was typed is replaced");
  });
}

test("the editor's filter finds the section by what can be typed for it", () => {
  const item = itemsAt(typedAtStandards("")).find(({ label }) => label === "衡量标准");
  const words = item?.filterText?.split(" ") ?? [];
  for (const word of ["##", "衡量标准", "标准", "standards", "biaozhun"])
    assert(words.includes(word), `${word} in ${item?.filterText}`);
});

test("of several missing sections the one that belongs at the caret comes first", () => {
  const draft = withoutSection(withoutStandards, "路径与对策");
  assert.deepEqual(labelsAt(`${draft}\n#|\n`), ["衡量标准", "路径与对策"]);
  assert.deepEqual(labelsAt(draft.replace("## 城市", "#|\n\n## 城市")), ["衡量标准", "路径与对策"]);
});

test("the detail says where a section belongs, in the editor's language; the documentation says what", () => {
  const draft = withoutSection(withoutStandards, "路径与对策").replace("## 城市", "#|\n\n## 城市");
  const [standards] = itemsAt(draft, simplifiedChinese);
  assert.equal(standards?.detail, "缺少的部分，应在“重要意义”之后");
  assert.match(String(standards.documentation), /怎样算做好了/);
  assert.equal(itemsAt(typedAtStandards("#"))[0]?.detail, "Missing section, belongs here");
});

test("a client without snippets gets plain text", () => {
  const [item] = itemsAt(typedAtStandards("#"), english, false);
  assert.equal(item?.insertTextFormat, InsertTextFormat.PlainText);
  assert(!(item.textEdit as TextEdit).newText.includes("${"));
});

for (const { title, draft, first } of [
  { title: "an empty document", draft: "|", first: "# 【主题】的意义、标准与路径" },
  { title: "an empty document where # is typed", draft: "#|", first: "# 【主题】的意义、标准与路径" },
  { title: "front matter without a body", draft: "---\nstage: draft\n---\n\n|\n", first: "---" },
]) {
  test(`${title} is offered the whole draft, first in the editor's language`, () => {
    assert.deepEqual(labelsAt(draft, simplifiedChinese).slice(0, 3), [
      "意义—标准—路径",
      "意義—標準—路徑",
      "Significance, standards, paths",
    ]);
    assert.deepEqual(labelsAt(draft, english).slice(0, 3), [
      "Significance, standards, paths",
      "意义—标准—路径",
      "意義—標準—路徑",
    ]);
    const text = accepted(draft, simplifiedChinese);
    assert.equal(text.split("\n", 1)[0], first);
    assert.deepEqual(
      analyse(text, "").article.sections.flatMap(({ roles }) => roles),
      ["significance", "standards", "paths"],
    );
  });
}

test("behind the structure in force the others are offered, those of the editor's language first", () => {
  assert.deepEqual(labelsAt("|", simplifiedChinese).slice(3), [
    "意义—问题—对策",
    "调研报告",
    "意见、实施方案",
    "通知",
    "请示",
    "工作报告、工作总结",
    "Policy brief",
    "Policy memo",
    "White paper",
  ]);
  assert.deepEqual(labelsAt("|", english).slice(3, 7), [
    "Significance, problems, paths",
    "Policy brief",
    "Policy memo",
    "White paper",
  ]);
});

test("another structure than the default is named in the front matter that it brings", () => {
  const text = accepted("通知|", simplifiedChinese);
  assert.equal(text.startsWith("---\nstructure: notice\n---\n\n# 关于【主题】的通知\n"), true, text);
  assert.equal(analyse(text, "").structure.id, "notice");
});

test("in a draft that chooses its structure only that is offered, and no other where front matter can no longer stand", () => {
  assert.deepEqual(labelsAt("---\nstructure: 通知\n---\n\n|\n", simplifiedChinese), ["通知", "通知"]);
  assert.equal(labelsAt("\n|\n", simplifiedChinese).length, 3);
});

/** A section with two marked points, the first with nested ones, and then something. */
const paths = (rest: string): string =>
  `## 绿道的实施路径\n\n第一，要加强规划衔接，把绿道连起来。一是摸清现状。逐条登记。二是分段打通。每年公布。\n\n第二，要完善日常养护。${rest}`;

for (const { title, draft, labels } of [
  { title: "第 at the start of a line", draft: paths("专人负责。\n\n第|"), labels: ["第三，"] },
  { title: "第三 as an input method gives it at once", draft: paths("专人负责。\n\n第三|"), labels: ["第三，"] },
  { title: "第 before text that is already there", draft: paths("专人负责。\n\n第|要多栽树。"), labels: ["第三，"] },
  {
    title: "第二 between two points",
    draft: "## 绿道的衡量标准\n\n第一，有没有连成网络是前提。看断头路。\n\n第|\n\n第二，有没有人常走是关键。看人数。\n",
    labels: ["第二，"],
  },
  {
    title: "三 behind a sentence of the first point",
    draft: paths("").replace("每年公布。", "每年公布。三|"),
    labels: ["三是"],
  },
  { title: "二 in a point of its own series", draft: paths("一是定期巡查。每周一次。二|"), labels: ["二是"] },
  { title: "一 in a point without a series of its own", draft: paths("一|"), labels: ["一是"] },
  {
    title: "（ where （一） is in use",
    draft: "## 绿道的衡量标准\n\n（一）有没有连成网络。看断头路。\n\n（二）有没有人走。看人数。\n\n（|\n",
    labels: ["（三）"],
  },
  {
    title: "( where （一） is in use",
    draft: "## 绿道的衡量标准\n\n（一）有没有连成网络。看断头路。\n\n（二）有没有人走。看人数。\n\n(|\n",
    labels: ["（三）"],
  },
  {
    title: "第 in a section without points",
    draft: "## 绿道的衡量标准\n\n主要有以下标准：\n\n第|\n",
    labels: ["第一，"],
  },
  {
    title: "Th in an English draft",
    draft: englishDraft.replace("## Paths", "Th|\n\n## Paths"),
    labels: ["Third,", "The test is …, reaching at least …"],
  },
]) {
  test(`next marker: ${title}`, () => assert.deepEqual(labelsAt(draft), labels));
}

for (const { title, before, after } of [
  { title: "what was typed is replaced", before: "专人负责。\n\n第|", after: "专人负责。\n\n第三，" },
  {
    title: "text behind the caret stays",
    before: "专人负责。\n\n第|要多栽树。",
    after: "专人负责。\n\n第三，要多栽树。",
  },
  { title: "in bold", before: "专人负责。\n\n**第|", after: "专人负责。\n\n**第三，" },
  {
    title: "inside a paragraph as well",
    before: "一是定期巡查。每周一次。二|\n",
    after: "一是定期巡查。每周一次。二是\n",
  },
]) {
  test(`accepting a marker: ${title}`, () => assert.equal(accepted(paths(before)), paths(after)));
}

test("an English marker brings the blank it needs", () => {
  assert(accepted(englishDraft.replace("## Paths", "Th|\n\n## Paths")).includes("\nThird, \n"));
});

for (const { title, draft } of [
  { title: "in the middle of a sentence", draft: paths("每周三|次巡查。") },
  { title: "behind a comma", draft: paths("专人负责，三|") },
  { title: "in prose that starts with a number", draft: paths("专人负责。\n\n一些地方|") },
  { title: "at a marker that does not come next", draft: paths("专人负责。\n\n第五|") },
  { title: "in a fenced block", draft: `${withoutStandards}\n\`\`\`\n#|\n\`\`\`\n` },
  { title: "in a quotation", draft: `${withoutStandards}\n> 第|\n` },
  { title: "in a comment", draft: `${withoutStandards}\n<!--\n第|\n-->\n` },
  { title: "in a subheading", draft: withoutStandards.replace("第二，要完善", "### 第|\n\n第二，要完善") },
  { title: "for a heading that names nothing missing", draft: typedAtStandards("## 大事") },
  { title: "in a heading that has text behind the caret", draft: withoutStandards.replace("## 推进", "## |推进") },
  { title: "on a line of a paragraph", draft: withoutStandards.replace("汽车抢路。", "汽车抢路。\n标准|") },
  { title: "in a complete draft behind ##", draft: `${completeDraft}\n##|\n` },
  { title: "in an introduction", draft: completeDraft.replace("绿道是城市里", "第|绿道是城市里") },
]) {
  test(`nothing is offered ${title}`, () => assert.deepEqual(labelsAt(draft), []));
}

for (const { title, draft, labels } of [
  { title: "keys", draft: "---\n|\n---\n", labels: ["stage", "structure"] },
  { title: "the key that is not there yet", draft: "---\nstage: draft\nst|\n---\n", labels: ["structure"] },
  { title: "stages", draft: "---\nstage: |\n---\n", labels: ["draft", "review", "final"] },
  {
    title: "stages instead of what is there",
    draft: "---\nstage: re|view\n---\n",
    labels: ["draft", "review", "final"],
  },
  { title: "structures", draft: "---\nstructure:|\n---\n", labels: structureValues(builtInStructures) },
  {
    title: "values while the block is still open",
    draft: "---\nstructure: auto\nstage: |",
    labels: ["draft", "review", "final"],
  },
  { title: "no values for an unknown key", draft: "---\nauthor: |\n---\n", labels: [] },
  { title: "nothing on the closing line", draft: "---\nstage: draft\n---|\n", labels: [] },
]) {
  test(`front matter: ${title}`, () => assert.deepEqual(labelsAt(draft), labels));
}

for (const { before, after } of [
  { before: "---\nstage:|\n---\n", after: "---\nstage: draft\n---\n" },
  { before: "---\nstage: re|view\n---\n", after: "---\nstage: draft\n---\n" },
  { before: "---\nst|\n---\n", after: "---\nstage: \n---\n" },
]) {
  test(`front matter: accepting in ${JSON.stringify(before)}`, () => assert.equal(accepted(before), after));
}

test("with CRLF the inserted lines end in CRLF too", () => {
  const text = accepted(typedAtStandards("##").replaceAll("\n", "\r\n"));
  assert.equal(text.replaceAll("\r\n", "").includes("\n"), false);
});
