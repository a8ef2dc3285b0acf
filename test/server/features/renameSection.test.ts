import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import {
  prepareRename,
  provideRenameActions,
  provideSectionNames,
  renameSection,
} from "../../../server/src/features/renameSection";
import { toPosition, toRange } from "../../../server/src/features/toLsp";
import { analyse } from "../../../server/src/structure/analyse";
import { english, simplifiedChinese } from "../../support/languages";
import { withCaret } from "../../support/marked";

const identifier = { uri: "file:///a.policy.md", version: 3 };

/** The words that F2 selects at the caret. */
function selected(draft: string): string | undefined {
  const { text, offset } = withCaret(draft);
  const analysis = analyse(text, "");
  return prepareRename(analysis, toPosition(analysis.article, offset))?.placeholder;
}

function apply(
  text: string,
  edits: readonly { readonly range: TextEdit["range"]; readonly newText: string }[],
): string {
  return TextDocument.applyEdits(
    TextDocument.create(identifier.uri, "policy-draft", 3, text),
    edits.map((edit) => ({ ...edit })),
  );
}

/** The draft after renaming at the caret. */
function renamed(draft: string, name: string): string | undefined {
  const { text, offset } = withCaret(draft);
  const analysis = analyse(text, "");
  const answer = renameSection(analysis, toPosition(analysis.article, offset), name, identifier);
  return answer && apply(text, answer.edits);
}

for (const { title, draft, words } of [
  { title: "behind 的", draft: "# 题\n\n## 一、绿道养护的|重要意义\n", words: "重要意义" },
  { title: "from the line's start", draft: "# 题\n\n|## 绿道养护的重要意义\n", words: "重要意义" },
  { title: "in Traditional Chinese", draft: "# 綠道\n\n## 綠道養護的衡量|標準\n", words: "衡量標準" },
  { title: "in English, whole words", draft: "# Streets\n\n## Stan|dards for Walkable Streets\n", words: "Standards" },
  { title: "of two, the one at the caret", draft: "# 题\n\n## 背|景及意义\n", words: "背景" },
  { title: "of two, else the last", draft: "# 题\n\n|## 背景及意义\n", words: "意义" },
  { title: "none in text", draft: "# 题\n\n## 意义\n\n意|义。\n", words: undefined },
  { title: "none in the title", draft: "# 绿道的意|义、标准与路径\n\n## 意义\n", words: undefined },
  { title: "none where a verb leads", draft: "# 题\n\n## 加强日常|巡查\n", words: undefined },
]) {
  test(`renaming takes the words that name the section: ${title}`, () => assert.equal(selected(draft), words));
}

for (const { title, draft, name, after } of [
  {
    title: "the rest of the heading stays",
    draft: "# 题\n\n## 一、绿道的重要|意义\n",
    name: "现实意义",
    after: "# 题\n\n## 一、绿道的现实意义\n",
  },
  {
    title: "the title follows where it names the section so",
    draft: "# 绿道的意义、标准与路径\n\n## 绿道的标|准\n",
    name: "尺度",
    after: "# 绿道的意义、尺度与路径\n\n## 绿道的尺度\n",
  },
  {
    title: "the title stays where it has another name for it",
    draft: "# 绿道的意义、标准与路径\n\n## 绿道的衡量标|准\n",
    name: "尺度",
    after: "# 绿道的意义、标准与路径\n\n## 绿道的尺度\n",
  },
  {
    title: "the title stays where the words are part of others",
    draft: "# 绿道标准化的意义与路径\n\n## 标|准\n",
    name: "尺度",
    after: "# 绿道标准化的意义与路径\n\n## 尺度\n",
  },
  {
    title: "in English",
    draft: "# Significance, Standards and Paths of Streets\n\n## Stan|dards for Streets\n",
    name: "Criteria",
    after: "# Significance, Criteria and Paths of Streets\n\n## Criteria for Streets\n",
  },
  {
    title: "blanks around the name are dropped",
    draft: "# 题\n\n## 意|义\n",
    name: " 价值 ",
    after: "# 题\n\n## 价值\n",
  },
  { title: "an empty name is none", draft: "# 题\n\n## 意|义\n", name: " ", after: undefined },
  { title: "a name of two lines is none", draft: "# 题\n\n## 意|义\n", name: "价\n值", after: undefined },
  { title: "nothing in text", draft: "# 题\n\n## 意义\n\n意|义。\n", name: "价值", after: undefined },
]) {
  test(`renaming: ${title}`, () => assert.equal(renamed(draft, name), after));
}

for (const { title, draft, has, hasNot } of [
  {
    title: "Simplified",
    draft: "# 题\n\n## 绿道的重要|意义\n",
    has: ["意义", "现实意义", "必要性"],
    hasNot: ["重要意义", "importance", "現實意義"],
  },
  {
    title: "Traditional",
    draft: "# 綠道養護\n\n## 綠道的衡量|標準\n",
    has: ["評價標準", "指標體系"],
    hasNot: ["衡量標準", "评价标准"],
  },
  {
    title: "English, with its capital",
    draft: "# Streets\n\n## Stan|dards for Streets\n",
    has: ["Criteria", "Benchmarks"],
    hasNot: ["Standards", "criteria", "标准"],
  },
]) {
  test(`other names come in the script of the heading: ${title}`, () => {
    const { text, offset } = withCaret(draft);
    const analysis = analyse(text, "");
    const { names } = provideSectionNames(analysis, toPosition(analysis.article, offset), english);
    for (const name of has) assert.ok(names.includes(name), `${name} among ${names.join(" ")}`);
    for (const name of hasNot) assert.ok(!names.includes(name), `${name} not among ${names.join(" ")}`);
  });
}

test("a formula in the title keeps its words", () =>
  assert.equal(
    renamed("# $绿道的意义、标准$\n\n## 重要|意义\n\n近。\n", "价值"),
    "# $绿道的意义、标准$\n\n## 价值\n\n近。\n",
  ));

test("where nothing can be renamed it says so, in the editor's language", () => {
  const answer = provideSectionNames(analyse("# 题\n", ""), { line: 0, character: 1 }, simplifiedChinese);
  assert.deepEqual(answer, { names: [], refusal: "只能给小标题中表示部分名称的词语改名，例如“重要意义”。" });
});

test("on request the light bulb renames to one of the first other names, the title with it", () => {
  const { text, offset } = withCaret("# 绿道的意义、标准与路径\n\n## 绿道的标|准\n");
  const analysis = analyse(text, "");
  const range = toRange(analysis.article, { start: offset, end: offset });
  const options = { language: english, uri: identifier.uri, version: 3, documentChanges: true };
  const actions = provideRenameActions(analysis, range, { diagnostics: [], triggerKind: 1 }, options);
  assert.equal(actions[0]?.title, "Rename “标准” to “衡量标准”");
  const change = actions[0].edit?.documentChanges?.[0] as TextDocumentEdit;
  assert.deepEqual(change.textDocument, identifier);
  assert.equal(apply(text, change.edits as TextEdit[]), "# 绿道的意义、衡量标准与路径\n\n## 绿道的衡量标准\n");
  assert.deepEqual(provideRenameActions(analysis, range, { diagnostics: [], triggerKind: 2 }, options), []);
  assert.deepEqual(provideRenameActions(analysis, range, { diagnostics: [], only: ["quickfix"] }, options), []);
});
