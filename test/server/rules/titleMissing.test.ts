import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyse } from "../../../server/src/structure/analyse";
import { check } from "../../../server/src/checking/check";
import { applyEdits } from "../../../server/src/edits/edits";
import { assertFinds, severities } from "../../support/findings";
import { assertFixes } from "../../support/fixes";

const code = "title-missing";

describe("a draft without a level-1 heading is reported at its first line", () => {
  for (const [name, draft] of [
    ["only sections", "<f>## 重要意义</f>\n\n文。\n"],
    ["prose", "<f>绿道是城市里可以慢慢走的路。</f>\n\n第二段。\n"],
    ["a first line that looks like the title", "<f>绿道建设的意义</f>\n\n绿道是路。\n"],
    ["Traditional, behind front matter", "---\nstage: draft\n---\n\n<f>綠道是路。</f>\n"],
    ["English, behind a comment", "<!-- a note -->\n\n<f>Streets belong to those who walk them.</f>\nAnd more.\n"],
    ["a byte order mark", "\uFEFF<f>绿道是路。</f>\n"],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("silent", () => {
  for (const [name, draft] of [
    ["with a title", "# 绿道\n\n文。\n"],
    ["with an underlined title", "绿道\n===\n\n文。\n"],
    ["with a title further down", "文。\n\n# 绿道\n"],
    ["with a title in the front matter", "---\ntitle: 绿道\n---\n\n## 重要意义\n\n文。\n"],
    ["with a title in TOML, in English", '+++\ntitle = "Greenways"\n+++\n\n## Why\n\nText.\n'],
    ["with a title in HTML", '<h1 align="center">綠道</h1>\n\n## 重要意義\n\n文。\n'],
    ["with a title whose # has no blank behind it", "#绿道\n\n文。\n"],
    ["with sections on the first level", "# 重要意义\n\n文。\n\n# 实施路径\n\n文。\n"],
    ["in an empty document", ""],
    ["in a blank document", " \n\u3000\n\t\n"],
    ["in a document of a byte order mark", "\uFEFF"],
    ["in a document of front matter only", "---\nstage: final\n---\n"],
    ["in a document of comments only", "<!-- 待写 -->\n"],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("the fix", () => {
  test("makes a first line that looks like it the title", () =>
    assertFixes(code, "绿道建设的意义\n\n绿道是路。\n", "# 绿道建设的意义\n\n绿道是路。\n"));
  test("inserts the file's name", () => assertFixes(code, "## 重要意义\n\n文。\n", "# draft\n\n## 重要意义\n\n文。\n"));
  test("inserts it behind front matter", () =>
    assertFixes(code, "---\nstage: draft\n---\n绿道是路。\n", "---\nstage: draft\n---\n# draft\n\n绿道是路。\n"));

  for (const [fileName, text, expected] of [
    ["park-care_2024", "绿道是路。", "# park care 2024\n\n绿道是路。"],
    ["", "绿道是路。", "# 【标题】\n\n绿道是路。"],
    ["", "綠道為什麼是路。", "# 【標題】\n\n綠道為什麼是路。"],
    ["", "Streets are for people.", "# 【title】\n\nStreets are for people."],
  ] as const) {
    test(`from the name “${fileName}”`, () => {
      const [finding] = check(analyse(text, fileName)).filter((one) => one.code === code);
      assert.equal(applyEdits(text, finding?.fixes?.().at(-1)?.edits ?? []), expected);
    });
  }
});

test("severities", () =>
  assert.deepEqual(severities(code, "绿道是路。"), { draft: "warning", review: "error", final: "error" }));
