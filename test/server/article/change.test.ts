import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changeBetween } from "../../../server/src/article/change";

const long = "绿道".repeat(1500);

/** Two texts, and what was replaced by what: `before | after`. */
const changes: readonly (readonly [before: string, after: string, replaced: string])[] = [
  ["", "", "|"],
  ["", "甲", "|甲"],
  ["甲乙丙", "甲丙", "乙|"],
  ["甲乙丙", "甲丁丙", "乙|丁"],
  // Where a repeated letter was typed nobody can tell.
  ["甲甲甲", "甲甲甲甲", "|甲"],
  [long, `${long}。`, "|。"],
  [`${long}甲${long}`, `${long}乙丙${long}`, "甲|乙丙"],
  [`甲${long}乙`, `丙${long}丁`, `甲${long}乙|丙${long}丁`],
];

for (const [before, after, replaced] of changes) {
  test(`between two texts of ${before.length} and ${after.length} characters stands ${replaced.slice(0, 9)}`, () => {
    const { start, endBefore, end, distance } = changeBetween(before, after);
    assert.equal(`${before.slice(start, endBefore)}|${after.slice(start, end)}`, replaced);
    assert.equal(distance, after.length - before.length);
  });
}

test("any two texts differ by the change between them only", () => {
  const text = fc.array(fc.constantFrom("甲", "乙", "\n", long), { maxLength: 6 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, endBefore, end } = changeBetween(before, after);
      assert.equal(before.slice(0, start) + after.slice(start, end) + before.slice(endBefore), after);
    }),
  );
});
