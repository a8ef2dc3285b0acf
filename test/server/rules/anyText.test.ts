import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { check } from "../../../server/src/rules/check";
import { applyEdits } from "../../../server/src/rules/edits";
import type { Edit, Finding } from "../../../server/src/rules/rule";
import { analyse } from "../../../server/src/structure/analyse";
import { randomText } from "../support/randomText";

/** Sections in any order, numbered or not, with points of all kinds: text whose fixes have something to do. */
const randomDraft: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "# 绿道建设的意义、标准与路径\n\n", "# Standards and Paths of Streets\n\n", "\uFEFF---\nstage: review\n---\n# 题\n\n", "绿道建设的意义\n\n"),
    fc.array(fc.tuple(fc.constantFrom("## ", "## 一、", "## 三、", "### ", "", "## （二）"), fc.constantFrom("重要意义", "衡量標準", "实施路径", "Paths", "加强养护", "别的", "背景及意义", "结语"), randomText), { maxLength: 5 }),
    fc.constantFrom("\n", "\r\n", "\r"),
  )
  .map(([title, sections, lineBreak]) => (title + sections.map(([mark, name, body]) => `${mark}${name}\n\n${body}\n\n`).join("")).replaceAll("\n", lineBreak));

const anyText = fc.oneof(randomText, randomDraft, fc.string({ unit: "binary" }));

function holdsForAnyFix(title: string, property: (text: string, finding: Finding, edits: readonly Edit[]) => void): void {
  test(`any text: ${title}`, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const finding of check(analyse(text, "draft"), (code, error) => assert.fail(`${code}: ${String(error)}`))) {
          // The edits of a conversion to the other script are made by its caller.
          for (const { edits, conversion } of finding.fixes?.() ?? []) if (conversion === undefined) property(text, finding, edits);
        }
      }),
      { numRuns: 1000 },
    );
  });
}

test("any text: findings are in order, lie in the text, and an empty document has none", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const findings = check(analyse(text, "draft"), (code, error) => assert.fail(`${code}: ${String(error)}`));
      findings.forEach(({ span, related = [] }, index) => {
        for (const { start, end } of [span, ...related.map((one) => one.span)]) assert(0 <= start && start <= end && end <= text.length);
        assert((findings[index - 1]?.span.start ?? 0) <= span.start);
      });
      if (text.trim() === "") assert.deepEqual(findings, []);
    }),
    { numRuns: 1000 },
  );
});

holdsForAnyFix("the edits of a fix lie in the text, do not overlap, and change it", (text, { code }, edits) => {
  const inOrder = [...edits].sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  inOrder.forEach(({ span }, index) => {
    assert(0 <= span.start && span.start <= span.end && span.end <= text.length, code);
    assert((inOrder[index - 1]?.span.end ?? 0) <= span.start, `${code}: ${JSON.stringify(edits)}`);
  });
  assert.notEqual(applyEdits(text, edits), text, code);
});

/** Whether all characters of the first text are in the second, in their order. */
function isSubsequence(one: string, other: string): boolean {
  let offset = 0;
  for (let index = 0; index < one.length; index++) {
    offset = other.indexOf(one.charAt(index), offset) + 1;
    if (offset === 0) return false;
  }
  return true;
}

/** The text without what the edits replace. */
function untouched(text: string, edits: readonly Edit[]): string {
  return applyEdits(text, edits.map(({ span }) => ({ span, text: "" })));
}

holdsForAnyFix("a fix that inserts or renumbers loses nothing but the numbers it replaces", (text, { code }, edits) => {
  if (!["title-missing", "section-missing", "points-few", "ordinal-sequence"].includes(code)) return;
  for (const { span } of edits) assert(span.end - span.start <= 20 && !/[\r\n]/.test(text.slice(span.start, span.end)), `${code} replaces ${text.slice(span.start, span.end)}`);
  assert(isSubsequence(untouched(text, edits), applyEdits(text, edits)), code);
});

holdsForAnyFix("moving a section loses no line", (text, { code }, edits) => {
  if (code !== "section-order") return;
  const lines = (of: string) => of.split(/\r\n|\r|\n/).map((line) => line.trim()).filter((line) => line !== "").sort();
  assert.deepEqual(lines(applyEdits(text, edits)), lines(text));
});
