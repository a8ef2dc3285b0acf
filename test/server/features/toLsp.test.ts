import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { lineStartsOf } from "../../../server/src/article/lineStarts";
import { toDiagnosticSeverity, toOffset, toPosition, toSpan } from "../../../server/src/features/toLsp";
import type { Lines } from "../../../server/src/features/toLsp";

const lines = (text: string): Lines => ({ text, lineStarts: lineStartsOf(text) });

for (const { title, text, offset, line, character } of [
  { title: "counts a character outside the basic plane as two", text: "𠮷野家", offset: 2, line: 0, character: 2 },
  { title: "counts an emoji as two", text: "甲\n👍乙", offset: 4, line: 1, character: 2 },
  { title: "puts what is between CR and LF before them", text: "甲\r\n乙", offset: 2, line: 0, character: 1 },
  { title: "takes a lone CR for the end of a line", text: "甲\r乙", offset: 2, line: 1, character: 0 },
  { title: "clips what is behind the text", text: "甲\n", offset: 99, line: 1, character: 0 },
  { title: "clips what is before the text", text: "甲\n乙", offset: -3, line: 0, character: 0 },
]) {
  test(`toPosition ${title}`, () => assert.deepEqual(toPosition(lines(text), offset), { line, character }));
}

for (const { title, text, line, character, offset } of [
  { title: "clips a character behind the line's end", text: "甲乙\r\n丙", line: 0, character: 9, offset: 2 },
  { title: "clips a line behind the text", text: "甲\n乙", line: 7, character: 0, offset: 3 },
  { title: "takes negative numbers for 0", text: "甲\n乙", line: -1, character: -1, offset: 0 },
  { title: "takes what is no number for 0", text: "甲\n乙", line: 1, character: NaN, offset: 2 },
]) {
  test(`toOffset ${title}`, () => assert.equal(toOffset(lines(text), { line, character }), offset));
}

test("toSpan makes a range that runs backwards empty", () => {
  const range = { start: { line: 1, character: 1 }, end: { line: 0, character: 0 } };
  assert.deepEqual(toSpan(lines("甲乙\n丙丁"), range), { start: 4, end: 4 });
});

test("positions and offsets are those of a text document, for any text", () => {
  const text = fc.string({ unit: fc.constantFrom("甲", "a", "\n", "\r", "𠮷", "\ud800", " ") });
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (content, line, character) => {
      const document = TextDocument.create("file:///a.md", "policy-draft", 1, content);
      assert.equal(toOffset(lines(content), { line, character }), document.offsetAt({ line, character }));
      for (let offset = 0; offset <= content.length; offset++) {
        assert.deepEqual(toPosition(lines(content), offset), document.positionAt(offset));
      }
    }),
  );
});

test("severities have LSP's numbers", () => {
  assert.deepEqual((["error", "warning", "information", "hint"] as const).map(toDiagnosticSeverity), [1, 2, 3, 4]);
});
