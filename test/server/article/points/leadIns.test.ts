import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { continuesBefore, leadsIn } from "../../../../server/src/article/points/leadIns";

describe("a paragraph leads in", () => {
  for (const [words, expected] of [
    ["主要有以下标准：", true],
    ["**主要有以下标准：**", true],
    ["应从以下几个方面着力。", true],
    ["绿道建设要做好三个方面。", true],
    ["管护要办好两件事，概括起来有三点。", true],
    ["They can be judged by the following standards.", true],
    ["These are the standards:", true],
    ["绿道离家近。", false],
    ["以下简称绿道。绿道离家近。", false],
    ["绿道：离家近的路。", false],
    ["", false],
  ] as const) {
    test(`${words}: ${String(expected)}`, () =>
      assert.equal(leadsIn(words, { start: 0, end: words.length }), expected));
  }
});

describe("a paragraph goes on with the one before it", () => {
  for (const [words, expected] of [
    ["例如，城东的绿道。", true],
    ["这样才好走。", true],
    ["However, it is narrow.", true],
    ["It is narrow.", true],
    ["Items are listed.", false],
    ["绿道离家近。", false],
    ["", false],
  ] as const) {
    test(`${words}: ${String(expected)}`, () =>
      assert.equal(continuesBefore(words, { start: 0, end: words.length }), expected));
  }
});
