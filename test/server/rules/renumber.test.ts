import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits } from "../../../server/src/rules/edits";
import { numberedSeries, renumberEdits, renumberedHeadings } from "../../../server/src/rules/renumber";
import { analyse } from "../../../server/src/structure/analyse";
import { withSpans } from "../support/marked";

/** Every numbered series of a text: its numbers and, behind a colon, the one it has to start with. */
function seriesOf(text: string): readonly string[] {
  return numberedSeries(analyse(text, "draft").article).map(({ markers, start }) => `${start}: ${markers.map(({ number }) => number).join(" ")}`);
}

const sections = (...bodies: readonly string[]): string => `# 题\n\n${bodies.map((body) => `## 别的名称\n\n${body}\n`).join("\n")}`;

describe("the number a series starts with", () => {
  const texts: readonly (readonly [string, string, readonly string[]])[] = [
    ["one", sections("（一）甲。\n\n（二）乙。", "（一）丙。\n\n（二）丁。"), ["1: 1 2", "1: 1 2"]],
    ["the next, where the whole draft runs on", sections("（一）甲。\n\n（二）乙。", "（三）丙。\n\n（四）丁。"), ["1: 1 2", "3: 3 4"]],
    ["one, where only some sections run on", sections("（一）甲。\n\n（二）乙。", "（三）丙。", "（一）丁。"), ["1: 1 2", "1: 3", "1: 1"]],
    ["the next in one section, over a paragraph between lists", sections("1. 甲\n2. 乙\n\n文。\n\n3. 丙"), ["1: 1 2", "3: 3"]],
    ["section headings count by themselves", "# 题\n\n## 一、甲\n\n一、乙。\n\n## 二、丙\n\n文。\n", ["1: 1 2", "1: 1"]],
    ["no series", sections("文。", "- 甲\n- 乙"), []],
  ];
  for (const [title, text, expected] of texts) test(title, () => assert.deepEqual(seriesOf(text), expected));
});

describe("renumbering", () => {
  const text = sections("第一，甲。一是子。三是丑。\n\n第三，乙。", "第二，丙。\n\n第五，丁。");

  test("the whole draft", () => assert.equal(applyEdits(text, renumberEdits(analyse(text, "draft"))), sections("第一，甲。一是子。二是丑。\n\n第二，乙。", "第一，丙。\n\n第二，丁。")));

  test("the series with a marker in a selection", () => {
    const { text: unmarked, spans } = withSpans(text.replace("三是", "<s>三是</s>"), "s");
    assert.equal(applyEdits(unmarked, renumberEdits(analyse(unmarked, "draft"), spans[0])), text.replace("三是", "二是"));
  });

  test("the whole draft comes to rest, also where a changed number makes a list of lines", () => {
    for (const lines of ["文字\n2) 甲\n3) 乙\n3) 丙", "文字\n2) 甲\n4) 乙\n\n3) 丙", "1. 甲\n文字\n3) 乙\n2) 丙"]) {
      const once = applyEdits(sections(lines), renumberEdits(analyse(sections(lines), "draft")));
      assert.notEqual(once, sections(lines));
      assert.deepEqual(renumberEdits(analyse(once, "draft")), [], once);
    }
  });

  test("nothing where all is right", () => assert.deepEqual(renumberEdits(analyse(sections("第一，甲。\n\n第二，乙。"), "draft")), []));

  test("headings make room for one more", () => {
    const numbered = "# 题\n\n## 一、甲\n\n文。\n\n## 二、乙\n\n文。\n";
    const analysis = analyse(numbered, "draft");
    const { sections: level } = analysis.article;
    assert.equal(applyEdits(numbered, renumberedHeadings(analysis, level, numbered.indexOf("## 二"))), numbered.replace("二、", "三、"));
    assert.deepEqual(renumberedHeadings(analysis, level, numbered.length), []);
  });
});
