import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { provideDocumentSymbols } from "../../../server/src/features/documentSymbols";
import type { Language } from "../../../server/src/l10n/language";
import { toSpan } from "../../../server/src/features/toLsp";
import { analyse } from "../../../server/src/structure/analyse";
import { completeDraft } from "../../support/drafts";
import { english, simplifiedChinese, traditionalChinese } from "../../support/languages";
import { modelArticle, withoutModelArticle } from "../../support/modelArticle";

/** The outline as lines: two blanks per level, the name, the detail in parentheses. */
function outlineOf(draft: string, language: Language): string {
  const format = ({ name, detail, children = [] }: DocumentSymbol, depth: number): string =>
    [
      `${"  ".repeat(depth)}${name}${detail === undefined ? "" : ` (${detail})`}`,
      ...children.map((child) => format(child, depth + 1)),
    ].join("\n");
  return provideDocumentSymbols(analyse(draft, ""), language)
    .map((symbol) => format(symbol, 0))
    .join("\n");
}

/** All symbols, each before its children. */
function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}

const cases: readonly { title: string; draft: string; language: Language; outline: string }[] = [
  { title: "an empty document has no outline", draft: "", language: english, outline: "" },
  {
    title: "title, sections, points and nested points are one tree",
    draft: completeDraft,
    language: simplifiedChinese,
    outline: `城市绿道建设的意义、标准与路径 (意义—标准—路径)
  城市绿道建设的重要意义 (重要意义 · 98 字)
    城市绿道建设是改善居住环境的要求
    城市绿道建设是方便日常出行的需要
  城市绿道建设的衡量标准 (衡量标准 · 103 字)
    第一 有没有连成网络是衡量的前提
    第二 有没有人常走是衡量的关键
  推进城市绿道建设的路径与对策 (路径与对策 · 89 字)
    第一 要加强规划衔接，把绿道连起来
      一是 摸清现状
      二是 分段打通
    第二 要完善日常养护，让绿道好走`,
  },
  {
    title: "the details speak the editor's language, not the draft's",
    draft: "# 绿道建设的意义、标准与路径\n\n## 绿道建设的重要意义\n\n出门就是树荫。\n",
    language: english,
    outline: `绿道建设的意义、标准与路径 (Significance, standards, paths)
  绿道建设的重要意义 (Significance · 7 characters)`,
  },
  {
    title: "without a title the sections are the roots",
    draft: "## 绿道建设的重要意义\n\n## 绿道建设的衡量标准\n",
    language: traditionalChinese,
    outline: "绿道建设的重要意义 (重要意義 · 0 字)\n绿道建设的衡量标准 (衡量標準 · 0 字)",
  },
  {
    title: "a heading without words has a name all the same",
    draft: "#\n\n##\n",
    language: english,
    outline: "(untitled) (Significance, standards, paths)\n  (no heading) (0 characters)",
  },
  {
    title: "the signs of emphasis are not read",
    draft:
      "## **绿道**建设的衡量标准\n\n第一，有没有**连成网络**是前提。看断头路。\n\n第二，有没有`常走`是关键。看人数。\n",
    language: english,
    outline: "绿道建设的衡量标准 (Standards · 35 characters)\n  第一 有没有连成网络是前提\n  第二 有没有常走是关键",
  },
  {
    title: "nor links, tags, notes, attributes, escapes and blanks at the end",
    draft:
      '# [绿道](https://a.cn) 建设[^1]\n\n## [绿道建设的衡量标准](#b) <a id="b"></a> {#c}\u3000\n\n### 1\\. 看<b>人</b>\u00a0\n\n近。\n',
    language: english,
    outline: "绿道 建设 (Significance, standards, paths)\n  绿道建设的衡量标准 (Standards · 2 characters)\n    1. 看人",
  },
  {
    title: "a title of the front matter is the root",
    draft: "---\ntitle: 绿道\n---\n\n##绿道建设的衡量标准\n",
    language: english,
    outline: "绿道 (Significance, standards, paths)\n  绿道建设的衡量标准 (Standards · 0 characters)",
  },
];
for (const { title, draft, language, outline } of cases) {
  test(title, () => assert.equal(outlineOf(draft, language), outline));
}

for (const { form, draft, name } of [
  {
    form: "第一，",
    draft: "第一，有没有连成网络。看断头路。\n\n第二，有没有人走。看人数。",
    name: "第一 有没有连成网络",
  },
  {
    form: "（一）",
    draft: "（一）有没有连成网络。看断头路。\n\n（二）有没有人走。看人数。",
    name: "（一） 有没有连成网络",
  },
  { form: "①", draft: "①有没有连成网络。看断头路。\n\n②有没有人走。看人数。", name: "① 有没有连成网络" },
  { form: "1.", draft: "1. 有没有连成网络。看断头路。\n2. 有没有人走。看人数。", name: "1. 有没有连成网络" },
]) {
  test(`a point marked ${form} is named as a reader says it`, () => {
    const symbols = flat(provideDocumentSymbols(analyse(`## 绿道建设的衡量标准\n\n${draft}\n`, ""), english));
    assert.equal(symbols[1]?.name, name);
  });
}

test("a selection is the heading, or the marker with its topic; a range is the whole part", () => {
  const { article, ...rest } = analyse(completeDraft, "");
  const symbols = flat(provideDocumentSymbols({ article, ...rest }, english));
  const textOf = (range: DocumentSymbol["range"]): string => {
    const { start, end } = toSpan(article, range);
    return completeDraft.slice(start, end);
  };
  const section = symbols.find(({ name }) => name === "推进城市绿道建设的路径与对策");
  assert(section);
  assert.equal(textOf(section.selectionRange), "## 推进城市绿道建设的路径与对策");
  assert.equal(textOf(section.range), completeDraft.slice(completeDraft.indexOf("## 推进")));
  const point = symbols.find(({ name }) => name === "一是 摸清现状");
  assert(point);
  assert.equal(textOf(point.selectionRange), "一是摸清现状");
  assert.equal(textOf(point.range), "一是摸清现状。逐条登记断点和宽度。");
});

test("the model article has exactly its own structure", { skip: withoutModelArticle }, () => {
  const [title, ...others] = provideDocumentSymbols(analyse(modelArticle, ""), english);
  assert(title);
  assert.equal(others.length, 0);
  const shape = (symbol: DocumentSymbol): unknown => {
    const marker = /^(?:第.|.是)(?= )/.exec(symbol.name)?.[0] ?? "";
    return symbol.children?.length ? [marker, ...symbol.children.map(shape)] : marker;
  };
  assert.deepEqual(title.children?.map(shape), [
    ["", "", "", ""],
    ["", "第一", "第二", "第三"],
    ["", ["第一", "一是", "二是"], ["第二", "一是", "二是", "三是", "四是", "五是"]],
  ]);
  // The first 第一， of the article is in its standards; its first sentence is the topic.
  assert.equal(title.children?.[1]?.children?.[0]?.name, `第一 ${/^第一，(.+?)。/m.exec(modelArticle)?.[1]}`);
});
