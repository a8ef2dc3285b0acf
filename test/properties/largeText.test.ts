import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "../support/trees";

const many = 50_000;
const opening = "# 题\n\n## 实施路径\n\n";

/** Texts on which a loop inside a loop, or a recursion without bound, would never end: their tests pass by coming to an end. */
const texts: Readonly<Record<string, () => string>> = {
  "one line of three million characters": () => "绿道，".repeat(1_000_000),
  headings: () => `# 题\n\n${"## 一、重要意义\n\n文。\n\n".repeat(many)}`,
  "headings without text": () => "## 重要意义\n\n".repeat(many),
  subheadings: () => opening + "### 一、加强\n\n文。\n\n".repeat(many),
  "lines that act as headings": () => "重要意义\n\n绿道把零散的绿地连成了一片，走的人多了。\n\n".repeat(many),
  "list items": () => opening + "1. 登记\n".repeat(many),
  lists: () => opening + "1. 登记\n\n文。\n\n".repeat(many),
  "lists in one item": () => opening + "- 甲\n\n  1. 乙\n\n  * 丙\n\n".repeat(10_000),
  "一是 in one paragraph": () => opening + "一是登记。".repeat(many),
  "一是 in paragraphs": () => opening + "一是登记。\n\n".repeat(many),
  connectives: () => opening + "首先，登记，一来，打通。\n\n".repeat(many),
  "quotation marks that never close": () => opening + "“‘「『《〈".repeat(many),
  "nested quotation marks": () => opening + "“".repeat(many) + "”".repeat(many - 1),
  "backticks that never close": () => opening + "` `` ``` ".repeat(many),
  "comments that never close": () => opening + "字<!-- ".repeat(many),
  "placeholders that never close": () => opening + "【".repeat(many),
  brackets: () => opening + "。（(".repeat(many),
  "headings that lost their line breaks": () => `# 题\n\n${"文。一、总体要求（一）登记。".repeat(many)}`,
  numerals: () => opening + `，${"一".repeat(many)}`.repeat(2),
  "a heading of many words": () => `# ${"a of ".repeat(many)}`,
  "a heading of many nouns": () => `# ${"研究、的与".repeat(many)}`,
  "a heading of blanks and marks": () => `# ${"。".repeat(many)}x${" ".repeat(many)}y`,
  credits: () => `# 题\n\n${"来源：某\n\n".repeat(many)}`,
  "empty lines": () => `# 题${"\n".repeat(10 * many)}`,
  "block quotes in block quotes": () => `${"> ".repeat(many)}字`,
  "front matter": () => `---\n${"a: b\n".repeat(many)}`,
  "sections out of order": () => `# 题\n\n${"## 路径和标准\n\n文。\n\n## 意义和路径\n\n文。\n\n".repeat(20_000)}`,
};

for (const [name, make] of Object.entries(texts)) {
  test(`a large text comes to an end: ${name}`, () => {
    const text = make();
    assert.equal(parse(text).text.length, text.length);
  });
}
