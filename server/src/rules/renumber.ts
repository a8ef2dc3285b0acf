import type { Article, Marker, Section, Series } from "../article/article";
import { withNumber } from "../article/markers";
import { markersOf } from "../article/placedSeries";
import { textOf, touches, type Span } from "../article/span";
import { analyse } from "../structure/analyse";
import type { Analysis } from "../structure/analysis";
import { applyEdits, composeEdits } from "./edits";
import type { Edit } from "./rule";

/** The markers of one series with the number it has to start with. */
export interface NumberedSeries {
  readonly markers: readonly Marker[];
  readonly start: number;
}

/**
 * Every series with numbers: those of the section headings, of points, of nested points. It starts with one, or, where the whole
 * draft numbers on from section to section (half of the official documents do), with the number that follows the series before it.
 */
export function numberedSeries(article: Article): readonly NumberedSeries[] {
  return [...headingSeries(article.sections), ...pointSeries(article)];
}

/** The series among them that points have. */
export function pointSeries({ sections }: Article): readonly NumberedSeries[] {
  return levels(sections).flatMap(startsOfLevel);
}

/** The numbers of the headings of sections in the order given, a series for each family. */
export function headingSeries(sections: readonly Section[]): readonly NumberedSeries[] {
  const byFamily = new Map<string, Marker[]>();
  for (const { heading } of sections) {
    if (!heading?.marker) continue;
    const { marker } = heading;
    const markers = byFamily.get(marker.family) ?? [];
    markers.push(marker);
    byFamily.set(marker.family, markers);
  }
  return [...byFamily.values()].map((markers) => ({ markers, start: 1 }));
}

/** The marked series of the draft, grouped by depth and family, each with the section it stands in. */
function levels(sections: readonly Section[]): readonly (readonly Placed[])[] {
  const groups = new Map<string, Placed[]>();
  const visit = (parent: { readonly series: readonly Series[] }, section: Section, outer: readonly DigitCount[]): void => {
    if (parent.series.length === 0) return;
    const own: DigitCount = { last: 0 };
    const open = [...outer, own];
    for (const series of parent.series) {
      const markers = markersOf(series);
      const continued = series.family === "digit" ? open.findLast(({ last }) => last > 0 && markers[0]?.number === last + 1) : undefined;
      if (markers.length > 0 && series.family !== "bullet") {
        const key = `${outer.length} ${series.family}`;
        const group = groups.get(key) ?? [];
        group.push({ markers, section, continuesList: continued !== undefined });
        groups.set(key, group);
      }
      const count = series.family === "digit" || series.family === "list" ? (continued ?? own) : undefined;
      for (const point of series.points) {
        if (count) count.last = point.marker?.number ?? count.last;
        visit(point, section, open);
      }
    }
  };
  for (const section of sections) visit(section, section, []);
  return [...groups.values()];
}

/** How far `1. 2. 3.` has come on one level, as a Markdown list or as lines of a paragraph: only `1.` opens a list there (CommonMark 0.31, section 5.3). */
interface DigitCount {
  last: number;
}

interface Placed {
  readonly markers: readonly Marker[];
  readonly section: Section;
  /** Whether it goes on with a Markdown list that ended around it or before it: `3.` behind a line that a page number broke. */
  readonly continuesList: boolean;
}

function startsOfLevel(group: readonly Placed[]): readonly NumberedSeries[] {
  const continues = group.map(({ markers }, index) => {
    const before = group[index - 1]?.markers.at(-1)?.number;
    return before !== undefined && before > 0 && markers[0]?.number === before + 1;
  });
  const wholeDraft = group.length > 1 && continues.slice(1).every(Boolean);
  return group.map(({ markers, section, continuesList }, index): NumberedSeries => {
    const runsOn = continuesList || (continues[index] === true && (wholeDraft || group[index - 1]?.section === section));
    return { markers, start: runsOn ? (markers[0]?.number ?? 1) : 1 };
  });
}

/**
 * The edits that number a series: from its start, or, given a marker's index and a shift, only that marker and those behind it, each by the
 * shift. A marker that has no such number (a third 一方面) stays as it is.
 */
export function renumberSeries(text: string, { markers, start }: NumberedSeries, from = 0, shift?: number): readonly Edit[] {
  return markers.slice(from).flatMap((marker, index): readonly Edit[] => {
    const number = shift === undefined ? start + from + index : marker.number + shift;
    const written = textOf(text, marker.span);
    const expected = number === marker.number ? written : withNumber(written, marker.family, number);
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
  const chosen = numberedSeries(article).filter(({ markers }) => !within || markers.some(({ span }) => touches(within, span.start) || touches(span, within.start)));
  return chosen.flatMap((series) => renumberSeries(article.text, series)).sort((one, other) => one.span.start - other.span.start);
}

/** The edits that make room for one more numbered heading at the offset, among those of its level: the ones behind it count one more each. */
export function renumberedHeadings({ article: { text } }: Analysis, level: readonly Section[], offset: number): readonly Edit[] {
  const markers = level.map(({ heading }) => heading?.marker).filter((marker) => marker !== undefined);
  const before = markers.findLast(({ span }) => span.start < offset)?.number ?? 0;
  const after = markers.filter(({ span }) => span.start >= offset);
  // A gap that the new section fills needs no renumbering.
  if (after[0] === undefined || after[0].number > before + 1) return [];
  return renumberSeries(text, { markers: after, start: 0 }, 0, 1);
}
