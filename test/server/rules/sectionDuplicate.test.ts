import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFinds, findingsOf, severities } from "../../support/findings";

const code = "section-duplicate";
const draft = (...headings: readonly string[]): string =>
  `# 题\n\n${headings.map((heading) => `${heading}\n\n文在这里。\n`).join("\n")}`;
const twice = draft("## 重要意义", "## 衡量标准", "## 实施路径", "<f>## 对策建议</f>");

describe("a second section with the same role is found", () => {
  for (const [name, text] of [
    ["under another name", twice],
    ["under the same name, side by side", draft("## 重要意义", "<f>## 重要意义</f>", "## 衡量标准", "## 实施路径")],
    ["a third as well", draft("## 重要意义", "<f>## 必要性</f>", "<f>## 时代价值</f>")],
    ["in Traditional", draft("## 重要意義", "## 衡量標準", "<f>## 基本原則</f>")],
    ["in English", draft("## Standards", "<f>## Criteria</f>")],
    [
      "behind the part that the first one holds",
      draft("## Standards", "### Benefits", "### Measures", "<f>## Criteria</f>"),
    ],
    ["a 节 of the next 章", draft("第二章 绿道的衡量标准", "第三章 绿道的实施路径", "<f>第一节 评价标准</f>")],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }

  test("with the first as related information", () => {
    const text = twice.replace(/<\/?f>/g, "");
    assert.deepEqual(
      findingsOf(code, text).flatMap(({ related = [] }) => related.map(({ span }) => text.slice(span.start, span.end))),
      ["## 实施路径"],
    );
  });
});

describe("silent", () => {
  for (const [name, text] of [
    ["each once", draft("## 重要意义", "## 衡量标准", "## 实施路径")],
    ["one nested in the other", draft("## 实施路径", "### 主要措施", "### 保障措施")],
    [
      "one nested in the other, where sections stand on two levels",
      draft("## Open Standards", "### Benefits", "### Measures", "### Preferred Standards"),
    ],
    ["a 节 of the 章", draft("第二章 绿道的衡量标准", "第一节 评价标准", "第三章 绿道的实施路径")],
    ["with two roles in one heading", draft("## 背景及意义", "## 重要意义")],
    ["measures led by a verb", draft("## 实施路径", "## 加强规划", "## 完善养护")],
    ["sections without a role", draft("## 别的", "## 别的")],
    ["in an empty document", ""],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

test("severities", () =>
  assert.deepEqual(severities(code, twice), { draft: "warning", review: "warning", final: "error" }));
