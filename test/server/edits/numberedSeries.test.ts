import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { numberedSeries } from "../../../server/src/edits/numberedSeries";
import { analyse } from "../../../server/src/structure/analyse";
import { draftOf } from "../../support/drafts";

/** Every numbered series of a text: its numbers and, after a colon, the one it has to start with. */
function seriesOf(text: string): readonly string[] {
  return numberedSeries(analyse(text, "draft").article).map(
    ({ markers, start }) => `${start}: ${markers.map(({ number }) => number).join(" ")}`,
  );
}

describe("the number a series starts with", () => {
  const texts: readonly (readonly [string, string, readonly string[]])[] = [
    ["one", draftOf("（一）甲。\n\n（二）乙。", "（一）丙。\n\n（二）丁。"), ["1: 1 2", "1: 1 2"]],
    [
      "the next, where the whole draft runs on",
      draftOf("（一）甲。\n\n（二）乙。", "（三）丙。\n\n（四）丁。"),
      ["1: 1 2", "3: 3 4"],
    ],
    [
      "one, where only some sections run on",
      draftOf("（一）甲。\n\n（二）乙。", "（三）丙。", "（一）丁。"),
      ["1: 1 2", "1: 3", "1: 1"],
    ],
    [
      "the next in one section, over a paragraph between lists",
      draftOf("1. 甲\n2. 乙\n\n文。\n\n3. 丙"),
      ["1: 1 2", "3: 3"],
    ],
    [
      "section headings count by themselves",
      "# 题\n\n## 一、甲\n\n一、乙。\n\n## 二、丙\n\n文。\n",
      ["1: 1 2", "1: 1"],
    ],
    ["no series", draftOf("文。", "- 甲\n- 乙"), []],
  ];
  for (const [title, text, expected] of texts) test(title, () => assert.deepEqual(seriesOf(text), expected));
});
