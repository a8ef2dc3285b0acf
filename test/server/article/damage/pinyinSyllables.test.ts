import assert from "node:assert/strict";
import { test } from "node:test";
import { countSyllables } from "../../../../server/src/article/damage/pinyinSyllables";

for (const [word, count] of [
  ["wù", 1],
  ["zhuāng", 1],
  ["lǜ", 1],
  ["gēngxīn", 2],
  ["chéngshì", 2],
  ["shèqūhuāyuán", 4],
  ["nüe", 1],
  ["café", undefined],
  ["app", undefined],
  ["b", undefined],
] as const)
  test(`${word}: ${count ?? "none"}`, () => assert.equal(countSyllables(word), count));
test("nothing has none", () => assert.equal(countSyllables(""), 0));
