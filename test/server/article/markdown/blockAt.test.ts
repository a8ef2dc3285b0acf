import assert from "node:assert/strict";
import { test } from "node:test";
import { blockIndexAt } from "../../../../server/src/article/markdown/blockAt";
import { analyse } from "../../../../server/src/structure/analyse";

const { blocks } = analyse("\n\n# 绿道\n\n好走。\n\n好看。", "").article;

for (const [offset, index] of [
  [0, -1],
  [2, 0],
  [5, 0],
  [8, 1],
  [13, 2],
  [99, 2],
] as const) {
  test(`offset ${offset}`, () => assert.equal(blockIndexAt(blocks, offset), index));
}
