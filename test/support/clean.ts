import assert from "node:assert/strict";
import type { Cleaning, CleaningKind } from "../../server/src/cleaning/cleaning";
import { cleanPasted, type CleaningOptions } from "../../server/src/cleaning/cleanPasted";
import { applyEdits } from "../../server/src/edits/edits";

/** Cleans a text and asserts what holds for every cleaning: the edits make the clean text, and cleaning again changes nothing. */
export function clean(text: string, options: Partial<CleaningOptions> = {}): Cleaning {
  const cleaning = cleanPasted(text, { fileName: "draft", ...options });
  assert.equal(applyEdits(text, cleaning.edits), cleaning.text);
  assert.deepEqual(cleanPasted(cleaning.text, { fileName: "draft", ...options }).edits, []);
  return cleaning;
}

/** Asserts what becomes of a text, with LF and with CRLF, and what kinds of cleaning were at work. */
export function assertCleaned(text: string, expected: string, kinds: readonly CleaningKind[]): void {
  for (const lineBreak of ["\n", "\r\n"]) {
    const cleaning = clean(text.replaceAll("\n", lineBreak));
    assert.equal(cleaning.text, expected.replaceAll("\n", lineBreak));
    assert.deepEqual(
      cleaning.done.map(({ kind }) => kind),
      kinds,
    );
  }
}
