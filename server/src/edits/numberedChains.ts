import type { Article, Marker } from "../article/article";
import { rewrittenMarker, withNumber, writtenMarker } from "../article/points/markers";
import { contains, type Span } from "../article/span";
import { numberedSeries } from "./numberedSeries";
import type { Edit } from "./edit";

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

/** Words that can only come last: 最后, Finally. */
const lastWords = /^(?:最[后後]|Finally|Lastly)/;

/**
 * What each marker has to read when the markers of a chain are in a new order, some gone or others added: the place keeps its marker, so that
 * 最后 stays last and a mixed series (首先 … 第二) mixed as it was. `undefined` where the family has no number for a place.
 */
export function renumbered(
  { text, script }: Article,
  { markers, start }: NumberedChain,
  order: readonly Marker[],
): ReadonlyMap<Marker, string> | undefined {
  const texts = new Map<Marker, string>();
  const last = markers.at(-1);
  for (const [index, marker] of order.entries()) {
    const isLast = index === order.length - 1 && last !== undefined && lastWords.test(writtenMarker(text, last));
    const place = isLast ? last : (markers[index] ?? last);
    if (!place) return undefined;
    const written = writtenMarker(text, place);
    const number = start + index;
    const expected = isLast || place.number === number ? written : withNumber(written, place.family, number, script);
    if (expected === undefined) return undefined;
    texts.set(marker, expected);
  }
  return texts;
}

/** The edits that give markers their texts, without those that change nothing. */
export function markerEdits(text: string, texts: ReadonlyMap<Marker, string>): readonly Edit[] {
  return [...texts].flatMap(([marker, written]) =>
    writtenMarker(text, marker) === written ? [] : [rewrittenMarker(text, marker, written)],
  );
}

/** The markers of a chain in their order after two stretches of the text change places; undefined where their order stays. */
export function orderAfterExchange(
  { markers }: NumberedChain,
  first: Span,
  second: Span,
): readonly Marker[] | undefined {
  const base = ({ span }: Marker): number =>
    contains(first, span) ? second.start : contains(second, span) ? first.start : span.start;
  const order = [...markers].sort((one, other) => base(one) - base(other) || one.span.start - other.span.start);
  return order.every((marker, index) => marker === markers[index]) ? undefined : order;
}

/** Whether markers read start, start + 1 and so on. */
export function isConsecutive(markers: readonly Marker[], start: number): boolean {
  return markers.every(({ number }, index) => number === start + index);
}
