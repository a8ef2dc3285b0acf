import assert from "node:assert/strict";
import type { TextEdit } from "vscode-languageserver-types";
import { textOf, type Span } from "../../server/src/article/span";
import { fixAllEdits, preferredEdits } from "../../server/src/checking/fixAll";
import { cleanPasted } from "../../server/src/cleaning/cleanPasted";
import { convertScript } from "../../server/src/conversion/main";
import { conversionEdits } from "../../server/src/edits/conversionEdits";
import { applyEdits } from "../../server/src/edits/edits";
import { provideChangePart } from "../../server/src/features/parts/changePart";
import { renameSection } from "../../server/src/features/renameSection";
import { provideRenumber } from "../../server/src/features/requests/renumber";
import { toPosition } from "../../server/src/features/toLsp";
import { rules } from "../../server/src/rules/registry";
import type { Finding } from "../../server/src/rules/rule";
import { uri } from "../support/actionOptions";
import { english } from "../support/languages";
import { analysisOf, type Subject, type TextProperty } from "./subject";

/** What holds for the spans that nobody edits, and for what is changed around them. */
export const protectedProperties: readonly TextProperty[] = [
  { title: "no fix changes a protected span", holds: assertFixesKeep },
  { title: "all safe fixes at once change no protected span", holds: assertFixAllKeeps },
  { title: "cleaning changes no protected span but what it says it deletes", holds: assertCleaningKeeps },
  { title: "cleaning comes to rest", holds: assertCleaningRests },
  { title: "renumbering, renaming and changes of parts keep every protected span", holds: assertFeaturesKeep },
  { title: "no finding is inside a protected span, except of rules about such spans", holds: assertOutside },
];

/** Rules about protected spans: damage, remains of a page, indents that make code, values of the front matter. */
const aboutProtected = new Set(rules.filter((rule) => rule.editsProtected).map(({ code }) => code));

/** So often each text is a protected span. Where a rule about such spans has a finding, that span does not count. */
function protectedTexts({ text, analysis, findings }: Subject): ReadonlyMap<string, number> {
  const named = findings
    .filter(({ code }) => aboutProtected.has(code))
    .flatMap(({ span, covers = [] }) => [span, ...covers]);
  const isNamed = (own: Span): boolean => named.some(({ start, end }) => start < own.end && own.start < end);
  const { protectedSpans } = analysis.article;
  const exempt = new Set(protectedSpans.filter(isNamed).map((own) => textOf(text, own).trim()));
  // The escape of `1\\.` belongs to a marker, which may become another one.
  const counts = new Map<string, number>();
  for (const span of protectedSpans) {
    const own = textOf(text, span).trim();
    if (own !== "" && own !== "\\." && !exempt.has(own)) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return counts;
}

/** Blanks count as one space: code over two lines may come to be on one. */
function occurrences(text: string, part: string): number {
  return text.replace(/\s+/g, " ").split(part.replace(/\s+/g, " ")).length - 1;
}

function assertKept(before: ReadonlyMap<string, number>, after: string, by: string): void {
  for (const [own, count] of before)
    assert(occurrences(after, own) >= count, `${by} changes ${JSON.stringify(own)}: ${JSON.stringify(after)}`);
}

/** So many fixes of one text are tried: a text of a thousand characters may have hundreds, all alike. */
const maximumFixes = 40;

function assertFixesKeep(subject: Subject): void {
  const { text, findings } = subject;
  const before = protectedTexts(subject);
  const fixes = findings
    .filter(({ code }) => !aboutProtected.has(code))
    .flatMap(({ code, fixes: own }) => (own?.() ?? []).map((fix) => ({ code, fix })));
  for (const { code, fix } of fixes.slice(0, maximumFixes)) {
    const edits = fix.conversion ? conversionEdits(text, fix.conversion, convertScript) : fix.edits;
    assertKept(before, applyEdits(text, edits), code);
  }
  const alike = (finding: Finding): boolean => !finding.guesses && !aboutProtected.has(finding.code);
  assertKept(before, applyEdits(text, preferredEdits(findings.filter(alike))), "all fixes together");
}

function assertFixAllKeeps(subject: Subject): void {
  if (holdsHidden(subject)) return;
  assertKept(protectedTexts(subject), applyEdits(subject.text, fixAllEdits(subject.analysis)), "fix");
}

/** Without a hidden character the rest may be another thing: $x$ and 1 are a formula only with one between them. */
function holdsHidden({ findings }: Subject): boolean {
  return findings.some(({ code }) => code === "hidden-character");
}

function assertCleaningKeeps(subject: Subject): void {
  if (holdsHidden(subject)) return;
  const { text } = subject;
  const { text: clean, done } = cleanPasted(text, { fileName: "draft" });
  // What was read in a wrong encoding is another text before and after.
  if (done.some(({ kind }) => kind === "misdecoded" || kind === "shift")) return;
  const removed = done.flatMap((one) => one.removed ?? []).join("\n");
  const isBlank = (own: string): boolean => /^(?:\s|&[#\w]+;)*$/.test(own);
  const before = [...protectedTexts(subject)].filter(([own]) => !isBlank(own) && !removed.includes(own));
  assertKept(new Map(before), clean, `cleaning (${done.map(({ kind }) => kind).join(", ")})`);
}

function assertCleaningRests({ text }: Subject): void {
  const once = cleanPasted(text, { fileName: "draft" });
  const twice = cleanPasted(once.text, { fileName: "draft" });
  assert.deepEqual(
    twice.done.map(({ kind }) => kind),
    [],
    JSON.stringify([text, once.text, twice.text]),
  );
}

function assertFeaturesKeep(subject: Subject): void {
  const { analysis, document, offset } = subject;
  const before = protectedTexts(subject);
  const identifier = { uri, version: 1 };
  const position = toPosition(analysis.article, offset);
  const check = (by: string, edits: readonly TextEdit[]): void => {
    const spans = edits.map(({ range, newText }) => ({
      span: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
      text: newText,
    }));
    assertKept(before, applyEdits(subject.text, spans), by);
  };
  check("renumbering", provideRenumber(analysis, undefined, identifier).edits as readonly TextEdit[]);
  check("renaming", (renameSection(analysis, position, "别的名字", identifier)?.edits ?? []) as readonly TextEdit[]);
  for (const change of ["up", "down", "promote", "demote"] as const)
    check(change, provideChangePart(analysis, { start: position, end: position }, change, english, identifier).edits);
}

function assertOutside({ text, findings }: Subject): void {
  const { protectedSpans } = analysisOf(text).article;
  for (const { code, span } of findings)
    if (!aboutProtected.has(code) && span.start < span.end)
      assert(
        !protectedSpans.some(({ start, end }) => start <= span.start && span.end <= end),
        `${code} in ${JSON.stringify(textOf(text, span))}`,
      );
}
