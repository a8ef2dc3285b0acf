import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFinds, fixed, severities } from "../../support/findings";

const code = "heading-skipped";

const skipped = "# 城市绿道\n\n<f>### 绿道的意义</f>\n\n绿道连成网。\n";

describe("a skipped level is found", () => {
  for (const [name, draft] of [
    ["1 to 3", skipped],
    ["2 to 4", "# 城市绿道\n\n## 意义\n\n<f>#### 出行</f>\n\n绿道连成网。\n"],
    ["1 to 6, once", "# 城市绿道\n\n<f>###### 意义</f>\n\n绿道连成网。\n\n###### 路径\n\n先修断头路。\n"],
    ["each time", "# 城市绿道\n\n<f>### 意义</f>\n\n绿道连成网。\n\n<f>##### 出行</f>\n\n路好走。\n"],
    ["behind a subheading", "# 城市绿道\n\n## 意义\n\n### 出行\n\n## 路径\n\n<f>#### 养护</f>\n\n有人管。\n"],
    ["in Traditional", "# 城市綠道\n\n<f>### 綠道的意義</f>\n\n綠道連成網。\n"],
    ["in English", "# Walkable Streets\n\n<f>### Significance</f>\n\nStreets matter.\n"],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("nothing is found where", () => {
  for (const [name, draft] of [
    ["levels go down one by one", "# 甲\n\n## 乙\n\n### 丙\n\n#### 丁\n"],
    ["the text goes back up", "# 甲\n\n## 乙\n\n### 丙\n\n#### 丁\n\n## 戊\n\n一。\n"],
    ["the first heading is a low one", "### 甲\n\n一。\n"],
    ["the low one is quoted", "# 甲\n\n> #### 引文\n>\n> 一段。\n"],
    ["it is code", "# 甲\n\n```\n#### 注释\n```\n"],
    ["the document is empty", ""],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("the fix", () => {
  for (const [name, draft, after] of [
    ["sets the level", skipped, "# 城市绿道\n\n## 绿道的意义\n\n绿道连成网。\n"],
    [
      "takes the headings of the same part along",
      "# 甲\n\n<f>### 乙</f>\n\n#### 丙\n\n一。\n\n### 丁\n\n二。\n\n## 戊\n\n三。\n",
      "# 甲\n\n## 乙\n\n### 丙\n\n一。\n\n## 丁\n\n二。\n\n## 戊\n\n三。\n",
    ],
    [
      "keeps closing marks and indentation",
      "# 甲\n\n  <f>#### 乙 ####</f>\n\n一。\n",
      "# 甲\n\n  ## 乙 ####\n\n一。\n",
    ],
  ] as const) {
    test(name, () => {
      assert.equal(fixed(code, draft), after);
      assertFinds(code, after);
    });
  }
});

test("severities", () =>
  assert.deepEqual(severities(code, skipped), { draft: "warning", review: "warning", final: "warning" }));
