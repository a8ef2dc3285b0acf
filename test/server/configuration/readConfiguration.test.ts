import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { render } from "../../../server/src/l10n/message";
import { readConfiguration } from "../../../server/src/configuration/readConfiguration";
import { builtInStructures, structureValues } from "../../../server/src/structure/builtIns/builtIns";

const codes = ["title-missing", "section-missing", "points-few"];

/** A configuration as one compares it, and its mistakes as `code “text it is on”: message`. */
function read(text: string): { readonly configuration: unknown; readonly mistakes: readonly string[] } {
  const { configuration, mistakes } = readConfiguration(text, codes);
  return {
    configuration: { ...configuration, ...(configuration.rules && { rules: Object.fromEntries(configuration.rules) }) },
    mistakes: mistakes.map(
      ({ code, span, message }) => `${code} “${text.slice(span.start, span.end)}”: ${render(message, {})}`,
    ),
  };
}

const severities = "off, hint, information, warning, error";
const stages = "draft, 草稿, review, 送审, 送審, final, 定稿";

const rows: readonly (readonly [what: string, text: string, configuration: unknown, mistakes: readonly string[]])[] = [
  [
    "everything",
    `{ "rules": { "points-few": "off", "title-missing": "error" }, "structure": "auto", "stage": "review", "stages": { "旧/**": "定稿" }, "drafts": ["稿件/*.md"] }`,
    {
      rules: { "points-few": "off", "title-missing": "error" },
      structure: "auto",
      stage: "review",
      stages: [{ glob: "旧/**", stage: "final" }],
      drafts: ["稿件/*.md"],
    },
    [],
  ],
  [
    "comments and trailing commas",
    `// our rules\n{ /* all of them */ "drafts": ["*.md",], "stage": "final", // at last\n}`,
    { drafts: ["*.md"], stage: "final" },
    [],
  ],
  ["an empty file", "", {}, []],
  ["a file of comments", "// later\n", {}, []],
  ["an empty object", "{}", {}, []],
  ["a schema", `{ "$schema": "x" }`, {}, []],
  [
    "an unknown key",
    `{ "draft": [], "stage": "final" }`,
    { stage: "final" },
    [`unknown-key “"draft"”: There is no setting “draft”. Did you mean “drafts”?`],
  ],
  [
    "a key like nothing there is",
    `{ "colour": 1 }`,
    {},
    [
      `unknown-key “"colour"”: There is no setting “colour”. Write one of: rules, structure, stage, stages, drafts, structures.`,
    ],
  ],
  [
    "the name of what every object has",
    `{ "constructor": {}, "__proto__": { "stage": "final" } }`,
    {},
    [
      `unknown-key “"constructor"”: There is no setting “constructor”. Write one of: rules, structure, stage, stages, drafts, structures.`,
      `unknown-key “"__proto__"”: There is no setting “__proto__”. Write one of: rules, structure, stage, stages, drafts, structures.`,
    ],
  ],
  [
    "an unknown rule",
    `{ "rules": { "section-mising": "off", "points-few": "off" } }`,
    { rules: { "points-few": "off" } },
    [`unknown-rule “"section-mising"”: No rule has the code “section-mising”. Did you mean “section-missing”?`],
  ],
  [
    "a rule like nothing there is",
    `{ "rules": { "spelling": "off" } }`,
    { rules: {} },
    [`unknown-rule “"spelling"”: No rule has the code “spelling”. Delete it, or write the code of a finding.`],
  ],
  [
    "a severity that does not exist",
    `{ "rules": { "points-few": "warn", "title-missing": 1 } }`,
    { rules: {} },
    [
      `wrong-value “"warn"”: “points-few” must be one of ${severities}.`,
      `wrong-value “1”: “title-missing” must be one of ${severities}.`,
    ],
  ],
  [
    "a stage that does not exist",
    `{ "stage": "fianl", "stages": { "*": null, "a": "review" } }`,
    { stages: [{ glob: "a", stage: "review" }] },
    [`wrong-value “"fianl"”: “stage” must be one of ${stages}.`, `wrong-value “null”: “*” must be one of ${stages}.`],
  ],
  [
    "a structure that is written in another way",
    `{ "structure": "notic" }`,
    {},
    ['unknown-structure “"notic"”: There is no structure “notic”. Did you mean “notice”?'],
  ],
  [
    "a structure of one's own with a mistake, which is told where it stands",
    `{ "structure": "own", "structures": { "own": { "name": "甲", "extends": "opinon" } } }`,
    { structures: [] },
    ['structure “"opinon"”: There is no structure “opinon” to extend. Did you mean “opinion”?'],
  ],
  [
    "a structure that does not exist",
    `{ "structure": "essay" }`,
    {},
    [`unknown-structure “"essay"”: “structure” must be one of ${structureValues(builtInStructures).join(", ")}.`],
  ],
  [
    "values of another kind",
    `{ "rules": [], "stages": "final", "drafts": "*.md" }`,
    { rules: {}, stages: [] },
    [
      `wrong-value “[]”: “rules” must be an object such as { "section-missing": "off" }.`,
      `wrong-value “"final"”: “stages” must be an object such as { "review/**": "review" }.`,
      `wrong-value “"*.md"”: “drafts” must be a list of globs such as ["drafts/**/*.md"].`,
    ],
  ],
  [
    "a list with something else in it",
    `{ "drafts": ["*.md", 3] }`,
    { drafts: ["*.md"] },
    [`wrong-value “3”: “drafts” must be a list of globs such as ["drafts/**/*.md"].`],
  ],
  [
    "no object at all",
    "[1]",
    {},
    [`wrong-value “[1]”: “.policy-draft.jsonc” must be an object such as { "stage": "review" }.`],
  ],
  [
    "a missing comma",
    `{ "stage": "final"\n "structure": "auto" }`,
    { stage: "final", structure: "auto" },
    [`syntax “"structure"”: A comma is missing before this.`],
  ],
  ["a missing brace", `{ "stage": "final"`, { stage: "final" }, ["syntax “”: A closing brace is missing here."]],
  ["a missing bracket", `{ "drafts": ["a"`, { drafts: ["a"] }, ["syntax “”: A closing bracket is missing here."]],
  [
    "a missing colon",
    `{ "stage" "final", "drafts": [] }`,
    { drafts: [] },
    [`syntax “"final"”: A colon is missing before this.`],
  ],
  ["a missing value", `{ "stage": , "drafts": [] }`, { drafts: [] }, ["syntax “,”: A value is missing here."]],
  ["a name without quotes", `{ stage: "final" }`, {}, ["syntax “stage”: Put names and texts in double quotes."]],
  ["a number for a name", `{ 1: "final" }`, {}, ["syntax “1”: A name in double quotes is missing here."]],
  [
    "an open string",
    `{ "stage": "final }`,
    {},
    [
      'syntax “"final }”: The closing quotation mark is missing.',
      `wrong-value “"final }”: “stage” must be one of ${stages}.`,
    ],
  ],
  ["something behind the end", `{ "stage": "final" } {}`, { stage: "final" }, ["syntax “{”: This is not valid JSON."]],
];

describe("a configuration with", () => {
  for (const [what, text, configuration, mistakes] of rows) {
    test(what, () => assert.deepEqual(read(text), { configuration, mistakes }));
  }

  test("more alternatives in a glob than anybody writes", () => {
    const glob = "{a,b}".repeat(7);
    const why = `“${glob}” expands to more than 64 patterns. Write fewer alternatives in braces.`;
    assert.deepEqual(read(`{ "drafts": ["${glob}", "*.md"], "stages": { "${glob}": "final" } }`), {
      configuration: { drafts: ["*.md"], stages: [] },
      mistakes: [`glob “"${glob}"”: ${why}`, `glob “"${glob}"”: ${why}`],
    });
  });

  test("a hundred thousand brackets", () => {
    assert.deepEqual(read("[".repeat(100_000)), {
      configuration: {},
      mistakes: ["syntax “”: This is nested too deeply for a configuration."],
    });
  });
});

test("a comment that is never closed is a mistake up to the end", () => {
  assert.deepEqual(
    readConfiguration("{} /*", codes).mistakes.map(({ code, span }) => [code, span]),
    [["syntax", { start: 3, end: 5 }]],
  );
  assert.deepEqual(
    readConfiguration("[/*", codes).mistakes.map(({ span }) => span),
    [
      { start: 0, end: 3 },
      { start: 1, end: 3 },
    ],
  );
});

test("any text gives a configuration, and its mistakes stand in the text", () => {
  const parts = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    '"',
    "\\",
    "//",
    "/*",
    "\n",
    "rules",
    '"rules"',
    '"stages"',
    '"drafts"',
    '"points-few"',
    '"off"',
    "1",
    "null",
    "绿",
    "\ud800",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 40 }), (words) => {
      const text = words.join("");
      for (const { span } of readConfiguration(text, codes).mistakes)
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
    }),
  );
});
