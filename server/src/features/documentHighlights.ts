import { DocumentHighlightKind } from "vscode-languageserver-types";
import type { DocumentHighlight, Position } from "vscode-languageserver-types";
import type { Article, Marker } from "../article/article";
import { markersOf } from "../article/placedSeries";
import { pointsAround, sectionAt } from "../article/pointsAround";
import { touches } from "../article/span";
import type { Analysis } from "../structure/analysis";
import { toOffset, toRange } from "./toLsp";

/**
 * With the caret on a marker: all markers of its series, so that a gap or a lost number shows. The numbers of the sections' headings are a series as
 * well. Elsewhere nothing, and the editor highlights equal words as it does in any text.
 */
export function provideDocumentHighlights({ article }: Analysis, position: Position): DocumentHighlight[] {
  return seriesAt(article, toOffset(article, position)).map(({ span }) => ({ range: toRange(article, span), kind: DocumentHighlightKind.Text }));
}

function seriesAt(article: Article, offset: number): readonly Marker[] {
  const isAt = (marker: Marker | undefined): boolean => marker !== undefined && touches(marker.span, offset);
  const section = sectionAt(article, offset);
  if (isAt(section?.heading?.marker)) return article.sections.flatMap(({ heading }) => heading?.marker ?? []);
  const found = pointsAround(section, offset).findLast(({ point }) => isAt(point.marker));
  return found === undefined ? [] : markersOf(found.series);
}
