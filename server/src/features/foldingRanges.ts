import { FoldingRangeKind } from "vscode-languageserver-types";
import type { FoldingRange } from "vscode-languageserver-types";
import type { Article, Point } from "../article/article";
import { pointsOf } from "../article/article";
import { trimmed } from "../article/text/characters";
import { lineAt } from "../article/lineStarts";
import type { Span } from "../article/span";
import type { Analysis } from "../structure/analysis";

/**
 * What can be folded: the front matter, each section and each point that has more than one line. The blank lines after a part stay visible, so that folded parts do not stick together.
 *
 * `limit` is the client's `foldingRange.rangeLimit`; what comes later in the text is left out.
 */
export function provideFoldingRanges({ article }: Analysis, limit = Infinity): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  if (article.frontMatter !== undefined) add(ranges, article, article.frontMatter.span, FoldingRangeKind.Region);
  for (const section of article.sections) {
    // A section that lost its heading has no line to fold it under.
    if (section.heading !== undefined) add(ranges, article, section.span);
    for (const point of pointsOf(section)) addPoint(ranges, article, point);
  }
  return ranges.slice(0, limit);
}

function addPoint(ranges: FoldingRange[], article: Article, point: Point): void {
  add(ranges, article, point.span);
  for (const nested of pointsOf(point)) addPoint(ranges, article, nested);
}

function add(ranges: FoldingRange[], article: Article, span: Span, kind?: FoldingRangeKind): void {
  const startLine = lineAt(article.lineStarts, span.start);
  const endLine = lineAt(article.lineStarts, trimmed(article.text, span).end);
  // Of two parts that start on one line an editor shows one fold only: the outer one, which is already there.
  if (startLine >= endLine || ranges.at(-1)?.startLine === startLine) return;
  ranges.push({ startLine, endLine, ...(kind === undefined ? {} : { kind }) });
}
