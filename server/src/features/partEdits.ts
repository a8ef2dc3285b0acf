import type { Article, Marker } from "../article/article";
import { rewrittenMarker, withNumber, writtenMarker } from "../article/markers";
import { textOf, type Span } from "../article/span";
import { applyEdits } from "../rules/edits";
import type { Message } from "../rules/message";
import { numberedSeries } from "../rules/renumber";
import type { Edit } from "../rules/rule";

/** What becomes of a part that is to be moved or to change its level: edits, or the reason why there are none. */
export type PartOutcome = PartEdits | PartRefusal;

export interface PartEdits {
  readonly kind: "edits";
  /** Without overlaps. */
  readonly edits: readonly Edit[];
  /** Where the caret stands afterwards: an offset in the text after the edits. */
  readonly caret: number;
}

/** Why it cannot be done, and what to do instead. */
export interface PartRefusal {
  readonly kind: "refusal";
  readonly reason: Message;
}

export function refusal(reason: Message): PartRefusal {
  return { kind: "refusal", reason };
}

/** The text of a span after those of the edits that lie in it. */
export function editedText(text: string, span: Span, edits: readonly Edit[]): string {
  const inside = edits.filter((edit) => span.start <= edit.span.start && edit.span.end <= span.end);
  return applyEdits(
    textOf(text, span),
    inside.map((edit) => ({ span: { start: edit.span.start - span.start, end: edit.span.end - span.start }, text: edit.text })),
  );
}

/** Where an offset is after the edits. From inside replaced text it goes behind what is there instead. */
export function offsetAfter(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { span, text } of edits) {
    if (span.end <= offset && span.start < offset) shift += text.length - (span.end - span.start);
    else if (span.start < offset) shift += span.start + text.length - offset;
  }
  return offset + shift;
}

/** The markers that are numbered together, in the order of the text: one series, or several that the draft numbers on. */
export interface NumberedChain {
  readonly markers: readonly Marker[];
  readonly start: number;
}

/** Every chain of numbers of the draft. */
export function numberedChains(article: Article): readonly NumberedChain[] {
  const chains: { readonly markers: Marker[]; readonly start: number }[] = [];
  for (const { markers, start } of numberedSeries(article)) {
    const last = chains.at(-1);
    if (last && start > 1 && last.start + last.markers.length === start) last.markers.push(...markers);
    else chains.push({ markers: [...markers], start });
  }
  return chains;
}

/** Words that can only stand last: 最后, Finally. */
const lastWords = /^(?:最[后後]|Finally|Lastly)/;

/**
 * What each marker has to read when the markers of a chain stand in a new order, some gone or others added: the place keeps its marker, so that
 * 最后 stays last and a mixed series (首先 … 第二) mixed as it was. `undefined` where the family has no number for a place.
 */
export function renumbered(text: string, { markers, start }: NumberedChain, order: readonly Marker[]): ReadonlyMap<Marker, string> | undefined {
  const texts = new Map<Marker, string>();
  const last = markers.at(-1);
  for (const [index, marker] of order.entries()) {
    const isLast = index === order.length - 1 && last !== undefined && lastWords.test(writtenMarker(text, last));
    const place = isLast ? last : (markers[index] ?? last);
    if (!place) return undefined;
    const written = writtenMarker(text, place);
    const number = start + index;
    const expected = isLast || place.number === number ? written : withNumber(written, place.family, number);
    if (expected === undefined) return undefined;
    texts.set(marker, expected);
  }
  return texts;
}

/** The edits that give markers their texts, without those that change nothing. */
export function markerEdits(text: string, texts: ReadonlyMap<Marker, string>): readonly Edit[] {
  return [...texts].flatMap(([marker, written]) => (writtenMarker(text, marker) === written ? [] : [rewrittenMarker(text, marker, written)]));
}
