import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "points-few";
const one = "# 题\n\n<f>## 衡量标准</f>\n\n第一，有没有连成网络。主要看断头路。\n";
const topic = "绿道建设是改善居住环境的要求。绿道把零散的绿地连成一片，出门几分钟就到。";

describe("a section with fewer than two points is found", () => {
  for (const [name, text] of [
    ["one marked point", one],
    ["one paragraph", `# 题\n\n<f>## 重要意义</f>\n\n${topic}\n`],
    ["no point", "# 题\n\n<f>## 实施路径</f>\n\n要修好绿道\n"],
    ["a list of one", "# 题\n\n<f>## 实施路径</f>\n\n1. 修好绿道。\n"],
    ["one subheading", "# 题\n\n<f>## 实施路径</f>\n\n### 加强规划\n\n文。\n"],
    ["Traditional", "# 題\n\n<f>## 實施路徑</f>\n\n第一，要連通。\n"],
    ["English", "# Title\n\n<f>## Standards</f>\n\nFirst, whether crossings are safe. They are.\n"],
    ["points in a quotation do not count", "# 题\n\n<f>## 实施路径</f>\n\n老人说：“一是早。二是快。”\n"],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

describe("silent", () => {
  for (const [name, text] of [
    ["with two points", "# 题\n\n## 衡量标准\n\n第一，要连通。\n\n第二，要好走。\n"],
    ["with unmarked parallel paragraphs", `# 题\n\n## 重要意义\n\n${topic}\n\n${topic}\n`],
    ["with an inline series under no marker", "# 题\n\n## 实施路径\n\n要做三件事：一是登记；二是打通；三是公布。\n"],
    ["with subheadings", "# 题\n\n## 实施路径\n\n### 加强规划\n\n文。\n\n### 完善养护\n\n文。\n"],
    ["with a Markdown list", "# 题\n\n## 实施路径\n\n- 登记\n- 打通\n"],
    ["an empty section, which section-empty reports", "# 题\n\n## 实施路径\n\n## 结语\n\n文。\n"],
    ["measures, each a point of the paths", "# 题\n\n## 加强规划\n\n文。\n\n## 完善养护\n\n文。\n"],
    ["sections of no role", "# 题\n\n## 别的\n\n文。\n"],
    ["in an empty document", ""],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

test("a lone paragraph counts as one point", () => {
  const [finding] = findingsOf(code, `# 题\n\n## 重要意义\n\n${topic}\n`);
  assert.deepEqual(finding?.message.values, ["重要意义", 1, 2]);
});

describe("the fix inserts the next point", () => {
  for (const [name, text, inserted] of [
    ["第二，", one, "\n\n第二，有没有"],
    ["in the style that is used", "# 题\n\n## 实施路径\n\n（一）加强规划。要早。\n", "\n\n（二）要推进"],
    ["into a Markdown list", "# 题\n\n## 实施路径\n\n1. 修好绿道。\n\n后面。\n", "1. 修好绿道。\n2. 要推进"],
    ["inline", "# 题\n\n## 实施路径\n\n做法是，一是登记。二要再说。", "二"],
    ["unmarked, behind the last paragraph", `# 题\n\n## 重要意义\n\n${topic}\n`, `${topic}\n\n推进这项工作是`],
    ["第一， where there is none", "# 题\n\n## 实施路径\n\n要修好绿道\n", "要修好绿道\n\n第一，要推进"],
    ["Traditional", "# 題\n\n## 實施路徑\n\n第一，要連通。\n", "第二，要推進"],
    ["English", "# Title\n\n## Standards\n\nFirst, whether crossings are safe. They are.\n", "\n\nSecond, whether"],
  ] as const) {
    test(name, () => {
      const { length } = findingsOf(code, text.replace(/<\/?f>/g, ""));
      if (length === 0) assert.fail("nothing to fix");
      const after = fixed(code, text);
      assert(after.includes(inserted), after);
    });
  }

  test("and done often enough, leaves nothing to find", () => {
    for (const lineBreak of ["\n", "\r\n"]) {
      let text = "# 题\n\n## 重要意义\n\n文\n\n## 衡量标准\n\n文\n\n## 实施路径\n\n文\n".replaceAll("\n", lineBreak);
      for (let round = 0; round < 6 && findingsOf(code, text).length > 0; round++) text = fixed(code, text);
      assert.deepEqual(findingsOf(code, text), []);
      assert.equal(text.replaceAll("\r\n", "").includes("\n"), lineBreak === "\n");
    }
  });
});

test("severities", () =>
  assert.deepEqual(severities(code, one), { draft: "hint", review: "warning", final: "warning" }));
