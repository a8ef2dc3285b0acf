import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { check } from "../../../server/src/checking/check";
import { analyse } from "../../../server/src/structure/analyse";
import { assertFinds, findingsOf, severities } from "../../support/findings";
import { assertFixes } from "../../support/fixes";

const code = "section-order";
const section = (name: string): string => `## ${name}\n\n${name}写在这里。\n`;
const draft = (...names: readonly string[]): string => `# 题\n\n开头。\n\n${names.map(section).join("\n")}`;

const pathsFirst = draft("实施路径", "重要意义", "衡量标准").replace("## 实施路径", "<f>## 实施路径</f>");

describe("a section out of order is found, the fewest are blamed", () => {
  for (const [name, text] of [
    ["the last first", pathsFirst],
    ["the first last", draft("衡量标准", "实施路径", "重要意义").replace("## 重要意义", "<f>## 重要意义</f>")],
    ["two swapped", draft("重要意义", "实施路径", "衡量标准").replace("## 实施路径", "<f>## 实施路径</f>")],
    [
      "around an unknown one",
      draft("衡量标准", "别的", "重要意义", "实施路径").replace("## 衡量标准", "<f>## 衡量标准</f>"),
    ],
    ["in Traditional", draft("實施路徑", "重要意義", "衡量標準").replace("## 實施路徑", "<f>## 實施路徑</f>")],
    ["in English", draft("Paths", "Significance", "Standards").replace("## Paths", "<f>## Paths</f>")],
    [
      "all in reverse",
      draft("实施路径", "衡量标准", "重要意义")
        .replace("## 实施路径", "<f>## 实施路径</f>")
        .replace("## 衡量标准", "<f>## 衡量标准</f>"),
    ],
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
    assertFixes(
      code,
      `# 题\n\n${paths}\n${section("重要意义")}\n${section("衡量标准")}`,
      `# 题\n\n${section("重要意义")}\n${section("衡量标准")}\n${paths}`,
    );
  });
  test("before a closing section", () =>
    assertFixes(
      code,
      draft("实施路径", "重要意义", "衡量标准", "结语"),
      draft("重要意义", "衡量标准", "实施路径", "结语"),
    ));
  test("without the closing formula, signature and date behind it", () => {
    const letter = (...parts: readonly string[]): string =>
      `# 城南公园2025年工作总结\n\n${parts.join("\n")}\n城南公园管理处\n\n2026年1月10日\n`;
    const [work, problems, next] = [section("主要工作"), section("存在的问题"), section("下一步工作")] as const;
    assertFixes(code, letter(problems, next, work), letter(work, problems, next));
    assertFixes(code, letter(next, work, problems), letter(work, problems, next));
  });
  test("where the text has no last line break", () => assertFixes(code, pathsFirst.trimEnd(), expected.trimEnd()));
});

describe("numbered sections", () => {
  const numbered = (...names: readonly string[]): string =>
    `# 题\n\n开头。\n\n${names.map((name) => `## ${name}\n\n正文写在这里。\n`).join("\n")}`;
  const right = numbered("一、重要意义", "二、衡量标准", "三、实施路径");
  const codes = (text: string): readonly string[] =>
    [...findingsOf(code, text), ...findingsOf("ordinal-sequence", text)].map((finding) => finding.code);

  const titleOf = (text: string): string => findingsOf(code, text)[0]?.fixes?.()[0]?.title.text ?? "";

  for (const [name, text] of [
    ["the last first", numbered("三、实施路径", "一、重要意义", "二、衡量标准")],
    ["two swapped", numbered("一、重要意义", "三、实施路径", "二、衡量标准")],
    ["plain lines", numbered("三、实施路径", "一、重要意义", "二、衡量标准").replaceAll("## ", "")],
  ] as const) {
    test(`whose order and numbers show one mistake are found once: ${name}`, () => {
      assert.deepEqual(codes(text), [code]);
      assertFixes(code, text, name === "plain lines" ? right.replaceAll("## ", "") : right);
    });
  }

  test("all in reverse are found as two sections, and no number is", () => {
    assert.deepEqual(codes(numbered("三、实施路径", "二、衡量标准", "一、重要意义")), [code, code]);
  });

  test("are renumbered by the move where their numbers were right, and the title says so", () => {
    const text = numbered("一、实施路径", "二、重要意义", "三、衡量标准");
    assert.deepEqual(codes(text), [code]);
    assertFixes(code, text, right);
    assert.match(titleOf(text), /and renumber$/);
    assert.doesNotMatch(titleOf(numbered("三、实施路径", "一、重要意义", "二、衡量标准")), /renumber/);
  });

  test("have points that are numbered on through the draft", () => {
    const body = (first: string, second: string): string => `（${first}）甲。\n\n（${second}）乙。`;
    const drafted = (...parts: readonly (readonly [string, string])[]): string =>
      `# 题\n\n开头。\n\n${parts.map(([name, points]) => `## ${name}\n\n${points}\n`).join("\n")}`;
    assertFixes(
      code,
      drafted(
        ["一、实施路径", body("一", "二")],
        ["二、重要意义", body("三", "四")],
        ["三、衡量标准", body("五", "六")],
      ),
      drafted(
        ["一、重要意义", body("一", "二")],
        ["二、衡量标准", body("三", "四")],
        ["三、实施路径", body("五", "六")],
      ),
    );
  });

  test("whose numbers stay wrong wherever the section stands are found for both", () => {
    assert.deepEqual(codes(numbered("一、实施路径", "一、重要意义", "四、衡量标准")), [code, "ordinal-sequence"]);
  });
});

test("where more than a hundred sections are out of order none is moved: the draft follows another structure", () => {
  const fixesIn = (count: number): readonly number[] => {
    const found = check(
      analyse(
        draft(
          ...Array<string>(count).fill("实施路径和衡量标准"),
          ...Array<string>(count + 1).fill("重要意义和衡量标准"),
        ),
        "draft",
      ),
    ).filter((finding) => finding.code === code);
    return [found.length, found.filter(({ fixes }) => fixes).length];
  };
  assert.deepEqual(fixesIn(100), [100, 100]);
  assert.deepEqual(fixesIn(101), [101, 0]);
});

test("severities", () =>
  assert.deepEqual(severities(code, pathsFirst), { draft: "warning", review: "warning", final: "error" }));
