import type { InlayHint, Range } from "vscode-languageserver-types";
import type { Article, Series } from "../article/article";
import { touches, type Span } from "../article/span";
import type { Analysis } from "../structure/analysis";
import { say, type Language } from "../l10n/language";
import { sizeMessage } from "./shared/size";
import { toPosition, toSpan } from "./toLsp";

/**
 * After the heading of each section its size, and before unmarked points their number, as far as they are in the range. What the text says itself
 * is not said again: marked points have no hint.
 */
export function provideInlayHints({ article }: Analysis, range: Range, language: Language): InlayHint[] {
  const wanted = toSpan(article, range);
  const hints: InlayHint[] = [];
  for (const { heading, size, span, series } of article.sections) {
    if (span.start > wanted.end || span.end < wanted.start) continue;
    if (heading !== undefined && touches(wanted, heading.span.end)) {
      hints.push({
        position: toPosition(article, heading.span.end),
        label: say(language, sizeMessage(size, article.script)),
        paddingLeft: true,
      });
    }
    for (const one of series) addNumbers(hints, article, one, wanted);
  }
  return hints;
}

/** The numbers of the unmarked points of a series and of those inside its points; a heading says by itself what it is. */
function addNumbers(hints: InlayHint[], article: Article, { family, points }: Series, wanted: Span): void {
  points.forEach((point, index) => {
    if (family === "unmarked" && point.form !== "heading" && touches(wanted, point.span.start)) {
      hints.push({ position: toPosition(article, point.span.start), label: String(index + 1), paddingRight: true });
    }
    for (const nested of point.series) addNumbers(hints, article, nested, wanted);
  });
}
