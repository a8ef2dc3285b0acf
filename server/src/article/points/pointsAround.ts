import type { Article, Point, Section, Series } from "../article";
import { partitionPoint } from "../partitionPoint";
import { touches } from "../span";

/** A point with the series it is a member of. */
export interface PointOfSeries {
  readonly series: Series;
  readonly point: Point;
}

/** The section in which the offset lies; undefined before the first one. */
export function sectionAt({ sections }: Pick<Article, "sections">, offset: number): Section | undefined {
  return sections[partitionPoint(sections, ({ span }) => span.start <= offset) - 1];
}

/**
 * The points in which the offset lies, outermost first; empty outside of points. Right between two points the second one counts, and right
 * after the last one the last: a caret that is there belongs to it.
 */
export function pointsAround(section: Section | undefined, offset: number): readonly PointOfSeries[] {
  const around: PointOfSeries[] = [];
  let parent: Section | Point | undefined = section;
  while (parent !== undefined) {
    const found: PointOfSeries | undefined = memberAt(parent.series, offset);
    if (found !== undefined) around.push(found);
    parent = found?.point;
  }
  return around;
}

function memberAt(siblings: readonly Series[], offset: number): PointOfSeries | undefined {
  const series = siblings.findLast(({ points }) => (points[0]?.span.start ?? Infinity) <= offset);
  const point = series?.points[partitionPoint(series.points, ({ span }) => span.start <= offset) - 1];
  return series && point && touches(point.span, offset) ? { series, point } : undefined;
}
