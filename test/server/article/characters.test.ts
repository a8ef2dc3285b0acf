import assert from "node:assert/strict";
import { test } from "node:test";
import { isBlank, isHanzi, sizeOf, trimmed } from "../../../server/src/article/characters";
import type { Script } from "../../../server/src/article/article";

test("blanks are what String.prototype.trim takes away, for every UTF-16 unit", () => {
  for (let unit = 0; unit <= 0xffff; unit++) assert.equal(isBlank(unit), String.fromCharCode(unit).trim() === "", unit.toString(16));
});

test("Chinese characters, rare ones included", () => {
  assert(["一", "龥", "㐀", "〇", "𠮷", "𰻝"].every((character) => isHanzi(character.charCodeAt(0))));
  assert(!["a", "1", "，", "👍", "あ", "\ue000"].some((character) => isHanzi(character.charCodeAt(0))));
});

test("a span loses the blanks at its ends, and one of blanks is empty", () => {
  assert.deepEqual(trimmed(" \u3000一 \r\n", { start: 0, end: 6 }), { start: 2, end: 3 });
  assert.deepEqual(trimmed(" \t\n", { start: 0, end: 3 }), { start: 0, end: 0 });
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
  test(`“${text}” has the size ${size}`, () => assert.equal(sizeOf(text, { start: 0, end: text.length }, script), size));
}
