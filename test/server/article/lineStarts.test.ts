import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { lineAt, lineStartsOf } from "../../../server/src/article/lineStarts";
import { randomText } from "../../support/randomText";

test("LF, CRLF and a lone CR end lines", () => {
  assert.deepEqual(lineStartsOf("a\nb\r\nc\rd\n\r"), [0, 2, 5, 7, 9, 10]);
  assert.deepEqual(lineStartsOf(""), [0]);
});

test("any text: the line and column of every offset are the editor's", () => {
  fc.assert(
    fc.property(randomText, (text) => {
      const starts = lineStartsOf(text);
      const document = TextDocument.create("file:///a", "policy-draft", 1, text);
      assert.equal(starts.length, document.lineCount);
      starts.forEach((start, line) => assert.equal(start, document.offsetAt({ line, character: 0 })));
      for (let offset = 0; offset <= text.length; offset++) {
        const line = lineAt(starts, offset);
        assert((starts[line] ?? 0) <= offset && offset < (starts[line + 1] ?? Infinity));
      }
    }),
  );
});
