import assert from "node:assert/strict";
import { test } from "node:test";
import { isBlank } from "../../../../server/src/article/text/characters";
import {
  CharacterKind,
  firstMarkFrom,
  holds,
  markClassAt,
  MarkClass,
  readPunctuation,
} from "../../../../server/src/article/text/punctuationIndex";

test("the offsets of all marks, of the text and of a part of it", () => {
  const text = "绿道，离家近。“好走”（见附录）a, b.";
  assert.deepEqual(
    [...readPunctuation(text).offsets].map((offset) => text.charAt(offset)),
    [..."，。“”（）,."],
  );
  assert.deepEqual([...readPunctuation(text, 3, 8).offsets], [6, 7]);
});

test("a text of nothing but marks has all of them", () => {
  assert.equal(readPunctuation("。".repeat(10_000)).offsets.length, 10_000);
});

test("every character that begins or ends something is a mark", () => {
  for (let unit = 0; unit < 0x10000; unit++) {
    const character = String.fromCharCode(unit);
    if (markClassAt(character, 0) > MarkClass.blank)
      assert.equal(readPunctuation(character).offsets.length, 1, `U+${unit.toString(16)}`);
  }
});

test("blanks, and what no reader sees, begin and end nothing", () => {
  for (let unit = 0; unit < 0x10000; unit++)
    if (isBlank(unit))
      assert.equal(markClassAt(String.fromCharCode(unit), 0), MarkClass.blank, `U+${unit.toString(16)}`);
  for (const character of "\0\b\u200b\u200f\ue000\uf8ff") assert.equal(markClassAt(character, 0), MarkClass.blank);
  for (const character of "一a1\u0085\u2010\uf900") assert.equal(markClassAt(character, 0), MarkClass.word);
});

test("the first mark from an offset on", () => {
  const marks = readPunctuation("一，二。");
  assert.deepEqual(
    [0, 1, 2, 4].map((offset) => firstMarkFrom(marks, offset)),
    [0, 0, 1, 2],
  );
});

test("which kinds of characters occur", () => {
  const kindsOf = (text: string): readonly string[] =>
    Object.entries(CharacterKind).flatMap(([name, kind]) => (holds(readPunctuation(text), kind) ? [name] : []));
  assert.deepEqual(kindsOf("于，干系"), []);
  assert.deepEqual(kindsOf("这里"), ["simplified"]);
  assert.deepEqual(kindsOf("這裡"), ["traditional"]);
  assert.deepEqual(kindsOf("绿\u200b道"), ["simplified", "hidden"]);
  assert.deepEqual(kindsOf("\ue123 \ufffd"), ["damaged"]);
});

/** As the rule `hidden-character` has it: what is not marked as such would never be found. */
test("every hidden character is of its kind", () => {
  for (let unit = 0; unit < 0x10000; unit++) {
    const isHidden =
      /[^\P{Cc}\s\x80-\x9f]|[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u.test(
        String.fromCharCode(unit),
      );
    assert.equal(
      holds(readPunctuation(String.fromCharCode(unit)), CharacterKind.hidden),
      isHidden,
      `U+${unit.toString(16)}`,
    );
  }
});
