import type { Article, Marker, Section, Series } from "../article/article";
import { markersOf } from "../article/points/placedSeries";

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

/** The marked series of the draft, grouped by depth and family, each with the section it is in. */
function levels(sections: readonly Section[]): readonly (readonly Placed[])[] {
  const groups = new Map<string, Placed[]>();
  const visit = (
    parent: { readonly series: readonly Series[] },
    section: Section,
    outer: readonly DigitCount[],
  ): void => {
    if (parent.series.length === 0) return;
    const own: DigitCount = { last: 0 };
    const open = [...outer, own];
    for (const series of parent.series) {
      const markers = markersOf(series);
      const continued =
        series.family === "digit"
          ? open.findLast(({ last }) => last > 0 && markers[0]?.number === last + 1)
          : undefined;
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
  /** Whether it continues a Markdown list that ended around it or before it: `3.` after a line that a page number broke. */
  readonly continuesList: boolean;
}

function startsOfLevel(group: readonly Placed[]): readonly NumberedSeries[] {
  const continues = group.map(({ markers }, index) => {
    const before = group[index - 1]?.markers.at(-1)?.number;
    return before !== undefined && before > 0 && markers[0]?.number === before + 1;
  });
  const wholeDraft = group.length > 1 && continues.slice(1).every(Boolean);
  return group.map(({ markers, section, continuesList }, index): NumberedSeries => {
    const runsOn =
      continuesList || (continues[index] === true && (wholeDraft || group[index - 1]?.section === section));
    return { markers, start: runsOn ? (markers[0]?.number ?? 1) : 1 };
  });
}
