import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { textOf } from "../../../../server/src/article/span";
import { parse } from "../../../support/trees";

/** The blocks of a text: kind, with level and form or list item, and the text they cover. */
function blocksOf(text: string): readonly string[] {
  return parse(text).blocks.map((block) => {
    const words = textOf(text, block.span);
    if (block.kind === "heading")
      return `h${block.heading.level} ${block.heading.form}: ${textOf(text, block.heading.content)}`;
    if (block.kind !== "paragraph") return `${block.kind}: ${words}`;
    const { item, quoted } = block;
    return `${quoted ? "quoted " : ""}p${item ? ` ${textOf(text, item.marker)}=${item.number}/${item.depth}` : ""}: ${words}`;
  });
}

/** What is in a text, block for block. */
const texts: Readonly<Record<string, readonly string[]>> = {
  "": [],
  " \n\t\n\u3000": [],
  "# 题 #\n\n## **意义** ##\n\n  一段。  \n": ["h1 atx: 题", "h2 atx: 意义", "p: 一段。"],
  "题\n===\n\n意义\n---\n": ["h1 setext: 题", "h2 setext: 意义"],
  // What was put together from several files has front matter further down.
  "# 题\n\n---\ntitle: 甲,乙\ntags:\n---\n\n文。\n": [
    "h1 atx: 题",
    "rule: ---",
    "code: title: 甲,乙\ntags:\n---",
    "p: 文。",
  ],
  "说明:甲\n---\n": ["h2 setext: 说明:甲"],
  "# 题\n\n#没有空格\n\n##\n": ["h1 atx: 题", "p: #没有空格", "h2 atx: "],
  "# 题\u0000目\n\n> # 引\n> 文\n": ["h1 atx: 题\u0000目", "quoted p: # 引", "quoted p: 文"],
  "# 题\n\n```\n一是早。\n```\n\n    缩进\n\n<div>\n一是\n</div>\n\n---\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n": [
    "h1 atx: 题",
    "code: ```\n一是早。\n```",
    "code:     缩进",
    "html: <div>\n一是\n</div>",
    "rule: ---",
    "table: | 甲 | 乙 |\n|---|---|\n| 一 | 二 |",
  ],
  // Writers of Chinese press Enter once between paragraphs; a line as wide as a page goes on.
  "# 题\n\n第一段完了。\n第二段完了。\n": ["h1 atx: 题", "p: 第一段完了。", "p: 第二段完了。"],
  "# 题\n\n这一行写到了页面的右边所以在这里换行而这一句话还没有说完下一行\n接着说完。\n": [
    "h1 atx: 题",
    "p: 这一行写到了页面的右边所以在这里换行而这一句话还没有说完下一行\n接着说完。",
  ],
  "# 题\n\nEnglish lines end\nwhere the page ends.\nThe next sentence.\n": [
    "h1 atx: 题",
    "p: English lines end\nwhere the page ends.\nThe next sentence.",
  ],
  "# 题\n\n一、推进绿道规划建设管理养护一体化运行机制不断完善\n这里是正文。\n": [
    "h1 atx: 题",
    "p: 一、推进绿道规划建设管理养护一体化运行机制不断完善",
    "p: 这里是正文。",
  ],
  "# 题\n\n1. 甲\n2. 乙\n   - 丙\n\n3) 丁\n": [
    "h1 atx: 题",
    "p 1.=1/1: 甲",
    "p 2.=2/1: 乙",
    "p -=0/2: 丙",
    "p 3)=3/1: 丁",
  ],
  "# 题\n\n- # 甲\n": ["h1 atx: 题", "p -=0/1: # 甲"],
  "# 题\n\n1. 2) 甲\n": ["h1 atx: 题", "p 2)=2/2: 甲"],
  // Markdown counts on, whatever is written: lists numbered 1. 1. 1. are right.
  "# 题\n\n1. 甲\n1. 乙\n1. 丙\n": ["h1 atx: 题", "p 1.=1/1: 甲", "p 1.=2/1: 乙", "p 1.=3/1: 丙"],
  "# 题\n\n3. 甲\n9. 乙\n": ["h1 atx: 题", "p 3.=3/1: 甲", "p 9.=4/1: 乙"],
  // Markdown lets only 1. interrupt a paragraph; a writer who goes on with 2. means the next item.
  "# 题\n\n1. 甲。\n后来补的一段。\n2. 乙。\n": [
    "h1 atx: 题",
    "p 1.=1/1: 甲。",
    "p 1.=1/1: 后来补的一段。",
    "p 2.=2/1: 乙。",
  ],
  // Behind a line with another marker a list starts again with the number that is written.
  "# 题\n\n1. 甲。\n二、乙。\n1. 丙。\n": ["h1 atx: 题", "p 1.=1/1: 甲。", "p 1.=1/1: 二、乙。", "p 1.=1/1: 丙。"],
};

describe("blocks", () => {
  for (const [text, expected] of Object.entries(texts))
    test(JSON.stringify(text), () => assert.deepEqual(blocksOf(text), expected));

  test("an item reaches to the end of what stands in it", () => {
    const text = "# 题\n\n1. 甲\n   - 乙\n\n   丙\n2. 丁\n\n戊\n";
    const ends = parse(text).blocks.flatMap((block) =>
      block.kind === "paragraph" && block.item ? [text.slice(block.item.marker.start, block.item.end)] : [],
    );
    assert.deepEqual(ends, ["1. 甲\n   - 乙\n\n   丙", "- 乙", "1. 甲\n   - 乙\n\n   丙", "2. 丁"]);
  });

  test("every kind of line break gives the same blocks", () => {
    for (const text of Object.keys(texts)) {
      const [lf, crlf, cr] = ["\n", "\r\n", "\r"].map((lineBreak) =>
        blocksOf(text.replaceAll("\n", lineBreak)).map((block) => block.replace(/\r\n?/g, "\n")),
      );
      assert.deepEqual(crlf, lf, JSON.stringify(text));
      assert.deepEqual(cr, lf, JSON.stringify(text));
    }
  });
});
