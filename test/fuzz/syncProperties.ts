import assert from "node:assert/strict";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { lineStartsOf } from "../../server/src/article/lineStarts";
import { toOffset, toPosition } from "../../server/src/features/toLsp";
import { syncedDocuments } from "../../server/src/server/syncedDocuments";
import { chooser } from "./chooser";
import type { Subject, TextProperty } from "./subject";

/** What holds while a text is edited: the server's document, changed piece by piece, stays what the editor has. */
export const syncProperties: readonly TextProperty[] = [
  { title: "positions of the document are those of the model, and name the same places", holds: assertSamePositions },
  { title: "changed piece by piece, the document is what the editor has", holds: assertInStep },
];

function assertSamePositions({ text, analysis: { article }, document, offset }: Subject): void {
  // A position names no place between CR and LF; both put it before the CR.
  assert.deepEqual(toPosition(article, offset), document.positionAt(offset));
  const position = document.positionAt(offset);
  for (const named of [
    position,
    { ...position, character: position.character + 1000 },
    { line: position.line + 1, character: 3 },
    { line: document.lineCount, character: 1 },
  ])
    assert.equal(toOffset(article, named), document.offsetAt(named), JSON.stringify([named, text]));
}

/** What editors, input methods and pasting put into a text. */
const pieces = [
  "",
  "",
  "a",
  "甲",
  "\n",
  "\r\n",
  "\r",
  "\u2028",
  "\u0085",
  "𠮷",
  "\ud842",
  "\udfb7",
  "一、\n\n二、",
  "\n\r\n\r",
];

/** So many edits follow each other. */
const edits = 12;

function assertInStep({ text, seed }: Subject): void {
  const choose = chooser(seed);
  let editor = text;
  const server = syncedDocuments.create("file:///draft.policy.md", "policy-draft", 0, text);
  for (let version = 1; version <= edits; version++) {
    // As an editor does it: places are counted in its own text, and named by positions, which lie between no CR and LF.
    const lines = { text: editor, lineStarts: lineStartsOf(editor) };
    const start = toPosition(lines, choose(editor.length + 1));
    const end = choose(3) === 0 ? start : toPosition(lines, toOffset(lines, start) + choose(40));
    const piece = pieces[choose(pieces.length)] ?? "";
    const change: TextDocumentContentChangeEvent =
      choose(30) === 0 ? { text: piece } : { range: { start, end }, text: piece };
    editor =
      "range" in change ? editor.slice(0, toOffset(lines, start)) + piece + editor.slice(toOffset(lines, end)) : piece;
    // Over the wire it is JSON, lone surrogates too.
    syncedDocuments.update(server, [JSON.parse(JSON.stringify(change)) as TextDocumentContentChangeEvent], version);
    assert.equal(server.getText(), editor);
    const starts = lineStartsOf(editor);
    assert.equal(server.lineCount, starts.length, JSON.stringify([editor, change]));
    starts.forEach((offset, line) => assert.equal(server.offsetAt({ line, character: 0 }), offset));
  }
}
