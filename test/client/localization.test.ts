import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { localizedStrings } from "../support/localizedStrings";
import { filesUnder, readJson, readText } from "../support/repository";

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
    for (const part of ["client", "server"])
      assert.ok(
        strings.some(({ place }) => place.startsWith(part)),
        part,
      );
  });

  test("each is one literal, or no test could find its translation", () => {
    assert.deepEqual(
      strings.filter(({ text }) => text === undefined),
      [],
    );
  });

  test("each gets one value for each placeholder", () => {
    const wrong = strings.filter(
      ({ text, values }) => text !== undefined && values !== undefined && values !== placeholders(text).length,
    );
    assert.deepEqual(wrong, []);
  });

  /** Of these there are always several, or they are no number. */
  const neverOne: Readonly<Record<string, string>> = {
    "The server of Policy Draft ended {0} times within a few minutes and stays stopped. Your text is safe; findings, outline and suggestions are missing until it runs again.":
      "it is given up after five",
    "Fix all {0} findings of “{1}”": "offered for two",
    "Insert all {0} missing sections": "offered for two, or in a draft that has just begun",
    "Write all {0} such places in {1} characters": "offered for two",
    "Write “{0}” in {1} characters": "Simplified characters",
    "Convert the whole draft to {0} characters, quotations too": "Simplified characters",
    "“{0}” is in {1} characters, but the draft is in {2} ones. Write it in {2} characters too.":
      "Simplified characters",
    "Delete all {0} pinyin syllables in brackets": "one syllable is no finding",
    "Pinyin came along with pasted text: “{0}” here, {1} syllables in the draft. Delete them.":
      "one syllable is no finding",
    "Characters were lost in {0} places (“�”): the file was read in a wrong encoding. Reopen it with its own encoding, such as GB18030 or Big5.":
      "few have a finding each",
    "There are private-use characters in {0} places: they mean nothing outside the font or system they were made for. Write what the original has there, or delete them.":
      "few have a finding each",
    "Delete the private-use characters in {0} places": "few have a finding each",
    "This {0} points the wrong way: {1} is expected here.": "a verb",
    "“{0}” expands to more than {1} patterns. Write fewer alternatives in braces.": "a constant",
    "“{0}” opens with a sentence of {1} words, while the points beside it open with a topic sentence. Put one of at most {2} words first.":
      "longer than a topic sentence",
    "“{0}” opens with a sentence of {1} characters, while the points beside it open with a topic sentence. Put one of at most {2} characters first.":
      "longer than a topic sentence",
    "“{0}” has {1} of at least {2} words. Give its points reasons and facts.":
      "a section of one word has what it needs when one is asked for",
    "“{0}” has {1} of at least {2} characters. Give its points reasons and facts.":
      "a section of one character has what it needs when one is asked for",
    "“{0}” has {1} of the usual {2} words here, less than a quarter. Say more, or make it part of another section.":
      "a quarter of it is a word",
    "“{0}” has {1} of the usual {2} characters here, less than a quarter. Say more, or make it part of another section.":
      "a quarter of it is a character",
  };

  test("English is right for one: what is counted stands before its number, or one has a text of its own", () => {
    const counted =
      /\{\d\}(?: (?!of\b)\p{Ll}+)?(?: of)? (numbers|drafts|findings|points|headings|places|syllables|characters|words|sections|lines|files|edits|changes|paragraphs|marks|markers|patterns|times|codes|levels)\b/u;
    const forOne = (text: string): string =>
      text
        .replace(/^\{0\} of \{1\} (\p{Ll}+)s/u, text === "{0} of {1} points" ? "0 of 1 $1" : "1 of 1 $1")
        .replace(/\{0\} (\p{Ll}+)s\b/u, "1 $1");
    const wrong = [...texts].filter(
      (text) => text !== undefined && counted.test(text) && !(text in neverOne) && !texts.has(forOne(text)),
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      Object.keys(neverOne).filter((text) => !texts.has(text)),
      [],
      "not in the code",
    );
  });

  for (const language of languages) {
    const bundle = readJson<Bundle>(`l10n/bundle.l10n.${language}.json`);

    test(`${language} translates each of them, and nothing besides`, () => {
      assert.deepEqual(
        [...texts].filter((text) => text !== undefined && !(text in bundle)),
        [],
        "missing",
      );
      assert.deepEqual(
        Object.keys(bundle).filter((text) => !texts.has(text)),
        [],
        "unused",
      );
    });

    test(`${language} keeps the placeholders`, () => {
      const wrong = Object.entries(bundle).filter(
        ([text, translation]) => placeholders(text).join() !== placeholders(translation).join(),
      );
      assert.deepEqual(wrong, []);
    });

    if (language === "zh-tw") {
      test("zh-tw quotes as is done in Taiwan, with 「」", () => {
        assert.deepEqual(
          Object.values(bundle).filter((translation) => /[“”]/.test(translation)),
          [],
        );
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
      assert.deepEqual(
        Object.values(texts).filter((text) => text.trim() === ""),
        [],
      );
    });
  }
});
