import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { syncedDocuments } from "../../../server/src/server/syncedDocuments";

const far = { line: 1000, character: 0 };
const line = (number: number, from: number, to: number) => ({
  start: { line: number, character: from },
  end: { line: number, character: to },
});

for (const [what, range, text, expected] of [
  ["behind the last line", { start: far, end: far }, "丙\n", "甲甲\n乙乙\n丙\n"],
  ["from there to a line further on", { start: far, end: { line: 1001, character: 5 } }, "\n丙", "甲甲\n乙乙\n\n丙"],
  ["from the text to behind it", { start: { line: 1, character: 1 }, end: far }, "丙\n", "甲甲\n乙丙\n"],
  [
    "before the first line",
    { start: { line: -5, character: -5 }, end: { line: 0, character: -1 } },
    "丙\n",
    "丙\n甲甲\n乙乙\n",
  ],
  ["behind the end of a line", line(0, 100, 200), "丙", "甲甲丙\n乙乙\n"],
  [
    "with its end before its start",
    { start: { line: 1, character: 1 }, end: { line: 0, character: 1 } },
    "丙",
    "甲丙乙\n",
  ],
] as const) {
  test(`an edit ${what} is made at the nearest place, and the document knows its lines`, () => {
    const document = syncedDocuments.create("file:///a.policy.md", "policy-draft", 1, "甲甲\n乙乙\n");
    // The lines are counted before the change, as they are when somebody has asked for a place.
    assert.equal(document.lineCount, 3);
    syncedDocuments.update(document, [{ range, text }], 2);
    assert.equal(document.getText(), expected);
    const fresh = TextDocument.create("file:///a.policy.md", "policy-draft", 2, expected);
    assert.equal(document.lineCount, fresh.lineCount);
    for (let offset = 0; offset <= expected.length; offset++)
      assert.deepEqual(document.positionAt(offset), fresh.positionAt(offset));
  });
}

test("changes are made one after the other", () => {
  const document = syncedDocuments.create("file:///a.policy.md", "policy-draft", 1, "甲\n");
  syncedDocuments.update(
    document,
    [
      { range: line(0, 0, 0), text: "一\n" },
      { range: line(1, 1, 1), text: "二" },
      { text: "全" },
      { range: line(0, 1, 1), text: "文" },
    ],
    7,
  );
  assert.equal(document.getText(), "全文");
  assert.equal(document.version, 7);
});
