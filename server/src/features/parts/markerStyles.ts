import type { Article, Family } from "../../article/article";
import { writtenMarker } from "../../article/points/markers";
import { placedSeries } from "../../article/points/placedSeries";
import type { Span } from "../../article/span";
import { headingParts } from "./parts";

/** How the numbers of a level are written: one of them, and its family. For headings with the blanks after it. */
export interface MarkerStyle {
  /** `一是`, `（二）`, `1. ` */
  readonly text: string;
  readonly family: Family;
}

/**
 * The family one level below each family, where the draft has none: 壹、 一、 （一） 1. （1） ① (GB/T 9704—2012, 7.3.3; GB/T 15834—2011, annex B), 一是 in
 * 第一 and its like, as the model article has it.
 */
const levelsBelow: Readonly<Partial<Record<Family, MarkerStyle>>> = {
  division: { text: "一、", family: "hanzi" },
  formal: { text: "一、", family: "hanzi" },
  hanzi: { text: "（一）", family: "hanziParenthesis" },
  hanziParenthesis: { text: "1.", family: "digit" },
  digit: { text: "（1）", family: "digitParenthesis" },
  digitParenthesis: { text: "①", family: "circled" },
  ordinal: { text: "一是", family: "is" },
  partial: { text: "一是", family: "is" },
  sequence: { text: "一是", family: "is" },
  side: { text: "一是", family: "is" },
  come: { text: "一是", family: "is" },
  is: { text: "（1）", family: "digitParenthesis" },
  need: { text: "（1）", family: "digitParenthesis" },
  english: { text: "(a)", family: "letterParenthesis" },
  letter: { text: "(1)", family: "digitParenthesis" },
  letterParenthesis: { text: "(1)", family: "digitParenthesis" },
};

/** How the points inside one with such a marker are numbered: as in the first that the draft has, else by the norms; undefined below the last level. */
export function styleBelow(article: Article, { family }: { readonly family: Family }): MarkerStyle | undefined {
  for (const { series, owner } of placedSeries(article)) {
    const marker = series.points[0]?.marker;
    if (
      !marker ||
      owner?.marker?.family !== family ||
      marker.family === "list" ||
      marker.family === "bullet" ||
      marker.family === family
    )
      continue;
    return { text: writtenMarker(article.text, marker), family: marker.family };
  }
  return levelsBelow[family];
}

/** How the draft numbers its headings of a level, as its first numbered one does outside a span; undefined where none of them has a number. */
export function levelStyle(article: Article, level: number, outside: Span): MarkerStyle | undefined {
  for (const { heading } of headingParts(article)) {
    const isInside = outside.start <= heading.span.start && heading.span.end <= outside.end;
    if (heading.level === level && heading.marker && !isInside)
      return { text: article.text.slice(heading.marker.span.start, heading.name.start), family: heading.marker.family };
  }
  return undefined;
}

/** How the norms number headings one level below; `1.` and its like have a blank after them there. */
export function nextStyle({ family }: MarkerStyle): MarkerStyle | undefined {
  const below = levelsBelow[family];
  return below && { ...below, text: /[.)]$/.test(below.text) ? `${below.text} ` : below.text };
}
