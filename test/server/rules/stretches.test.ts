import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textOf } from "../../../server/src/article/span";
import { checkAgain } from "../../../server/src/checking/check";
import { changedStretches } from "../../../server/src/rules/stretches";
import { analyse } from "../../../server/src/structure/analyse";
import type { Analysis } from "../../../server/src/structure/analysis";
import { noConfiguration } from "../../../server/src/structure/configuration";
import { editedLines } from "../../support/editedLines";

function atHandIn(text: string, before?: Analysis): Analysis {
  return { ...analyse(text, "", noConfiguration, before), stage: "final" };
}

/** Ten sections, each longer than a change reaches. */
const draft = `# 题目\n\n开头。\n\n${Array.from({ length: 10 }, (_, index) => `## 第 ${index} 节\n\n${`绿道 ${index} 有人走。`.repeat(60)}\n`).join("\n")}`;

/** Words of the draft that are replaced, and the sections that are checked again for it. */
const edits: readonly (readonly [words: string, others: string, again: readonly string[]])[] = [
  ["绿道 4 有人", "绿道 4 没有人", ["第 3 节", "第 4 节"]],
  [`${"绿道 4 有人走。".repeat(60)}\n`, `${"绿道 4 有人走。".repeat(60)}有人来。\n`, ["第 3 节", "第 4 节"]],
  ["开头。", "开头，", []],
  ["## 第 4 节", "第 4 节", ["第 3 节"]],
  ["## 第 9 节", "## 最后一节", ["第 8 节", "最后一节"]],
];

for (const [words, others, again] of edits) {
  test(`when ${words.slice(0, 12)} becomes ${others.slice(-12)}, checked again: ${again.join(", ")}`, () => {
    const before = atHandIn(draft);
    const text = draft.replace(words, others);
    const changed = changedStretches(atHandIn(text, before), before);
    assert.deepEqual(changed?.analysis.article.sections.map(({ heading }) => heading && textOf(text, heading.name)), again);
  });
}

test("in another stage or without Markdown headings all is checked again", () => {
  const before = atHandIn(draft);
  assert.equal(changedStretches(analyse(`${draft}。`, "", noConfiguration, before), before), undefined);
  const plain = draft.replaceAll("## ", "");
  assert.equal(changedStretches(atHandIn(`${plain}。`, atHandIn(plain)), atHandIn(plain)), undefined);
});

/** Lines that tell something about each other, across paragraphs and sections. */
const lines = [
  "", "", "", "# 题目", "## 意义", "## 标准", "## 路径", "路径", "意义", "绿道\n---", "有一位老园丁说过，绿道是给人走的。", "有三个标准：", "下面说以下三点。", "第一，要修好。", "第二，要连通。", "第四、要连通。", "一是早，二是快。",
  "“一座城市怎样对待走得最慢的人，就怎样对待它的将来。", "“一座城市怎样对待走得最慢的人，就怎样对待它的将来。”", "，”", "”", "（（", "(绿道)", "绿道,好走。", "“甲”、“乙”", "——园丁", "【待补】", "<!--", "-->", "<!-- policy-draft-disable -->", `${"绿道有人走。".repeat(70)}`,
];

test("after lines are replaced the findings are what they would be anew, fixes too", () => {
  fc.assert(
    fc.property(editedLines(lines), ({ before, after }) => {
      const known = checkAgain(atHandIn(before), undefined);
      const found = (analysis: Analysis, help?: typeof known) => checkAgain(analysis, help, (code, error) => assert.fail(`${code}: ${String(error)}`)).findings.map((finding) => ({ ...finding, fixes: finding.fixes?.() }));
      assert.deepEqual(found(atHandIn(after, known.analysis), known), found(atHandIn(after)));
    }),
    { numRuns: 3000, seed: 1 },
  );
});
