import assert from "node:assert/strict";
import { test } from "node:test";
import { scriptOfLocale } from "../../client/src/scriptOfLocale";

const scripts = {
  "zh-cn": "hans",
  "zh-tw": "hant",
  "zh-hk": "hant",
  "zh-Hant-TW": "hant",
  zh: "hans",
  en: "latin",
  "en-US": "latin",
  zha: "latin",
  "": "latin",
};

for (const [locale, script] of Object.entries(scripts)) {
  test(`a reader of “${locale}” writes ${script}`, () => {
    assert.equal(scriptOfLocale(locale), script);
  });
}
