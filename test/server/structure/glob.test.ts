import assert from "node:assert/strict";
import { test } from "node:test";
import { alternatives, matchesGlob, maximumAlternatives } from "../../../server/src/structure/glob";

const rows: readonly (readonly [glob: string, matching: readonly string[], others: readonly string[]])[] = [
  ["绿道.md", ["绿道.md", "稿件/绿道.md"], ["绿道.mdx", "新绿道.md", "绿道.md/附件"]],
  ["*.md", ["a.md", "稿件/2026/b.md", ".md"], ["a.txt", "a.md/b"]],
  ["稿件/*.md", ["稿件/a.md"], ["a.md", "稿件/2026/a.md", "旧稿件/a.md"]],
  ["稿件/**", ["稿件/a.md", "稿件/2026/a.md"], ["a.md", "稿件.md"]],
  ["**/稿件/*.md", ["稿件/a.md", "2026/稿件/a.md"], ["稿件/b/a.md"]],
  ["稿件/**/定稿/*.md", ["稿件/定稿/a.md", "稿件/2026/春/定稿/a.md"], ["稿件/定稿.md"]],
  ["/*.md", ["a.md"], ["稿件/a.md"]],
  ["./稿件/*.md", ["稿件/a.md"], ["a.md"]],
  ["**", ["a", "a/b"], []],
  ["?.md", ["甲.md", "𠮷.md"], ["甲乙.md", ".md"]],
  ["*甲*乙*", ["甲乙", "x甲y乙z", "甲甲乙乙"], ["乙甲", "甲"]],
  ["*.{md,txt}", ["a.md", "a.txt"], ["a.mdx", "a.{md,txt}"]],
  ["{稿{,件},草案}/*", ["稿/a", "稿件/a", "草案/a"], ["件/a"]],
  ["第[1]期(+).md", ["第[1]期(+).md"], ["第1期.md"]],
  ["{.md", ["{.md"], [".md"]],
  ["", [], ["a"]],
];

for (const [glob, matching, others] of rows) {
  test(`the glob “${glob}”`, () => {
    assert.deepEqual(
      [...matching, ...others].filter((path) => matchesGlob(glob, path)),
      matching,
    );
  });
}

test("a glob may have so many alternatives and no more", () => {
  assert.equal(alternatives("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}")?.length, maximumAlternatives);
  assert.equal(alternatives("{a,b}".repeat(7)), undefined);
  assert.equal(matchesGlob("{a,b}".repeat(40), "a".repeat(40)), false);
});

/** Patterns on which matchers by regular expression need longer than anybody waits: that they end is the test. */
for (const [glob, path] of [
  ["*a".repeat(40) + "*b", "a".repeat(400)],
  ["**/a/".repeat(40) + "b", "a/".repeat(400) + "c"],
  ["**/*a*a*a*a*a/**/*a*a*a*a*a/b", `${"a".repeat(100)}/`.repeat(20) + "c"],
  ["{".repeat(5000) + "}".repeat(5000), "a"],
  ["{a}".repeat(5000), "a"],
] as const) {
  test(`${glob.slice(0, 12)}… ends`, () => assert.equal(matchesGlob(glob, path), false));
}
