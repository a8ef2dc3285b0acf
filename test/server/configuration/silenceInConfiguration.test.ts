import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { applyEdits } from "../../../server/src/edits/edits";
import { readConfiguration } from "../../../server/src/configuration/readConfiguration";
import { silenceInConfiguration } from "../../../server/src/configuration/silenceInConfiguration";

const codes = ["points-few", "title-missing"];

const rows: readonly (readonly [what: string, before: string, after: string | undefined])[] = [
  ["no text", "", `{\n  "rules": {\n    "points-few": "off"\n  }\n}\n`],
  ["an empty object", "{}", `{\n  "rules": {\n    "points-few": "off"\n  }\n}`],
  [
    "other keys",
    `{\n  // our stage\n  "stage": "final"\n}\n`,
    `{\n  "rules": {\n    "points-few": "off"\n  },\n  // our stage\n  "stage": "final"\n}\n`,
  ],
  [
    "a rule with comments around it",
    `{\n  "rules": { // agreed in March\n    // the title comes later\n    "title-missing": "off", // for now\n  },\n}\n`,
    `{\n  "rules": { // agreed in March\n    "points-few": "off",\n    // the title comes later\n    "title-missing": "off", // for now\n  },\n}\n`,
  ],
  [
    "the rule itself",
    `{ "rules": { "points-few": "error" /* strict */ } }`,
    `{ "rules": { "points-few": "off" /* strict */ } }`,
  ],
  [
    "rules on one line",
    `{ "rules": { "title-missing": "off" } }`,
    `{ "rules": { "points-few": "off", "title-missing": "off" } }`,
  ],
  ["empty rules on one line", `{\n  "rules": {}\n}`, `{\n  "rules": {\n    "points-few": "off"\n  }\n}`],
  ["a key on one line", `{ "stage": "final" }`, `{ "rules": { "points-few": "off" }, "stage": "final" }`],
  [
    "tabs",
    `{\n\t"rules": {\n\t\t"title-missing": "off"\n\t}\n}`,
    `{\n\t"rules": {\n\t\t"points-few": "off",\n\t\t"title-missing": "off"\n\t}\n}`,
  ],
  [
    "CRLF",
    `{\r\n  "stage": "final"\r\n}\r\n`,
    `{\r\n  "rules": {\r\n    "points-few": "off"\r\n  },\r\n  "stage": "final"\r\n}\r\n`,
  ],
  ["a syntax error", `{ "stage": "final" "drafts": [] }`, undefined],
  ["no object", "[]", undefined],
  ["rules that are no object", `{ "rules": [] }`, undefined],
  ["a hundred thousand brackets", "[".repeat(100_000), undefined],
];

/** The text after the edit; undefined where none is made. */
function silenced(text: string): string | undefined {
  const edit = silenceInConfiguration(text, "points-few");
  return edit && applyEdits(text, [edit]);
}

describe("a rule is set to off in a configuration with", () => {
  for (const [what, before, after] of rows) {
    test(what, () => assert.equal(silenced(before), after));
  }
});

test("whatever the configuration says, it says the same afterwards, and the rule is off", () => {
  const space = fc.constantFrom("", " ", "\n  ", "\n\t", " // why\n", "/* why */", "\r\n");
  const rules = fc.dictionary(fc.constantFrom(...codes), fc.constantFrom("off", "error"));
  const configuration = fc.record(
    { rules, stage: fc.constantFrom("final", "review"), drafts: fc.array(fc.constantFrom("*.md", "a/**")) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(configuration, space, fc.boolean(), (value, gap, isIndented) => {
      const text = JSON.stringify(value, undefined, isIndented ? 2 : 0).replace(/(?<=[{,])/g, () => gap);
      const after = silenced(text);
      assert.ok(after !== undefined, text);
      const read = readConfiguration(after, codes);
      assert.deepEqual(read.mistakes, [], after);
      const before = readConfiguration(text, codes).configuration;
      assert.deepEqual(read.configuration, {
        ...before,
        rules: new Map([...(before.rules ?? []), ["points-few", "off"]]),
      });
    }),
  );
});
