import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { passagesOf } from "../../../../server/src/article/markdown/prose";
import { analyse } from "../../../../server/src/structure/analyse";

/** The marks that a reader sees, one list for each heading and paragraph, each with the character before it. */
function marksOf(text: string): readonly string[] {
  return passagesOf(analyse(text, "draft").article).map(({ marks }) =>
    marks.map((offset) => text.slice(offset - 1, offset + 1)).join(" "),
  );
}

describe("the marks of prose", () => {
  const cases: readonly [name: string, text: string, marks: readonly string[]][] = [
    ["are those of headings and paragraphs", "# 甲:乙\n\n丙,丁(戊)。\n", ["甲:", "丙, 丁( 戊)"]],
    [
      "are not those of code blocks, tables, HTML and front matter",
      "---\na: 甲,乙\n---\n\n```\n甲,乙\n```\n\n| 甲,乙 |\n| --- |\n\n<div>甲,乙</div>\n",
      [],
    ],
    ["are not those of code spans", "甲`a,b`乙,丙``a`,``丁;", ["乙, 丁;"]],
    ["are those behind a backtick that nothing closes", "甲`乙,丙", ["乙,"]],
    ["are not those of link targets, but those of link texts", '见[甲,乙](https://a.cn/b,c "丙;"),丁', ["甲, ),"]],
    ["are not the signs of images and footnotes", "如图![甲](a.png)。\n\n[^1]:甲 乙,丙", ["", ""]],
    ["are not those of HTML and comments", '甲<b title="乙,丙">丁</b>,<!-- 戊;己 -->庚,', [">, 庚,"]],
    ["are those behind a < that opens nothing", "甲<乙,丙>丁", ["乙,"]],
    ["are not those of entities and escapes", "甲&nbsp;乙\\!丙", [""]],
    ["are not those of URLs", "见https://a.cn/b?c=1;d,然后", ["d,"]],
    ["are not those of URLs with Chinese paths", "见https://a.cn/wiki/甲?b=1,2:3，丙,丁", ["丙,"]],
    ["are those of ratios and times, which only rules can tell", "10:30", ["0:"]],
  ];
  for (const [name, text, marks] of cases) test(name, () => assert.deepEqual(marksOf(text), marks));
});
