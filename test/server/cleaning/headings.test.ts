import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { CleaningKind } from "../../../server/src/cleaning/cleaning";
import { assertCleaned, clean } from "../../support/clean";

const prose = "行道树夏天遮阴，冬天挡风，走在树下比走在太阳底下凉快得多。";

describe("headings", () => {
  const cases: readonly (readonly [name: string, text: string, expected: string, kinds: readonly CleaningKind[]])[] = [
    [
      "title and sections",
      `街道树木的意义\n\n重要意义\n\n${prose}\n`,
      `# 街道树木的意义\n\n## 重要意义\n\n${prose}\n`,
      ["heading"],
    ],
    [
      "get blank lines on either side",
      `街道树木的意义\n重要意义\n${prose}\n`,
      `# 街道树木的意义\n\n## 重要意义\n\n${prose}\n`,
      ["paragraph", "heading"],
    ],
    [
      "numbers stay",
      `# 街道树木的意义\n\n一、重要意义\n\n${prose}\n`,
      `# 街道树木的意义\n\n## 一、重要意义\n\n${prose}\n`,
      ["heading"],
    ],
    ["a first line that is a name is no title", `何平\n\n${prose}\n`, `何平\n\n${prose}\n`, []],
    ["nor what a page left", `=== 第 1 页 ===\n\n${prose}\n`, `=== 第 1 页 ===\n\n${prose}\n`, []],
  ];
  for (const [name, text, expected, kinds] of cases) test(name, () => assertCleaned(text, expected, kinds));

  test("in a draft that has begun the first line is no title, but may be the heading of a section", () => {
    assert.equal(clean(`街道树木的故事\n\n${prose}\n`, { continues: true }).text, `街道树木的故事\n\n${prose}\n`);
    assert.equal(
      clean(`街道树木的重要意义\n\n${prose}\n`, { continues: true }).text,
      `## 街道树木的重要意义\n\n${prose}\n`,
    );
  });
});
