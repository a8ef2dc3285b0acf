import type { Article, Marker, Point, Section, Series } from "./article";

/** A series with the place it has in the draft. */
export interface PlacedSeries {
  readonly series: Series;
  readonly section: Section;
  /** The point that the series stands in; undefined on the section's own level. */
  readonly owner: Point | undefined;
  /** All series of the same owner (or of the section), this one included, in the order of the text. */
  readonly siblings: readonly Series[];
  /** Where the series stands among its siblings. */
  readonly index: number;
}

/** Every series of the draft, each before those inside its points, in the order of the text. */
export function* placedSeries({ sections }: Pick<Article, "sections">): Iterable<PlacedSeries> {
  for (const section of sections) yield* seriesUnder(section, section, undefined);
}

function* seriesUnder(parent: { readonly series: readonly Series[] }, section: Section, owner: Point | undefined): Iterable<PlacedSeries> {
  for (const [index, series] of parent.series.entries()) {
    yield { series, section, owner, siblings: parent.series, index };
    for (const point of series.points) if (point.series.length > 0) yield* seriesUnder(point, section, point);
  }
}

/** The markers of a series; unmarked points have none. */
export function markersOf({ points }: Series): readonly Marker[] {
  return points.flatMap(({ marker }) => marker ?? []);
}
