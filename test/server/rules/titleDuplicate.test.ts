import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "title-duplicate";

const second = "# 城市绿道的意义与路径\n\n## 绿道的意义\n\n绿道连成网。\n\n<f># 绿道的路径</f>\n\n先修断头路。\n";

describe("a second level-1 heading is found", () => {
  for (const [name, draft] of [
    ["a section written as a title", second],
    ["each further one", "# 城市绿道\n\n<f># 绿道的意义</f>\n\n绿道连成网。\n\n<f># 绿道的路径</f>\n\n先修断头路。\n"],
    ["an underlined one", "城市绿道\n===\n\n绿道连成网。\n\n<f>绿道的路径\n===</f>\n\n先修断头路。\n"],
    ["sections without a title above them", "# 绿道的意义\n\n绿道连成网。\n\n<f># 绿道的路径</f>\n\n先修断头路。\n"],
    ["in Traditional", "# 城市綠道\n\n綠道連成網。\n\n<f># 綠道的路徑</f>\n\n先修斷頭路。\n"],
    ["in English", "# Walkable Streets\n\nStreets matter.\n\n<f># Paths</f>\n\nWiden them.\n"],
    ["an empty one", "# 城市绿道\n\n绿道连成网。\n\n<f>#</f>\n\n先修断头路。\n"],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("nothing is found where", () => {
  for (const [name, draft] of [
    ["there is one title", "# 城市绿道\n\n## 意义\n\n绿道连成网。\n"],
    ["there is none", "## 意义\n\n绿道连成网。\n"],
    ["the second is quoted", "# 城市绿道\n\n> # 另一篇的标题\n>\n> 引文一段。\n"],
    ["the second is code", "# 城市绿道\n\n```\n# 注释\n```\n"],
    ["a # is no heading without a blank", "# 城市绿道\n\n#绿道 是一个话题。\n"],
    ["the title is a plain line", "城市绿道\n\n# 意义\n\n绿道连成网。\n"],
    ["the document is empty", ""],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

test("a heading that is just being typed is left alone in a draft", () =>
  assert.deepEqual(findingsOf(code, "# 城市绿道\n\n绿道连成网。\n\n#\n", "draft"), []));

describe("the fix", () => {
  for (const [name, draft, index, after] of [
    ["lowers the heading", second, 0, second.replace("<f># 绿道的路径</f>", "## 绿道的路径")],
    [
      "lowers what is under it too, as far as Markdown goes",
      "# 甲\n\n一。\n\n<f># 乙</f>\n\n## 丙\n\n二。\n\n###### 丁 ######\n\n三。\n",
      0,
      "# 甲\n\n一。\n\n## 乙\n\n### 丙\n\n二。\n\n###### 丁 ######\n\n三。\n",
    ],
    [
      "or the heading alone",
      "# 甲\n\n一。\n\n<f># 乙</f>\n\n## 丙\n\n二。\n",
      1,
      "# 甲\n\n一。\n\n## 乙\n\n## 丙\n\n二。\n",
    ],
    [
      "stops at the next title",
      "# 甲\n\n<f># 乙</f>\n\n## 丙\n\n<f># 丁</f>\n\n## 戊\n",
      0,
      "# 甲\n\n## 乙\n\n### 丙\n\n# 丁\n\n## 戊\n",
    ],
    ["underlines an underlined one anew", "甲\n===\n\n<f>乙\n=====</f>\n\n二。\n", 0, "甲\n===\n\n乙\n-----\n\n二。\n"],
    [
      "puts # before what cannot be underlined",
      "# 甲\n\n<f># 乙</f>\n\n丙\n---\n\n二。\n",
      0,
      "# 甲\n\n## 乙\n\n### 丙\n\n二。\n",
    ],
  ] as const) {
    test(name, () => assert.equal(fixed(code, draft, index), after));
  }

  test("leaves nothing to fix", () => assertFinds(code, fixed(code, second)));
  test("keeps CRLF", () =>
    assert.equal(fixed(code, second.replaceAll("\n", "\r\n")), fixed(code, second).replaceAll("\n", "\r\n")));
});

test("severities", () =>
  assert.deepEqual(severities(code, second), { draft: "warning", review: "warning", final: "error" }));
