import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { documentSettings } from "../../server/src/configuration/documentSettings";
import { provideCompletions } from "../../server/src/features/completion/completion";
import { provideDiagnostics } from "../../server/src/features/diagnostics";
import { provideDocumentSymbols } from "../../server/src/features/documentSymbols";
import { provideHover } from "../../server/src/features/hover";
import { toPosition } from "../../server/src/features/toLsp";
import { check } from "../../server/src/checking/check";
import { readConfiguration } from "../../server/src/configuration/readConfiguration";
import { rules } from "../../server/src/rules/registry";
import { analyse } from "../../server/src/structure/analyse";
import type { Analysis } from "../../server/src/structure/analysis";
import { matchesGlob } from "../../server/src/structure/glob";
import { findingsOf } from "../support/findings";
import { english } from "../support/languages";

/** What every object of JavaScript has, so that a look-up by a word of the draft could find it. */
const inherited = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];

/** A word that nothing has. */
const unknown = "qwxz";

const codes = rules.map(({ code }) => code);

/** Checks a draft, in which no rule may throw. */
function codesFound(analysis: Analysis): readonly string[] {
  return check(analysis, (code, error) => assert.fail(`${code}: ${String(error)}`)).map(({ code }) => code);
}

const drafts: Readonly<Record<string, (word: string) => string>> = {
  "the structure in the front matter": (word) => `---\nstructure: ${word}\n---\n# 绿道\n`,
  "the stage in the front matter": (word) => `---\nstage: ${word}\n---\n# 绿道\n`,
  "a code in the front matter": (word) => `---\ndisable: [${word}]\n---\n# 绿道\n`,
  "a key of the front matter": (word) => `---\n${word}: a\n${word}: b\n---\n# 绿道\n`,
  "a code in a comment": (word) =>
    `# 绿道\n\n<!-- policy-draft-disable ${word} -->\n\n<!-- policy-draft-enable ${word} -->\n`,
};

for (const [place, draft] of Object.entries(drafts)) {
  for (const word of inherited) {
    test(`${word} is a word like another as ${place}`, () =>
      assert.deepEqual(codesFound(analyse(draft(word), "draft")), codesFound(analyse(draft(unknown), "draft"))));
  }
}

const configurations: Readonly<Record<string, (word: string) => string>> = {
  "a setting": (word) => `{ "${word}": { "stage": "final" } }`,
  "a rule": (word) => `{ "rules": { "${word}": "off" } }`,
  "a severity": (word) => `{ "rules": { "points-few": "${word}" } }`,
  "the structure": (word) => `{ "structure": "${word}" }`,
  "the stage": (word) => `{ "stage": "${word}" }`,
  "the stage of a glob": (word) => `{ "stages": { "*": "${word}" } }`,
  "what a structure builds on": (word) => `{ "structures": { "own": { "name": "甲", "extends": "${word}" } } }`,
  "a key of a structure": (word) =>
    `{ "structures": { "own": { "name": "甲", "${word}": 1, "sections": [{ "id": "a", "name": "甲", "${word}": 1 }] } } }`,
  "a role": (word) =>
    `{ "structures": { "own": { "name": "甲", "sections": [{ "id": "a", "name": "甲", "roles": ["${word}"] }] } } }`,
  "a language of a text": (word) =>
    `{ "structures": { "own": { "name": { "${word}": "甲" }, "sections": [{ "id": "a", "name": "甲" }] } } }`,
};

for (const [place, configuration] of Object.entries(configurations)) {
  for (const word of inherited) {
    test(`${word} is a word like another in the configuration as ${place}`, () => {
      const mistakesOf = (text: string): readonly string[] =>
        readConfiguration(text, codes).mistakes.map(({ code }) => code);
      assert.deepEqual(mistakesOf(configuration(word)), mistakesOf(configuration(unknown)));
      const settingsOf = (text: string): unknown =>
        documentSettings("file:///a/b.md", { folder: "file:///a", file: null }, JSON.parse(text), codes);
      assert.deepEqual(settingsOf(configuration(word)), settingsOf(configuration(unknown)));
    });
  }
}

/** An analysis of a draft under a structure of one's own with one section. */
function underOwnStructure(
  id: string,
  section: { readonly id: string; readonly name: string; readonly guidance?: string },
  name: string,
  text: string,
): Analysis {
  const written = `{ "structure": "${id}", "structures": { "${id}": ${JSON.stringify({ name, sections: [section] })} } }`;
  const file = { uri: "file:///a/.policy-draft.jsonc", text: written };
  return analyse(
    text,
    "draft",
    documentSettings("file:///a/b.md", { folder: "file:///a", file }, {}, codes).configuration,
  );
}

// `__proto__` is no id: one begins with a letter.
for (const word of inherited.slice(1)) {
  test(`a structure and its section may have the id ${word}`, () => {
    for (const [typed, offered] of [
      ["", true],
      ["开放", true],
      ["shijian", false],
    ] as const) {
      const analysis = underOwnStructure(word, { id: word, name: "开放时间" }, "安排", `# 书房的安排\n\n## ${typed}\n`);
      assert.equal(analysis.structure.id, word);
      codesFound(analysis);
      const items = provideCompletions(analysis, toPosition(analysis.article, analysis.article.text.length - 1), {
        language: english,
        snippets: true,
      });
      assert.equal(
        items.some(({ label }) => label === "开放时间"),
        offered,
        typed,
      );
    }
  });
}

test("nothing has given all objects a new property", () => assert.deepEqual(Object.keys(Object.prototype), []));

describe("a glob stays in the folder of its configuration", () => {
  const outside = [
    "../b.md",
    "../../etc/b.md",
    "docs/../../b.md",
    "/../b.md",
    "./../b.md",
    "**/../../b.md",
    "file:///etc/b.md",
    "C:\\b.md",
    "~/b.md",
  ];
  const isDraft = (glob: string, uri: string): boolean => {
    const file = { uri: "file:///work/own/.policy-draft.jsonc", text: JSON.stringify({ drafts: [glob] }) };
    return documentSettings(uri, { folder: "file:///work/own", file }, {}, codes).configuration.isDraft;
  };
  for (const glob of outside) {
    test(glob, () => {
      for (const uri of [
        "file:///b.md",
        "file:///etc/b.md",
        "file:///work/b.md",
        "file:///work/own/b.md",
        "file:///work/own/docs/b.md",
      ])
        assert.equal(isDraft(glob, uri), false, uri);
    });
  }
  test("an absolute one starts at the folder", () => {
    assert.equal(isDraft("/etc/b.md", "file:///work/own/etc/b.md"), true);
    assert.equal(matchesGlob("/etc/*.md", "etc/b.md"), true);
  });
});

/** Words that would be links, pictures, commands or HTML where Markdown is read. */
const markdown = [
  "[run](command:workbench.action.quit)",
  "![x](https://example.org/x.png)",
  "<a href='command:x'>run</a>",
  "<https://example.org>",
  "https://example.org",
  "www.example.org",
  "a@example.org",
  "[r]: command:x",
  "`a`",
  "# a",
  "\\[a](b)",
];

/** What is not escaped and begins a link, a picture, code, HTML or emphasis, in CommonMark or in GitHub's Markdown. */
const signs = /(?<!\\)(?:\\\\)*(?:[[\]<>`!|~@#]|:\/\/|www\.)/i;

for (const words of markdown) {
  test(`words of a workspace in a hover are no Markdown: ${words}`, () => {
    const analysis = underOwnStructure(
      "own",
      { id: "hours", name: "开放时间", guidance: words },
      words,
      "---\nstructure: own\n---\n# 书房\n\n## 开放时间\n\n第一，早。\n",
    );
    for (const marked of ["own", "开放时间"]) {
      const hover = provideHover(
        analysis,
        toPosition(analysis.article, analysis.article.text.indexOf(marked)),
        english,
      );
      const value = (hover?.contents as { readonly value: string } | undefined)?.value ?? "";
      assert.match(value, /\\|command/, "the words are shown");
      assert.doesNotMatch(value, signs);
    }
  });

  test(`words of a draft are no Markdown in messages, outline and completion: ${words}`, () => {
    const text = `---\nstructure: "${words.replaceAll("\\", "")}"\ndisable: [x]\n---\n# ${words}\n\n## 意义\n\n文。\n\n## ${words}\n\n<!-- policy-draft-disable ${words.replace(/[<>]/g, "")} -->\n\n第一，${words}\n\n第三，${words}\n\n## \n`;
    const analysis = analyse(text, "draft");
    const options = { language: english, uri: "file:///a.md", relatedInformation: true, fadesUnnecessary: true };
    const diagnostics = provideDiagnostics(analysis, check(analysis), options);
    assert(diagnostics.length > 0);
    // A text that is no object of kind "markdown" is shown as it stands (LSP 3.17, MarkupContent; CompletionItem.documentation).
    for (const { message } of diagnostics) assert.equal(typeof message, "string");
    for (const { name, detail } of provideDocumentSymbols(analysis, english))
      assert.deepEqual([typeof name, typeof (detail ?? "")], ["string", "string"]);
    for (const { documentation } of provideCompletions(analysis, toPosition(analysis.article, text.length - 1), {
      language: english,
      snippets: true,
    }))
      assert.equal(typeof (documentation ?? ""), "string");
    for (const offset of [5, text.indexOf("## 意义") + 4, text.indexOf("第一")]) {
      const hover = provideHover(analysis, toPosition(analysis.article, offset), english);
      if (hover) assert.doesNotMatch((hover.contents as { readonly value: string }).value, signs);
    }
  });
}

describe("characters that turn the direction of writing are found where code is shown", () => {
  // CVE-2021-42574, "Trojan Source": what a reader sees is not what is there.
  const override = "a\u202e; b \u2066c\u2069";
  const places: Readonly<Record<string, string>> = {
    "a fenced block": `# 题\n\n\`\`\`js\n${override}\n\`\`\`\n`,
    "an indented block": `# 题\n\n文。\n\n    ${override}\n`,
    "inline code": `# 题\n\n文 \`${override}\`。\n`,
    "the front matter": `---\ntitle: ${override}\n---\n# 题\n`,
    "a comment": `# 题\n\n<!-- ${override} -->\n`,
    "an address": `# 题\n\n[文](a\u202eb\u2066\u2069.md)\n`,
  };
  for (const [place, text] of Object.entries(places)) {
    test(place, () => {
      const found = findingsOf("hidden-character", text)
        .map(({ span }) => text.slice(span.start, span.end))
        .join("");
      assert.equal(found, text.replace(/[^\u202e\u2066\u2069]/g, ""));
    });
  }
});
