import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { textOf } from "../../../../server/src/article/span";
import { clean } from "../../../support/clean";
import { findingsOf } from "../../../support/findings";
import { parse, pointsIn } from "../../../support/trees";

const body = "绿道离居民最近，走几步就到，老人和孩子都用得上。";

/** The words of the blocks that are lines of a table of contents. */
function contentsOf(text: string): readonly string[] {
  return parse(text).blocks.flatMap((block) => (block.kind === "contents" ? [textOf(text, block.span)] : []));
}

describe("the lines of a table of contents", () => {
  const cases: readonly (readonly [name: string, text: string, lines: readonly string[]])[] = [
    [
      "under a heading",
      `# 绿道\n\n## 目录\n\n一、重要意义\n\n二、衡量标准\n\n## 一、重要意义\n\n${body}\n`,
      ["一、重要意义", "二、衡量标准"],
    ],
    [
      "under a line, in Traditional, with pages",
      `綠道建設的意義\n\n目\u3000錄\n\n壹、前言………1\n\n貳、策略………3\n\n壹、前言\n\n綠道離居民最近，走幾步就到。\n`,
      ["壹、前言………1", "貳、策略………3"],
    ],
    [
      "in lines without blank lines between them",
      `# 绿道\n\n目录\n一、重要意义\n二、衡量标准\n\n${body}\n`,
      ["一、重要意义", "二、衡量标准"],
    ],
    [
      "as a list of links",
      "# Greenways\n\n## Contents\n\n- [Why](#why)\n- [How](#how)\n\n## Why\n\nA path is near.\n",
      ["[Why](#why)", "[How](#how)"],
    ],
    [
      "up to the first sentence",
      `# 绿道\n\n## 目录\n\n一、重要意义\n\n${body}\n\n二、衡量标准\n\n${body}\n`,
      ["一、重要意义"],
    ],
    ["not where something else has that name", `# 绿道\n\n## 树种目录\n\n一、香樟\n\n二、银杏\n`, []],
    ["not where text is under it", `# 绿道\n\n## 目录\n\n${body}\n`, []],
  ];
  for (const [name, text, lines] of cases) test(name, () => assert.deepEqual(contentsOf(text), lines));
});

test("they are no headings and no points, and cleaning leaves them", () => {
  const text = `# 绿道建设的意义与标准\n\n## 目录\n\n一、重要意义\n\n二、衡量标准\n\n## 一、绿道建设的重要意义\n\n${body}\n\n## 二、绿道建设的衡量标准\n\n${body}\n`;
  assert.deepEqual(findingsOf("heading-plain", text), []);
  assert.deepEqual(findingsOf("section-duplicate", text), []);
  assert.deepEqual(pointsIn(text), ["· 目录", "一、 绿道建设的重要意义", "二、 绿道建设的衡量标准"]);
  assert.deepEqual(clean(text).edits, []);
});
