import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { check } from "../../../server/src/checking/check";
import { rules } from "../../../server/src/rules/registry";
import { analyse } from "../../../server/src/structure/analyse";
import { completeDraft, englishDraft } from "../../support/drafts";

describe("check", () => {
  test("codes are kebab-case and each is there once", () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual(
      codes.filter((code) => !/^[a-z]+(?:-[a-z]+)+$/.test(code)),
      [],
    );
    assert.equal(new Set(codes).size, codes.length);
  });

  for (const text of ["", " \n\t", "\uFEFF", "\u3000\r\n", "\r\r\r"]) {
    test(`an empty document is silent: ${JSON.stringify(text)}`, () =>
      assert.deepEqual(check({ ...analyse(text, "draft"), stage: "final" }), []));
  }

  for (const [name, draft] of [
    ["Chinese", completeDraft],
    ["English", englishDraft],
  ] as const) {
    test(`a complete ${name} draft has no finding`, () =>
      assert.deepEqual(
        check(analyse(draft, "draft")).map(({ code }) => code),
        [],
      ));
  }

  test("a rule that throws is told of, and the others speak all the same", () => {
    const analysis = analyse("正文。", "draft");
    const failures: string[] = [];
    const broken = {
      ...analysis,
      get match(): never {
        throw new Error("broken");
      },
    };
    const codes = check(broken, (code, error) => failures.push(`${code}: ${String(error)}`)).map(({ code }) => code);
    assert(codes.includes("title-missing"));
    assert(failures.includes("section-missing: Error: broken"));
  });
});
