import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Block } from "../../../server/src/article/article";
import { analyse } from "../../../server/src/structure/analyse";
import { editedLines } from "../../support/editedLines";

const draft = "# 题目\n\n## 意义\n\n绿道好走。\n\n## 标准\n\n绿道好走。\n\n## 路径\n\n绿道好走。\n";

function headingsOf(blocks: readonly Block[]): readonly unknown[] {
  return blocks.flatMap((block) => (block.kind === "heading" ? [block.heading] : []));
}

test("the headings before a change are the very same objects, those behind it have moved", () => {
  const before = analyse(draft, "");
  const { blocks } = analyse(draft.replace("标准\n\n绿道", "标准\n\n新绿道"), "", undefined, before).article;
  const [known, now] = [headingsOf(before.article.blocks), headingsOf(blocks)];
  assert.equal(now[1], known[1]);
  assert.notEqual(now[3], known[3]);
});

/** Lines that make a heading the title, or none any more, and change the words by which headings are read. */
const lines = ["", "", "", "# 题目", "# 意义", "# 关于绿道的请示", "## 意义", "## 标准", "## 一、路径", "### 二、别的", "路径", "意义\n==", "标准\n--", "```", "> ## 引", "绿道好走。", "当否，请批示。", "---\nstructure: report\n---"];

test("after lines are replaced the headings are what they would be read anew", () => {
  fc.assert(
    fc.property(editedLines(lines), ({ before, after }) => {
      assert.deepEqual(analyse(after, "", undefined, analyse(before, "")).article.blocks, analyse(after, "").article.blocks);
    }),
    { numRuns: 3000, seed: 1 },
  );
});
