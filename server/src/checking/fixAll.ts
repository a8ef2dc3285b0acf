import { partitionPoint } from "../article/partitionPoint";
import type { Analysis } from "../structure/analysis";
import { analyse } from "../structure/analyse";
import { check } from "./check";
import { applyEdits, composeEdits, withoutOverlaps } from "../edits/edits";
import { rules } from "../rules/registry";
import type { Finding } from "../rules/rule";
import type { Edit } from "../edits/edit";

/** A fix may uncover another. A draft that never came to rest would be a bug of two rules, and must not hang the editor. */
const maximumRounds = 10;

/**
 * The edits of `source.fixAll.policyDraft`: the preferred fix of every finding whose rule is safe, until a further round changes nothing.
 * They do not overlap and are one undo step.
 */
export function fixAllEdits(analysis: Analysis): readonly Edit[] {
  const { text } = analysis.article;
  const safe = new Set(rules.filter((rule) => rule.safe).map(({ code }) => code));
  let edits: readonly Edit[] = [];
  let current = analysis;
  for (let round = 0; round < maximumRounds; round++) {
    const next = preferredEdits(check(current).filter(({ code, guesses }) => safe.has(code) && !guesses));
    if (next.length === 0) break;
    edits = composeEdits(text, edits, next);
    current = analyse(applyEdits(text, edits), analysis.fileName, analysis.configuration);
  }
  return edits;
}

/** The edits of the preferred fixes of several findings; where two overlap, the first one's. A fix is taken whole or not at all. */
export function preferredEdits(findings: readonly Finding[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { fixes } of findings) {
    const edits = withoutOverlaps(fixes?.()[0]?.edits ?? []);
    if (edits.every((edit) => isFree(taken, edit)))
      for (const edit of edits) taken.splice(placeOf(taken, edit), 0, edit);
  }
  return taken;
}

/** The index of the first edit that starts after the start of this one. */
function placeOf(taken: readonly Edit[], { span }: Edit): number {
  return partitionPoint(taken, (other) => other.span.start <= span.start);
}

function isFree(taken: readonly Edit[], edit: Edit): boolean {
  const place = placeOf(taken, edit);
  const before = taken[place - 1];
  const after = taken[place];
  return (
    (before === undefined || before.span.end <= edit.span.start) &&
    (after === undefined || edit.span.end <= after.span.start)
  );
}
