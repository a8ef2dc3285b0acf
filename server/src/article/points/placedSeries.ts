import { memoizeByArticle } from "../memoize";
import type { Marker, Point, Section, Series } from "../article";

/** A series with the place it has in the draft. */
export interface PlacedSeries {
  readonly series: Series;
  /** The markers of its points; unmarked points have none. */
  readonly markers: readonly Marker[];
  readonly section: Section;
  /** The point that the series is in; undefined on the section's own level. */
  readonly owner: Point | undefined;
  /** All series of the same owner (or of the section), this one included, in the order of the text. */
  readonly siblings: readonly Series[];
  /** The index of the series among its siblings. */
  readonly index: number;
}

/** Every series of the draft, each before those inside its points, in the order of the text; put together once for all rules. */
export const placedSeries = memoizeByArticle(({ sections }): readonly PlacedSeries[] => {
  const placed: PlacedSeries[] = [];
  for (const section of sections) placeSeriesUnder(section, section, undefined, placed);
  return placed;
});

function placeSeriesUnder(
  parent: { readonly series: readonly Series[] },
  section: Section,
  owner: Point | undefined,
  placed: PlacedSeries[],
): void {
  parent.series.forEach((series, index) => {
    placed.push({ series, markers: markersOf(series), section, owner, siblings: parent.series, index });
    for (const point of series.points) if (point.series.length > 0) placeSeriesUnder(point, section, point, placed);
  });
}

/** The markers of a series; unmarked points have none. */
export function markersOf({ points }: Series): readonly Marker[] {
  const markers: Marker[] = [];
  for (const { marker } of points) if (marker) markers.push(marker);
  return markers;
}
