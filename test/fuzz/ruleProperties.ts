import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import { contains, textOf, type Span } from "../../server/src/article/span";
import { trimmed } from "../../server/src/article/text/characters";
import { convertScript } from "../../server/src/conversion/main";
import { conversionEdits } from "../../server/src/edits/conversionEdits";
import { applyEdits } from "../../server/src/edits/edits";
import { fixAllEdits } from "../../server/src/checking/fixAll";
import { render } from "../../server/src/l10n/message";
import type { Finding } from "../../server/src/rules/rule";
import type { Edit, Fix } from "../../server/src/edits/edit";
import { silenceFixes } from "../../server/src/checking/silenceFixes";
import { stages } from "../../server/src/structure/stages";
import { assertAtCharacters } from "./articleProperties";
import { analysisOf, findingsOf, type Subject, type TextProperty } from "./subject";

/** What holds for the findings and fixes of every text. */
export const ruleProperties: readonly TextProperty[] = [
  {
    title: "findings are in order, lie in the text, and an empty document has none, at every stage",
    holds: assertFindings,
  },
  {
    title: "no finding begins or ends inside a character",
    holds: ({ text, findings }) =>
      findings.forEach(({ span, related, covers }) => assertAtCharacters(text, [span, related, covers])),
  },
  { title: "the edits of a fix lie in the text, do not overlap, and change it", holds: everyFix(assertApplicable) },
  { title: "a fix removes its finding", holds: everyFix(assertRemoved) },
  { title: "a fix changes only what its finding names, and blanks beside it", holds: everyFix(assertNamed) },
  {
    title: "a fix that inserts or renumbers loses nothing but the numbers it replaces",
    holds: everyFix(assertNothingLost),
  },
  { title: "moving a section loses no line", holds: everyFix(assertNoLineLost) },
  { title: "all safe fixes at once leave none", holds: assertFixpoint },
  { title: "silenced, a finding is not found", holds: assertSilenced },
];

function assertFindings({ text, analysis }: Subject): void {
  for (const stage of stages) {
    const findings = findingsOf({ ...analysis, stage });
    findings.forEach(({ span, related = [] }, index) => {
      for (const { start, end } of [span, ...related.map((one) => one.span)])
        assert(0 <= start && start <= end && end <= text.length);
      assert((findings[index - 1]?.span.start ?? 0) <= span.start);
    });
    if (text.trim() === "") assert.deepEqual(findings, []);
  }
}

/** A fix of a finding, its edits those of the conversion where it is one. */
interface Fixed {
  readonly text: string;
  /** All findings of the text. */
  readonly findings: readonly Finding[];
  readonly finding: Finding;
  readonly fix: Fix;
  readonly edits: readonly Edit[];
}

/** So many fixes of one text are tried: a text of a thousand characters may have hundreds, all alike. */
const maximumFixes = 40;

function everyFix(assertFix: (fixed: Fixed) => void): TextProperty["holds"] {
  return ({ text, findings }) => {
    const all = findings.flatMap((finding) =>
      (finding.fixes?.() ?? []).map((fix) => ({
        text,
        findings,
        finding,
        fix,
        edits: fix.conversion ? conversionEdits(text, fix.conversion, convertScript) : fix.edits,
      })),
    );
    all.slice(0, maximumFixes).forEach(assertFix);
  };
}

function assertApplicable({ text, finding: { code }, edits }: Fixed): void {
  const inOrder = [...edits].sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  assertAtCharacters(text, edits);
  inOrder.forEach(({ span }, index) => {
    assert(0 <= span.start && span.start <= span.end && span.end <= text.length, code);
    assert((inOrder[index - 1]?.span.end ?? 0) <= span.start, `${code}: ${JSON.stringify(edits)}`);
  });
  assert.notEqual(applyEdits(text, edits), text, code);
}

/** The same finding: of its rule, with its message, on the same words. */
function isSame(text: string, finding: Finding): (otherText: string, other: Finding) => boolean {
  const words = textOf(text, finding.span);
  return (otherText, other) =>
    other.code === finding.code &&
    isDeepStrictEqual(other.message, finding.message) &&
    textOf(otherText, other.span) === words;
}

/** No such finding is left at its place. */
function assertRemoved({ text, findings, finding, fix, edits }: Fixed): void {
  // It inserts one point, which its title says; where several are missing, or what was there was none, another is asked for.
  if (finding.code === "points-few") return;
  // Of two sections of one name that are after each other, the second takes the place of the first that is moved.
  if (finding.code === "section-order" && text.split(textOf(text, finding.span)).length > 2) return;
  // Code or a comment that is never closed takes all that follows, what is inserted there too.
  if (finding.code === "section-missing" && endsInside(text)) return;
  // Below two titles, which is another finding, nothing tells which of them a section belongs to.
  if (finding.code === "section-missing" && findings.some(({ code }) => code === "title-duplicate")) return;
  const after = applyEdits(text, edits);
  const isOne = isSame(text, finding);
  const place = placeAfter(edits, finding.span.start);
  assert(
    !findingsOf(analysisOf(after)).some((other) => other.span.start === place && isOne(after, other)),
    `${finding.code}, after “${render(fix.title, {})}” still: ${render(finding.message, {})}\n${JSON.stringify(after)}`,
  );
}

/** Whether what is written after the text belongs to its last block, because that is never closed. */
function endsInside(text: string): boolean {
  const probe = `${text}\n\n## probe`;
  return analysisOf(probe).article.blocks.at(-1)?.kind !== "heading";
}

/** Where an offset is after the edits; after what is inserted there. */
function placeAfter(edits: readonly Edit[], offset: number): number {
  return (
    offset +
    edits
      .filter(({ span }) => span.end <= offset)
      .reduce((shift, { span, text }) => shift + text.length - (span.end - span.start), 0)
  );
}

/**
 * What these change is elsewhere by its nature, and the title of the fix says so: the numbers of the whole series, the whole section, the levels of
 * the headings below. Their own properties and tests say what they keep.
 */
const farReaching = new Set([
  "ordinal-sequence",
  "ordinal-restart",
  "ordinal-level",
  "ordinal-mixed",
  "section-order",
  "heading-skipped",
  "title-duplicate",
  "script-mixed",
  "section-missing",
  "section-unknown",
  "points-few",
]);

function assertNamed({ text, finding: { code, span, related = [], covers = [] }, edits }: Fixed): void {
  if (farReaching.has(code)) return;
  const named: readonly Span[] = [span, ...covers, ...related.map((one) => one.span)];
  for (const edit of edits) {
    const changed = trimmed(text, edit.span);
    if (changed.start === changed.end) continue;
    assert(
      named.some((one) => contains(one, changed)),
      `${code} changes ${JSON.stringify(textOf(text, changed))}`,
    );
  }
}

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
  return applyEdits(
    text,
    edits.map(({ span }) => ({ span, text: "" })),
  );
}

/** Longer than any number that a fix replaces, in UTF-16 units. */
const longestNumber = 20;

function assertNothingLost({ text, finding: { code }, fix, edits }: Fixed): void {
  if (!["title-missing", "section-missing", "points-few", "ordinal-sequence"].includes(code)) return;
  // A heading that is nearly the missing one may get its name.
  if (fix.title.text.startsWith("Rename")) return;
  for (const { span } of edits)
    assert(
      span.end - span.start <= longestNumber && !/[\r\n]/.test(text.slice(span.start, span.end)),
      `${code} replaces ${text.slice(span.start, span.end)}`,
    );
  assert(isSubsequence(untouched(text, edits), applyEdits(text, edits)), code);
}

function assertNoLineLost({ text, finding: { code }, edits }: Fixed): void {
  if (code !== "section-order") return;
  // Numbers stay with their places: of 第一，甲 and 第二，乙 become 第一，乙 and 第二，甲.
  const lines = (of: string): readonly string[] =>
    of
      .split(/\r\n|\r|\n/)
      .map((line) => line.trim().replace(/[0-9一二三四五六七八九十]+/g, "#"))
      .filter((line) => line !== "")
      .sort();
  assert.deepEqual(lines(applyEdits(text, edits)), lines(text));
}

function assertFixpoint({ text, analysis }: Subject): void {
  const once = applyEdits(text, fixAllEdits(analysis));
  assert.deepEqual(fixAllEdits(analysisOf(once)), []);
}

function assertSilenced({ text, analysis, findings, seed }: Subject): void {
  const finding = findings[seed % Math.max(1, findings.length)];
  if (!finding) return;
  for (const { title, edits } of silenceFixes(analysis, finding)) {
    const after = applyEdits(text, edits);
    const place = placeAfter(edits, finding.span.start);
    const left = findingsOf(analysisOf(after)).find(
      ({ code, span, message }) =>
        code === finding.code && span.start === place && isDeepStrictEqual(message, finding.message),
    );
    assert(!left, `${finding.code}, after “${render(title, {})}”: ${JSON.stringify(after)}`);
  }
}
