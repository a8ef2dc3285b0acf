import type { Article, Section } from "../article/article";
import { withNumber } from "../article/points/markers";
import { textOf, touches, type Span } from "../article/span";
import { analyse } from "../structure/analyse";
import type { Analysis } from "../structure/analysis";
import { applyEdits, composeEdits } from "./edits";
import { numberedSeries, type NumberedSeries } from "./numberedSeries";
import type { Edit } from "./edit";

/**
 * The edits that number a series: from its start, or, given a marker's index and a shift, only that marker and those after it, each by the
 * shift. A marker that has no such number (a third 一方面) stays as it is.
 */
export function renumberSeries(
  { text, script }: Article,
  { markers, start }: NumberedSeries,
  from = 0,
  shift?: number,
): readonly Edit[] {
  return markers.slice(from).flatMap((marker, index): readonly Edit[] => {
    const number = shift === undefined ? start + from + index : marker.number + shift;
    const written = textOf(text, marker.span);
    const expected = number === marker.number ? written : withNumber(written, marker.family, number, script);
    return expected === undefined || expected === written ? [] : [{ span: marker.span, text: expected }];
  });
}

/**
 * A number that is changed can make a list of lines: of `2)` Markdown says nothing inside a paragraph, `1)` opens a list there (CommonMark 0.31, section
 * 5.3). More rounds than this would be a bug and must not hang the editor.
 */
const maximumRounds = 5;

/** The edits that number every series of the draft, or every series with a marker in the span. Empty when all is right. */
export function renumberEdits(analysis: Analysis, within?: Span): readonly Edit[] {
  const { text } = analysis.article;
  let edits = renumberOnce(analysis, within);
  if (within !== undefined || edits.length === 0) return edits;
  for (let round = 1; round < maximumRounds; round++) {
    const next = renumberOnce(analyse(applyEdits(text, edits), analysis.fileName, analysis.configuration));
    if (next.length === 0) break;
    edits = composeEdits(text, edits, next);
  }
  return edits;
}

function renumberOnce({ article }: Analysis, within?: Span): readonly Edit[] {
  const chosen = numberedSeries(article).filter(
    ({ markers }) => !within || markers.some(({ span }) => touches(within, span.start) || touches(span, within.start)),
  );
  return chosen
    .flatMap((series) => renumberSeries(article, series))
    .sort((one, other) => one.span.start - other.span.start);
}

/** The edits that make room for one more numbered heading at the offset, among those of its level: the ones after it count one more each. */
export function renumberedHeadings({ article }: Analysis, level: readonly Section[], offset: number): readonly Edit[] {
  const markers = level.map(({ heading }) => heading?.marker).filter((marker) => marker !== undefined);
  const before = markers.findLast(({ span }) => span.start < offset)?.number ?? 0;
  const after = markers.filter(({ span }) => span.start >= offset);
  // A gap that the new section fills needs no renumbering.
  if (after[0] === undefined || after[0].number > before + 1) return [];
  return renumberSeries(article, { markers: after, start: 0 }, 0, 1);
}
