import assert from "node:assert/strict";
import { test } from "node:test";
import { movedBlock, movedSeries } from "../../../server/src/article/moved";
import { parse } from "../../support/trees";

const body = "## 实施路径\n\n第一，要连通。一是连起来。二是修好。\n\n> 引文。\n\n1. 甲\n   - 乙\n\n---\n";
const before = "绿道很好。\n\n";

test("what is moved is what is read at the new place", () => {
  const alone = parse(body);
  const behind = parse(before + body);
  assert.deepEqual(alone.markdown.blocks.map((block) => movedBlock(block, before.length, 0)), behind.markdown.blocks.slice(1));
  assert.deepEqual(movedSeries(alone.sections[0]?.series ?? [], before.length), behind.sections[0]?.series);
});

test("lists are numbered through", () => {
  const list = "- 甲\n\n";
  const [, ...others] = parse(list + body).markdown.blocks;
  assert.deepEqual(parse(body).markdown.blocks.map((block) => movedBlock(block, list.length, 1)), others);
});
