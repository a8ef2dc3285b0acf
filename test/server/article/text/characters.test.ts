import assert from "node:assert/strict";
import { test } from "node:test";
import {
  blankRanges,
  hanziRanges,
  holdsWords,
  isBlank,
  isHanzi,
  sizeOf,
  isOneOfAt,
  trimmed,
  unitSet,
} from "../../../../server/src/article/text/characters";
import type { Script } from "../../../../server/src/l10n/localized";

test("blanks are what String.prototype.trim takes away, for every UTF-16 unit", () => {
  for (let unit = 0; unit <= 0xffff; unit++)
    assert.equal(isBlank(unit), String.fromCharCode(unit).trim() === "", unit.toString(16));
});

test("the ranges of a question hold the units to which it says yes", () => {
  for (const [ranges, holds] of [
    [blankRanges, isBlank],
    [hanziRanges, isHanzi],
  ] as const) {
    for (let unit = 0; unit <= 0xffff; unit++)
      assert.equal(
        ranges.some(([first, last]) => first <= unit && unit <= last),
        holds(unit),
        unit.toString(16),
      );
  }
});

test("Chinese characters, rare ones included", () => {
  assert(["一", "龥", "㐀", "〇", "𠮷", "𰻝"].every((character) => isHanzi(character.charCodeAt(0))));
  assert(!["a", "1", "，", "👍", "あ", "\ue000"].some((character) => isHanzi(character.charCodeAt(0))));
});

test("every Chinese character counts one, with others around it too", () => {
  for (let unit = 0; unit <= 0xffff; unit++)
    if (isHanzi(unit))
      assert.equal(
        sizeOf(`a${String.fromCharCode(unit).repeat(2)}`, { start: 0, end: 3 }, "latin"),
        3,
        unit.toString(16),
      );
});

test("a span loses the blanks at its ends, and one of blanks is empty", () => {
  assert.deepEqual(trimmed(" \u3000一 \r\n", { start: 0, end: 6 }), { start: 2, end: 3 });
  assert.deepEqual(trimmed(" \t\n", { start: 0, end: 3 }), { start: 0, end: 0 });
});

test("units of a set stand in the text, and none outside of it", () => {
  const commas = unitSet("，,");
  assert.deepEqual(
    [-1, 0, 1, 2, 3].filter((offset) => isOneOfAt("，a,", offset, commas)),
    [0, 2],
  );
});

const sizes: readonly (readonly [string, Script, number])[] = [
  ["", "hans", 0],
  ["加强绿道建设。", "hans", 7],
  ["加强 IT 建设。", "hans", 6],
  ["用了12天，“很快”", "hans", 9],
  ["**重点** 𠮷", "hans", 3],
  ["three short words", "latin", 3],
  ["It doesn’t take long-term work.", "latin", 5],
  ["  \n- ", "latin", 0],
];

for (const [text, script, size] of sizes) {
  test(`“${text}” has the size ${size}`, () => {
    const span = { start: 0, end: text.length };
    assert.equal(sizeOf(text, span, script), size);
    assert.equal(holdsWords(text, span, script), size > 0);
  });
}
