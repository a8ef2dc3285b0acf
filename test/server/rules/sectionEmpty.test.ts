import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFinds, findingsOf, severities } from "../../support/findings";

const code = "section-empty";
const atEnd = "# 题\n\n文。\n\n<f>## 重要意义</f>\n";

describe("a heading with nothing under it is found", () => {
  for (const [name, text] of [
    ["at the end", atEnd],
    ["before the next", "# 题\n\n<f>## 重要意义</f>\n\n## 衡量标准\n\n文。\n"],
    [
      "the outermost, with empty ones under it",
      "# 题\n\n<f>## 重要意义</f>\n\n### 一\n\n### 二\n\n## 衡量标准\n\n文。\n",
    ],
    [
      "one of several inside",
      "# 题\n\n## 重要意义\n\n### 一\n\n文。\n\n<f>### 二</f>\n\n<f>### 三</f>\n\n## 衡量标准\n\n文。\n",
    ],
    ["only placeholders", "# 题\n\n<f>## 重要意义</f>\n\n【待补】\n\n【此处写意义】，【再写】。\n"],
    ["only a comment or a rule", "# 题\n\n<f>## 重要意义</f>\n\n<!-- 待写 -->\n\n---\n\n……\n"],
    ["in Traditional", "# 題\n\n<f>## 重要意義</f>\n\n## 衡量標準\n\n文。\n"],
    ["in English", "# Title\n\n<f>## Standards</f>\n\n## Paths\n\nText.\n"],
    ["two side by side", "# 题\n\n<f>## 重要意义</f>\n\n<f>## 衡量标准</f>\n\n## 实施路径\n\n文。\n"],
    ["a deeper one before a higher one", "# 题\n\n<f>### 小节</f>\n\n<f>## 重要意义</f>\n"],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

describe("silent", () => {
  for (const [name, text] of [
    ["with text", "# 题\n\n## 重要意义\n\n文。\n"],
    ["with text under subsections", "# 题\n\n## 重要意义\n\n### 一\n\n文。\n"],
    [
      "with a list, a table, a quotation or code",
      "# 题\n\n## 甲\n\n- 文\n\n## 乙\n\n| 文 |\n|---|\n\n## 丙\n\n> 文\n\n## 丁\n\n```\n文\n```\n",
    ],
    ["with a placeholder beside text", "# 题\n\n## 重要意义\n\n绿道是【谁】的需要。\n"],
    ["a title without text", "# 题\n"],
    ["a placeholder that is never closed", "# 题\n\n## 重要意义\n\n【正文\n"],
    ["in an empty document", ""],
  ] as const) {
    test(name, () => assertFinds(code, text));
  }
});

test("a heading that is just being typed is left alone in a draft, and found at hand-in", () => {
  assert.deepEqual(findingsOf(code, "# 题\n\n文。\n\n##\n", "draft"), []);
  assertFinds(code, "# 题\n\n文。\n\n<f>##</f>\n");
});

test("what follows from the empty section is not found beside it", () => {
  for (const body of ["【待补】", "### 甲\n\n### 乙"]) {
    const draft = `# 绿道的标准\n\n绿道是路。\n\n## 衡量标准\n\n${body}\n`;
    assert.equal(findingsOf(code, draft).length, 1);
    for (const other of ["points-few", "standard-criterion", "placeholder-left", "section-thin"])
      assert.deepEqual(findingsOf(other, draft), [], other);
  }
});

test("severities", () =>
  assert.deepEqual(severities(code, atEnd), { draft: "information", review: "warning", final: "error" }));
