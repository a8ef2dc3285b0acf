import { DocumentHighlightKind } from "vscode-languageserver-types";
import type { DocumentHighlight, Position } from "vscode-languageserver-types";
import type { Article, Marker } from "../article/article";
import { markersOf } from "../article/points/placedSeries";
import { partitionPoint } from "../article/partitionPoint";
import { pointsAround, sectionAt } from "../article/points/pointsAround";
import { touches } from "../article/span";
import type { Analysis } from "../structure/analysis";
import { maximumParts } from "./shared/shownParts";
import { toOffset, toRange } from "./toLsp";

/**
 * With the caret on a marker: all markers of its series, so that a gap or a lost number shows. The numbers of the sections' headings are a series as
 * well. Elsewhere nothing, and the editor highlights equal words as it does in any text. Of a series with more markers than are shown, those around the caret.
 */
export function provideDocumentHighlights({ article }: Analysis, position: Position): DocumentHighlight[] {
  const offset = toOffset(article, position);
  const markers = seriesAt(article, offset);
  const before = partitionPoint(markers, ({ span }) => span.start <= offset);
  const first = Math.max(0, before - maximumParts / 2);
  return markers
    .slice(first, first + maximumParts)
    .map(({ span }) => ({ range: toRange(article, span), kind: DocumentHighlightKind.Text }));
}

function seriesAt(article: Article, offset: number): readonly Marker[] {
  const isAt = (marker: Marker | undefined): boolean => marker !== undefined && touches(marker.span, offset);
  const section = sectionAt(article, offset);
  if (isAt(section?.heading?.marker)) return article.sections.flatMap(({ heading }) => heading?.marker ?? []);
  const found = pointsAround(section, offset).findLast(({ point }) => isAt(point.marker));
  return found === undefined ? [] : markersOf(found.series);
}
