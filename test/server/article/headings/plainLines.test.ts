import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textOf } from "../../../../server/src/article/span";
import { analyse } from "../../../../server/src/structure/analyse";
import { editedLines } from "../../../support/editedLines";

/** Each line that may act as a heading: its words, why it may open a section, and as what it acts. */
function read(text: string): readonly (readonly [words: string, kind: string | undefined, by: string | undefined])[] {
  const { plainLines, blocks } = analyse(text, "").article;
  return plainLines.map(({ block, kind, acting }) => [textOf(text, blocks[block]?.span ?? { start: 0, end: 0 }), kind, acting ? (acting.by ?? "role") : undefined]);
}

test("names, numbers and bold letters make a line act as a heading, sentences and list items do not", () => {
  const under = "绿道离居民最近，走的人多，老人和孩子都用得上，养护的人也方便。";
  const lines = ["重要意义", "一、公园里的路", "（二）定期巡查", "**花园有人管**", "第二章 树荫", "加强日常巡查", "绿道的意义，大家都知道。", "- 意义", "> 意义", "主要有以下标准："];
  assert.deepEqual(read(`# 题目\n\n${lines.map((line) => `${line}\n\n${under}\n\n`).join("")}`), [
    ["重要意义", "name", "name"],
    ["一、公园里的路", "hanzi", "number"],
    ["（二）定期巡查", undefined, "number"],
    ["**花园有人管**", "form", "bold"],
    ["第二章 树荫", "division", "number"],
    ["加强日常巡查", "form", "role"],
  ]);
});

const draft = "# 题目\n\n重要意义\n\n绿道好走，老人和孩子都用得上。\n\n衡量标准\n\n绿道好走，老人和孩子都用得上。\n\n实施路径\n\n绿道好走，老人和孩子都用得上。\n";

test("what a change leaves alone is not read again", () => {
  const before = analyse(draft, "").article;
  const after = analyse(draft.replace("标准\n\n绿道", "标准\n\n新绿道"), "", undefined, analyse(draft, "")).article;
  assert.equal(before.plainLines.length, 3);
  assert.deepEqual(after.plainLines.map(({ block }) => block), before.plainLines.map(({ block }) => block));
});

/** Lines that act as headings, and those that make others act as some or as none. */
const lines = ["", "", "", "重要意义", "**意义**：", "主要有以下标准：", "一、总体要求", "二、路径", "（一）巡查", "第一章 现状", "**花园**", "加强巡查", "绿道好走。", "绿道好走，老人和孩子都用得上，养护的人也方便，花的钱还不多。", "- 意义", "> 意义", "# 题目", "## 标准", "```", "关于绿道的请示", "当否，请批示。"];

test("after lines are replaced the plain lines are what they would be read anew", () => {
  fc.assert(
    fc.property(editedLines(lines), ({ before, after }) => {
      assert.deepEqual(analyse(after, "", undefined, analyse(before, "")).article.plainLines, analyse(after, "").article.plainLines);
    }),
    { numRuns: 3000, seed: 1 },
  );
});
