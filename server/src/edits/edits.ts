import { textOf, type Span } from "../article/span";
import type { Edit } from "./edit";

/** The edit that inserts a text at an offset. */
export function insertion(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text };
}

/** The text after the edits, which must not overlap; those at one place are applied in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let offset = 0;
  for (const { span, text: inserted } of inOrder(edits)) {
    parts.push(text.slice(offset, span.start), inserted);
    offset = span.end;
  }
  return parts.join("") + text.slice(offset);
}

/** The text of a span after those of the edits that lie in it. */
export function editedText(text: string, span: Span, edits: readonly Edit[]): string {
  const inside = edits.filter((edit) => span.start <= edit.span.start && edit.span.end <= span.end);
  return applyEdits(
    textOf(text, span),
    inside.map((edit) => ({
      span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
      text: edit.text,
    })),
  );
}

/** The edits in the order of the text, without those that overlap one before them. */
export function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  let end = 0;
  for (const edit of inOrder(edits)) {
    if (edit.span.start < end) continue;
    kept.push(edit);
    end = edit.span.end;
  }
  return kept;
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}

/** A stretch of the middle text in which the first edits, the second ones or both change something. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * One list of edits that does what two lists do one after the other: the second one's spans are of the text after the first.
 * Both without overlaps. What neither changes is not in the result.
 */
export function composeEdits(text: string, first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  if (second.length === 0) return inOrder(first);
  const middle = applyEdits(text, first);
  const inserted = insertedStretches(inOrder(first));
  const changes = inOrder(second);
  const stretches = mergeStretches([
    ...inserted.map(({ start, end }) => ({ start, end })),
    ...changes.map(({ span }) => ({ ...span })),
  ]);
  // Everything is in the order of the text, so that each list is walked through once.
  let passed = 0;
  let shift = 0;
  const originalOf = (offset: number, atEnd: boolean): number => {
    for (
      let next = inserted[passed];
      next && (next.start < offset || (next.start === offset && atEnd));
      next = inserted[++passed]
    )
      shift = next.edit.span.end - next.end;
    return offset + shift;
  };
  let applied = 0;
  return stretches.map(({ start, end }): Edit => {
    const originalStart = originalOf(start, false);
    const inside: Edit[] = [];
    for (let next = changes[applied]; next && next.span.end <= end; next = changes[++applied]) {
      inside.push({ span: { start: next.span.start - start, end: next.span.end - start }, text: next.text });
    }
    return {
      span: { start: originalStart, end: originalOf(end, true) },
      text: applyEdits(middle.slice(start, end), inside),
    };
  });
}

/** Where the text of each edit is after all of them. */
function insertedStretches(edits: readonly Edit[]): readonly (Stretch & { readonly edit: Edit })[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.span.start + shift;
    const end = start + edit.text.length;
    shift += edit.text.length - (edit.span.end - edit.span.start);
    return { start, end, edit };
  });
}

/** Stretches that meet become one. */
function mergeStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of [...stretches].sort((one, other) => one.start - other.start || one.end - other.end)) {
    const last = merged.at(-1);
    if (last && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end);
    else merged.push(stretch);
  }
  return merged;
}
