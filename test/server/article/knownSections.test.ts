import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { analyse } from "../../../server/src/structure/analyse";
import { completeDraft } from "../../support/drafts";
import { editedLines } from "../../support/editedLines";
import { withoutHistory } from "../../support/withoutHistory";

/** Whether the points of each section are those of the version before, the very same objects. */
function keptSections(before: string, after: string): readonly boolean[] {
  const previous = analyse(before, "");
  const { sections } = analyse(after, "", undefined, previous).article;
  assert.deepEqual(withoutHistory(sections), withoutHistory(analyse(after, "").article.sections));
  return sections.map(({ series }, index) => series === previous.article.sections[index]?.series);
}

test("the sections before a change keep their points", () => {
  assert.deepEqual(keptSections(completeDraft, completeDraft.trimEnd() + "再说一句。\n").slice(0, 2), [true, true]);
});

test("the sections behind a change that moves nothing keep them, too", () => {
  const kept = keptSections(completeDraft, completeDraft.replace("## ", "##\t"));
  assert.equal(kept.length, 3);
  assert.deepEqual(kept.slice(1), [true, true]);
});

test("a draft in the other script keeps none: its points are read otherwise", () => {
  const traditional = completeDraft.replace("\n\n", `\n\n${"體國學愛醫龍馬門車電".repeat(80)}\n\n`);
  assert.deepEqual(keptSections(completeDraft, traditional), [false, false, false]);
});

/** Lines by which sections, their headings and their points are told, alone or together. */
const lines = ["", "", "", "# 题目", "# 意义", "## 意义", "## 标准", "## 路径", "## 别的", "### 路径", "意义", "衡量标准", "一、重要意义", "二、衡量标准", "三、实施路径", "第一章 总则", "第一，要连通绿道。有人走。", "第二，要修好。有人来。", "一是连通。二是修好。", "二是修好。", "加强养护", "## 加强养护", "总之，绿道要修好。", "绿道是居民的需要。有人走。", "绿道有三个标准：", "```", "- 甲", "> 引"];

test("after lines are replaced the sections are what they would be read anew", () => {
  fc.assert(
    fc.property(editedLines(lines), ({ before, after }) => {
      assert.deepEqual(withoutHistory(analyse(after, "", undefined, analyse(before, "")).article.sections), withoutHistory(analyse(after, "").article.sections));
    }),
    { numRuns: 3000, seed: 1 },
  );
});
