import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFinds, severities } from "../support/findings";
import { assertFixes } from "../support/fixes";

const code = "section-order";
const section = (name: string): string => `## ${name}\n\n${name}写在这里。\n`;
const draft = (...names: readonly string[]): string => `# 题\n\n开头。\n\n${names.map(section).join("\n")}`;

const pathsFirst = draft("实施路径", "重要意义", "衡量标准").replace("## 实施路径", "<f>## 实施路径</f>");

describe("a section out of order is found, the fewest are blamed", () => {
  for (const [name, text] of [
    ["the last first", pathsFirst],
    ["the first last", draft("衡量标准", "实施路径", "重要意义").replace("## 重要意义", "<f>## 重要意义</f>")],
    ["two swapped", draft("重要意义", "实施路径", "衡量标准").replace("## 实施路径", "<f>## 实施路径</f>")],
    ["around an unknown one", draft("衡量标准", "别的", "重要意义", "实施路径").replace("## 衡量标准", "<f>## 衡量标准</f>")],
    ["in Traditional", draft("實施路徑", "重要意義", "衡量標準").replace("## 實施路徑", "<f>## 實施路徑</f>")],
    ["in English", draft("Paths", "Significance", "Standards").replace("## Paths", "<f>## Paths</f>")],
    ["all in reverse", draft("实施路径", "衡量标准", "重要意义").replace("## 实施路径", "<f>## 实施路径</f>").replace("## 衡量标准", "<f>## 衡量标准</f>")],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

describe("silent", () => {
  for (const [name, text] of [
    ["in order", draft("重要意义", "衡量标准", "实施路径")],
    ["with unknown sections in between", draft("背景", "重要意义", "别的", "衡量标准", "存在问题", "实施路径", "结语")],
    ["with a section missing", draft("重要意义", "实施路径")],
    ["with two roles in one section", draft("意义与标准", "实施路径")],
    ["with measures for the paths", draft("重要意义", "衡量标准", "加强规划", "完善养护")],
    ["in an empty document", ""],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

describe("the fix moves the section with all its text", () => {
  const expected = draft("重要意义", "衡量标准", "实施路径");
  test("down", () => assertFixes(code, pathsFirst, expected));
  test("up", () => assertFixes(code, draft("衡量标准", "实施路径", "重要意义"), expected));
  test("to its neighbour", () => assertFixes(code, draft("重要意义", "实施路径", "衡量标准"), expected));
  test("and what stands under its subheadings", () => {
    const paths = "## 实施路径\n\n### 加强规划\n\n甲。\n\n### 完善养护\n\n乙。\n";
    assertFixes(code, `# 题\n\n${paths}\n${section("重要意义")}\n${section("衡量标准")}`, `# 题\n\n${section("重要意义")}\n${section("衡量标准")}\n${paths}`);
  });
  test("before a closing section", () => assertFixes(code, draft("实施路径", "重要意义", "衡量标准", "结语"), draft("重要意义", "衡量标准", "实施路径", "结语")));
  test("where the text has no last line break", () => assertFixes(code, pathsFirst.trimEnd(), expected.trimEnd()));
});

test("severities", () => assert.deepEqual(severities(code, pathsFirst), { draft: "warning", review: "warning", final: "error" }));
