import assert from "node:assert/strict";
import { test } from "node:test";
import { inLocale, message, render } from "../../../server/src/l10n/message";

test("values take their places, in the order the translation gives them", () => {
  const said = message("“{0}” has {1} points", "意义", 2);
  assert.equal(render(said, {}), "“意义” has 2 points");
  assert.equal(render(said, { "“{0}” has {1} points": "{1} 个要点：{0}" }), "2 个要点：意义");
});

test("a message in a message is translated with it", () => {
  assert.equal(render(message("at {0}", message("the end")), { "at {0}": "在{0}", "the end": "结尾" }), "在结尾");
});

test("what looks like a place but has no value stays, and a value is no template", () => {
  assert.equal(render(message("{0} {1}", "{1}"), {}), "{1} {1}");
});

test("the script of the editor's language", () => {
  const texts = { hans: "简", hant: "繁", latin: "en" };
  const locales = [
    "zh-cn",
    "zh-CN",
    "zh",
    "zh-Hans",
    "zh-tw",
    "zh-TW",
    "zh-hk",
    "zh-Hant-TW",
    "en",
    "en-US",
    "de",
    "",
    "zhx",
  ];
  assert.deepEqual(
    locales.map((locale) => inLocale(texts, locale)),
    ["简", "简", "简", "简", "繁", "繁", "繁", "繁", "en", "en", "en", "en", "en"],
  );
});
