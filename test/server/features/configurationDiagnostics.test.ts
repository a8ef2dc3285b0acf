import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { DiagnosticSeverity } from "vscode-languageserver-types";
import { provideConfigurationDiagnostics } from "../../../server/src/features/configurationDiagnostics";
import type { Language } from "../../../server/src/l10n/language";

const english: Language = { locale: "en", translations: {} };
const chinese: Language = {
  locale: "zh-cn",
  translations: JSON.parse(readFileSync("l10n/bundle.l10n.zh-cn.json", "utf8")) as Language["translations"],
};

/** Which mistakes are told: `code “words”`. */
function mistakesIn(text: string, hasSchema: boolean): readonly string[] {
  const document = TextDocument.create("file:///.policy-draft.jsonc", "jsonc", 1, text);
  return provideConfigurationDiagnostics(text, { language: english, hasSchema }).map(
    ({ code, range }) => `${String(code)} “${document.getText(range)}”`,
  );
}

const own = (sections: string): string =>
  `{\r\n  "structures": { "own": { "name": "甲", "sections": [${sections}] } }\r\n}`;

describe("mistakes in a configuration", () => {
  const rows: readonly (readonly [what: string, text: string, mistakes: readonly string[]])[] = [
    ["of a right one", own(`{ "id": "a", "name": "缘由" }`), []],
    ["of an empty one", "", []],
    ["ids that stand twice", own(`{ "id": "a", "name": "缘由" }, { "id": "a", "name": "做法" }`), ['structure “"a"”']],
    [
      "names that overlap",
      own(`{ "id": "a", "name": "缘由" }, { "id": "b", "name": "做法", "aliases": ["缘由"] }`),
      ['structure “"缘由"”'],
    ],
    [
      "more points wanted than allowed",
      own(`{ "id": "a", "name": "缘由", "points": { "min": 3, "max": 2 } }`),
      ["structure “2”"],
    ],
    ["an unknown base", `{ "structures": { "own": { "extends": "opinon" } } }`, ['structure “"opinon"”']],
    [
      "a circle",
      `{ "structures": { "one": { "extends": "two" }, "two": { "extends": "one" } } }`,
      ['structure “"two"”'],
    ],
    ["a structure that does not exist", `{ "structure": "essay" }`, ['unknown-structure “"essay"”']],
    ["too many patterns", `{ "drafts": ["${"{a,b}".repeat(12)}"] }`, [`glob “"${"{a,b}".repeat(12)}"”`]],
  ];
  for (const [what, text, mistakes] of rows) {
    test(`${what}: every editor hears of them`, () => {
      assert.deepEqual(mistakesIn(text, false), mistakes);
      assert.deepEqual(mistakesIn(text, true), mistakes);
    });
  }

  const saidBySchema: readonly (readonly [what: string, text: string, mistakes: readonly string[]])[] = [
    ["a missing comma", `{ "stage": "final" "structure": "auto" }`, ['syntax “"structure"”']],
    ["a key that does not exist", `{ "stag": "final" }`, ['unknown-key “"stag"”']],
    ["a rule that does not exist", `{ "rules": { "points-fw": "off" } }`, ['unknown-rule “"points-fw"”']],
    ["a value that does not exist", `{ "stage": "fianl" }`, ['wrong-value “"fianl"”']],
    ["a structure that is no text", `{ "structure": 5 }`, ["wrong-value “5”"]],
    [
      "a section without an id",
      own(`{ "name": "缘由" }, { "id": "b", "name": "做法" }`),
      ['wrong-value “{ "name": "缘由" }”'],
    ],
    [
      "structures of one id",
      `{ "structures": { "own": { "extends": "notice" }, "own": { "extends": "request" } } }`,
      ['syntax “"own"”'],
    ],
  ];
  for (const [what, text, mistakes] of saidBySchema) {
    test(`${what}: told unless a schema says it`, () => {
      assert.deepEqual(mistakesIn(text, false), mistakes);
      assert.deepEqual(mistakesIn(text, true), []);
    });
  }

  test("they are warnings in the editor's language, what is no JSON an error", () => {
    const [one, two] = provideConfigurationDiagnostics(`{ "stage": "fianl" "structure": "auto" }`, {
      language: chinese,
      hasSchema: false,
    });
    assert.deepEqual([one?.severity, two?.severity], [DiagnosticSeverity.Warning, DiagnosticSeverity.Error]);
    assert.match(String(one?.message), /应为/);
  });
});
