import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { textOf, type Span } from "../../../../server/src/article/span";
import { parse } from "../../../support/trees";

/** What is before the first section, part for part. */
function openingOf(opening: string) {
  const article = parse(`# 绿道建设的意义、标准与路径\n\n${opening}\n\n## 重要意义\n\n文。\n`);
  const text = (span: Span | undefined) => span && textOf(article.text, span);
  const { byline, editor, lead, introduction } = article;
  return [byline, editor, lead, introduction].map(text);
}

describe("the opening of an article", () => {
  const whole = "绿道是城市里可以慢慢走的路。修到家门口，走的人才多。";
  const lead = "绿道离居民最近，要把为什么建、怎样算建好、怎样才能建好想清楚";
  const openings: readonly (readonly [string, string, readonly (string | undefined)[]])[] = [
    [
      "all parts",
      `◎王敏（城南公园管理处）\n\n◎本文责编/李强\n\n${lead}\n\n${whole}`,
      ["◎王敏（城南公园管理处）", "◎本文责编/李强", lead, whole],
    ],
    ["on neighbouring lines", `王敏\n责任编辑：李强\n${lead}\n\n${whole}`, ["王敏", "责任编辑：李强", lead, whole]],
    [
      "Traditional",
      "◎王敏（城南公園管理處）\n\n◎本文責編/李強\n\n綠道離居民最近，要把為什麼建、怎樣算建好、怎樣才能建好想清楚\n\n綠道是路。",
      [
        "◎王敏（城南公園管理處）",
        "◎本文責編/李強",
        "綠道離居民最近，要把為什麼建、怎樣算建好、怎樣才能建好想清楚",
        "綠道是路。",
      ],
    ],
    [
      "English",
      "By Anna Reed, Institute for Towns\n\nEdited by Tom Hill\n\nStreets belong to those who walk them, and a town that knows this plans from the kerb\n\nHalf of all trips are short.",
      [
        "By Anna Reed, Institute for Towns",
        "Edited by Tom Hill",
        "Streets belong to those who walk them, and a town that knows this plans from the kerb",
        "Half of all trips are short.",
      ],
    ],
    ["a name alone", `王敏 李强\n\n${whole}`, ["王敏 李强", undefined, undefined, whole]],
    ["author and box marks", `作者：王敏\n\n${whole}`, ["作者：王敏", undefined, undefined, whole]],
    [
      "affiliation and date are credits",
      `□王敏\n\n某某大学公共管理学院\n\n2024年6月\n\n${whole}`,
      ["□王敏", undefined, undefined, whole],
    ],
    [
      "an abstract, with key words",
      `摘要：讨论绿道。\n\n关键词：绿道；城市\n\n${whole}`,
      [undefined, undefined, "摘要：讨论绿道。", whole],
    ],
    [
      "an English abstract",
      "Abstract: On greenways. They matter.\n\nText.",
      [undefined, undefined, "Abstract: On greenways. They matter.", "Text."],
    ],
    ["a quoted lead", `> ${whole}\n\n后面。`, [undefined, undefined, whole, "后面。"]],
    [
      "an introduction of two paragraphs",
      `${whole}\n\n第二段。`,
      [undefined, undefined, undefined, `${whole}\n\n第二段。`],
    ],
    [
      "a paragraph that ends with a colon is no lead",
      "下面从三个方面谈一谈怎样才能把城市绿道建设好管理好：\n\n后面。",
      [undefined, undefined, undefined, "下面从三个方面谈一谈怎样才能把城市绿道建设好管理好：\n\n后面。"],
    ],
    [
      "a sentence that begins with By",
      "By walking to school children learn the town.\n\nBy Monday all was done.",
      [undefined, undefined, undefined, "By walking to school children learn the town.\n\nBy Monday all was done."],
    ],
    ["nothing", "", [undefined, undefined, undefined, undefined]],
  ];
  for (const [title, opening, expected] of openings) test(title, () => assert.deepEqual(openingOf(opening), expected));
});
