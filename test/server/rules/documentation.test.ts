import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { check } from "../../../server/src/checking/check";
import { analyse } from "../../../server/src/structure/analyse";
import { documentedRules, generatedFiles } from "../../../docs/generator/generatedFiles";

describe("what is made from the code is up to date (npm run generate)", () => {
  for (const [path, text] of generatedFiles()) {
    test(path, () => assert.equal(readFileSync(path, "utf8"), text));
  }
  test("docs/rules holds nothing else", () => {
    assert.deepEqual(
      readdirSync("docs/rules")
        .map((name) => `docs/rules/${name}`)
        .sort(),
      [...generatedFiles().keys()].filter((path) => path.startsWith("docs/rules/")).sort(),
    );
  });
});

describe("the examples on the pages", () => {
  /** As at hand-in: every rule is on. */
  const codesIn = (draft: string) => check({ ...analyse(draft, "example"), stage: "final" }).map(({ code }) => code);
  for (const { rule, page } of documentedRules()) {
    test(`${rule.code}: the bad one is found`, () => assert.ok(codesIn(page.bad).includes(rule.code)));
    test(`${rule.code}: the good one is not`, () => assert.ok(!codesIn(page.good).includes(rule.code)));
  }
});

test("every rule has a code of its own, in kebab-case", () => {
  const codes = documentedRules().map(({ rule }) => rule.code);
  assert.equal(new Set(codes).size, codes.length);
  assert.deepEqual(
    codes.filter((code) => !/^[a-z]+(?:-[a-z]+)*$/.test(code)),
    [],
  );
});
