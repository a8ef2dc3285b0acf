import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { localizedStrings } from "./support/localizedStrings";
import { filesUnder, readJson, readText } from "./support/repository";

type Bundle = Readonly<Record<string, string>>;

const languages = ["zh-cn", "zh-tw"];

/** `{0}` and `{1}` of a text, each once. */
function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{\d+\}/g))].sort();
}

test("the search for translated texts sees calls and nothing else", () => {
  const source = [
    '/** message("in a comment") */',
    'const text = "message(\\"in a string\\")";',
    "const label = vscode.l10n.t(`plain`);",
    'run(translate("{0} of {1}", done, all), message("spread", ...values));',
    "message(text);",
  ].join("\n");
  assert.deepEqual(localizedStrings("sample.ts", source), [
    { place: "sample.ts:3", text: "plain", values: 0 },
    { place: "sample.ts:4", text: "{0} of {1}", values: 2 },
    { place: "sample.ts:4", text: "spread", values: undefined },
    { place: "sample.ts:5", text: undefined, values: 0 },
  ]);
});

describe("texts in the code", () => {
  const sources = ["client/src", "server/src"].flatMap((folder) => filesUnder(folder, ".ts"));
  const strings = sources.flatMap((path) => localizedStrings(path, readText(path)));
  const texts = new Set(strings.map(({ text }) => text));

  test("client and server have some", () => {
    for (const part of ["client", "server"]) assert.ok(strings.some(({ place }) => place.startsWith(part)), part);
  });

  test("each is one literal, or no test could find its translation", () => {
    assert.deepEqual(strings.filter(({ text }) => text === undefined), []);
  });

  test("each gets one value for each placeholder", () => {
    const wrong = strings.filter(({ text, values }) => text !== undefined && values !== undefined && values !== placeholders(text).length);
    assert.deepEqual(wrong, []);
  });

  for (const language of languages) {
    const bundle = readJson<Bundle>(`l10n/bundle.l10n.${language}.json`);

    test(`${language} translates each of them, and nothing besides`, () => {
      assert.deepEqual([...texts].filter((text) => text !== undefined && !(text in bundle)), [], "missing");
      assert.deepEqual(Object.keys(bundle).filter((text) => !texts.has(text)), [], "unused");
    });

    test(`${language} keeps the placeholders`, () => {
      const wrong = Object.entries(bundle).filter(([text, translation]) => placeholders(text).join() !== placeholders(translation).join());
      assert.deepEqual(wrong, []);
    });

    if (language === "zh-tw") {
      test("zh-tw quotes as is done in Taiwan, with 「」", () => {
        assert.deepEqual(Object.values(bundle).filter((translation) => /[“”]/.test(translation)), []);
      });
    }

    test(`${language} is sorted, so that two people seldom edit the same line`, () => {
      assert.deepEqual(Object.keys(bundle), Object.keys(bundle).sort());
    });
  }
});

describe("texts in package.json", () => {
  const used = [...new Set(readText("package.json").match(/(?<="%)[^%"]+(?=%")/g))].sort();

  for (const path of ["package.nls.json", ...languages.map((language) => `package.nls.${language}.json`)]) {
    test(`${path} has each of them, and nothing besides`, () => {
      const texts = readJson<Bundle>(path);
      assert.deepEqual(Object.keys(texts), used);
      assert.deepEqual(Object.values(texts).filter((text) => text.trim() === ""), []);
    });
  }
});
