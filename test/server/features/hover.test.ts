import assert from "node:assert/strict";
import { test } from "node:test";
import type { MarkupContent } from "vscode-languageserver-types";
import { provideHover } from "../../../server/src/features/hover";
import type { Language } from "../../../server/src/l10n/language";
import { toPosition } from "../../../server/src/features/toLsp";
import { readConfiguration } from "../../../server/src/configuration/readConfiguration";
import { analyse } from "../../../server/src/structure/analyse";
import { noConfiguration } from "../../../server/src/structure/configuration";
import { english, simplifiedChinese } from "../../support/languages";
import { withCaret } from "../../support/marked";

/** The paragraphs of the hover at the caret; undefined for none. */
function hoverOf(draft: string, language: Language): readonly string[] | undefined {
  const { text, offset } = withCaret(draft);
  const analysis = analyse(text, "");
  const hover = provideHover(analysis, toPosition(analysis.article, offset), language);
  return hover && (hover.contents as MarkupContent).value.split("\n\n");
}

const points = "第一，有没有连成网络。看断头路。\n\n第二，有没有人走。看人数。\n";

test("a section's heading says what belongs there, how many points it has, how long it is", () => {
  const [guidance, ...rest] = hoverOf(`## 绿道建设的|衡量标准\n\n${points}`, simplifiedChinese) ?? [];
  assert.match(guidance ?? "", /^\*\*衡量标准\*\*: .*第一/);
  assert.deepEqual(rest, ["要点：2 个，至少应有 2 个", "29 字"]);
});

test("it says so in the editor's language", () => {
  const [guidance, ...rest] = hoverOf(`|## 绿道建设的衡量标准\n\n${points}`, english) ?? [];
  assert.match(guidance ?? "", /^\*\*Standards\*\*: .*First/);
  assert.deepEqual(rest, ["Points: 2, at least 2 expected", "29 characters"]);
});

test("a heading that no section of the structure answers to has its points and size", () => {
  assert.deepEqual(hoverOf("## 绿道|建设大事记\n\n开工一条。\n", english)?.at(-1), "5 characters");
});

for (const { title, draft, first } of [
  {
    title: "structure",
    draft: "---\nstructure: significance-|standards-paths\n---\n",
    first: "**Significance, standards, paths**",
  },
  { title: "stage", draft: "---\nstage: |review\n---\n", first: "**review**" },
]) {
  test(`the front matter's ${title} is explained`, () => assert.equal(hoverOf(draft, english)?.[0], first));
}

for (const { draft, lines } of [
  {
    draft: "## 绿道的路径\n\n第|一，要连起来。一是摸清。二是打通。\n\n第二，要养护好。\n",
    lines: ["第 1 条，共 2 条", "内含要点：2 个", "18 字"],
  },
  {
    draft: "## 绿道的路径\n\n第一，要连起来。一是摸清。二|是打通。\n\n第二，要养护好。\n",
    lines: ["第 2 条，共 2 条", "5 字"],
  },
  {
    draft: "## 绿道的路径\n\n### （一|）连起来\n\n甲。\n\n### （二）养护好\n\n乙。\n",
    lines: ["第 1 条，共 2 条", "8 字"],
  },
]) {
  test(`a marker tells its place in the series: ${lines.join(" ")}`, () =>
    assert.deepEqual(hoverOf(draft, simplifiedChinese), lines));
}

for (const { title, draft } of [
  { title: "prose", draft: "## 绿道建设的衡量标准\n\n第一，有没|有连成网络。\n" },
  { title: "the title", draft: "# 绿道建设|的意义、标准与路径\n" },
  { title: "an empty document", draft: "|" },
  { title: "a key of the front matter", draft: "---\nst|age: review\n---\n" },
]) {
  test(`${title} has no hover`, () => assert.equal(hoverOf(draft, english), undefined));
}

test("what a workspace names its own structure is shown as text: no links, no pictures, no commands", () => {
  const hostile = "![x](https://example.org/x.png) [run](command:x) <b>https://example.org *a*";
  const source = JSON.stringify({
    structures: { own: { name: hostile, sections: [{ id: "hours", name: hostile, guidance: hostile }] } },
    structure: "own",
  });
  const { configuration } = readConfiguration(source, []);
  const analysis = analyse("---\nstructure: own\n---\n# 题\n", "", {
    ...noConfiguration,
    structures: configuration.structures ?? [],
  });
  const hover = provideHover(analysis, { line: 1, character: 12 }, english);
  assert.equal(
    (hover?.contents as MarkupContent | undefined)?.value.split("\n\n")[0],
    "**\\!\\[x\\](https\\://example.org/x.png) \\[run\\](command:x) \\<b\\>https\\://example.org \\*a\\***",
  );
});
