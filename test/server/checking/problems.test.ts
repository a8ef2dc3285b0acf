import assert from "node:assert/strict";
import { test } from "node:test";
import { problemsOf } from "../../../server/src/checking/problems";
import { message } from "../../../server/src/l10n/message";
import type { Rule } from "../../../server/src/rules/rule";
import { analyse } from "../../../server/src/structure/analyse";

const text = "# 题\n\n甲 `乙` 丙。\n";

/** A rule that finds each of the words and deletes it. */
const finds = (words: readonly string[], editsProtected?: true): Rule => ({
  code: "section-thin",
  severities: { draft: "hint", review: "hint", final: "hint" },
  ...(editsProtected && { editsProtected }),
  check: () =>
    words.map((word) => {
      const span = { start: text.indexOf(word), end: text.indexOf(word) + word.length };
      return {
        span,
        message: message("Missing section"),
        fixes: () => [{ title: message("Missing section"), edits: [{ span, text: "" }] }],
      };
    }),
});

const found = (rule: Rule): readonly (readonly [string, number])[] =>
  problemsOf(rule, analyse(text, "draft")).map(({ span, fixes }) => [
    text.slice(span.start, span.end),
    fixes?.().length ?? 0,
  ]);

test("what a rule finds inside a protected span is left out, and fixes that change one", () =>
  assert.deepEqual(found(finds(["甲", "乙", "甲 `乙`"])), [
    ["甲", 1],
    ["甲 `乙`", 0],
  ]));

test("rules about such spans find and fix what they are about", () =>
  assert.deepEqual(found(finds(["甲", "乙"], true)), [
    ["甲", 1],
    ["乙", 1],
  ]));
