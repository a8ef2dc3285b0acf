import assert from "node:assert/strict";
import { findingsOf, fixed } from "./findings";

/**
 * Asserts that a fix of the first finding of a rule gives the expected text, with LF and with CRLF, and that it is done with then: what the fix
 * has mended is not found, so applied twice it changes nothing.
 */
export function assertFixes(code: string, draft: string, expected: string, fix = 0): void {
  const found = findingsOf(code, draft.replace(/<\/?f>/g, "")).length;
  for (const lineBreak of ["\n", "\r\n"]) {
    const after = fixed(code, draft.replaceAll("\n", lineBreak), fix);
    assert.equal(after, expected.replaceAll("\n", lineBreak));
    assert.ok(findingsOf(code, after).length < found, `still found: ${code}`);
  }
}
