import type { Article, Heading, Point, Series } from "../../article/article";
import { pointsOf } from "../../article/article";
import { trimmed } from "../../article/text/characters";
import { touches, type Span } from "../../article/span";
import { writtenHeadings } from "../../rules/shared/writtenHeadings";
import { startOfClosing } from "../../structure/closing";

/** What a writer moves as one piece: a heading with everything under it, or a point with everything that belongs to it. */
export type Part = HeadingPart | PointPart;

export interface HeadingPart {
  readonly kind: "heading";
  readonly heading: Heading;
  /** From the heading's first character to the last visible one before the next heading of its level or above; without what closes the draft at the end (总之…, signature and date). */
  readonly span: Span;
  /** The heading whose text contains this one; undefined below the title. */
  readonly parent: Heading | undefined;
}

export interface PointPart {
  readonly kind: "point";
  readonly point: Point;
  /** The series of the point. */
  readonly series: Series;
  /** Where the point is in its series. */
  readonly index: number;
  /** The points around it, the outermost first. */
  readonly owners: readonly Point[];
}

/**
 * The part at an offset: the heading on whose line it is, else the innermost point around it; undefined in text that belongs to no point. The
 * text of a section that is no point moves with its heading only, so that a caret in it moves nothing by surprise.
 */
export function partAt(article: Article, offset: number): Part | undefined {
  const headings = headingParts(article);
  const heading = headings.find((part) => touches(part.heading.span, offset));
  if (heading) return heading;
  const section = article.sections.findLast(({ span }) => span.start <= offset);
  const found = section && pointAt(section, offset, []);
  if (found?.point.form !== "heading") return found;
  return headings.find((part) => part.heading.span.start === found.point.span.start);
}

function pointAt(
  parent: { readonly series: readonly Series[] },
  offset: number,
  owners: readonly Point[],
): PointPart | undefined {
  const point = pointsOf(parent).findLast(({ span }) => span.start <= offset);
  const series = parent.series.find(({ points }) => point && points.includes(point));
  if (!point || !series || !touches(point.span, offset)) return undefined;
  return (
    pointAt(point, offset, [...owners, point]) ?? {
      kind: "point",
      point,
      series,
      index: series.points.indexOf(point),
      owners,
    }
  );
}

/** Every heading of the draft but its title, with what is under it, in the order of the text. */
export function headingParts(article: Article): readonly HeadingPart[] {
  const plain = article.sections.flatMap(({ heading }) => (heading?.form === "plain" ? [heading] : []));
  const headings = [...writtenHeadings(article), ...plain]
    .filter((heading) => heading !== article.title)
    .sort((one, other) => one.span.start - other.span.start);
  const ends = endsOf(article, headings);
  const open: Heading[] = [];
  return headings.map((heading, index) => {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const parent = open.at(-1);
    open.push(heading);
    return {
      kind: "heading",
      heading,
      span: trimmed(article.text, { start: heading.span.start, end: ends[index] ?? heading.span.end }),
      parent,
    };
  });
}

/** For each heading where its text ends: at the next heading of its level or above, before what closes the draft, or with the text. */
function endsOf(article: Article, headings: readonly Heading[]): readonly number[] {
  const ends: number[] = [];
  const limit = startOfClosing(article, article.text.length);
  /** By level, where the nearest heading after starts that ends a part of this level. */
  const next: number[] = [];
  for (const [index, { span, level }] of [...headings.entries()].reverse()) {
    ends[index] = next[level] ?? Math.max(limit, span.end);
    for (let deeper = level; deeper <= deepest; deeper++) next[deeper] = span.start;
  }
  return ends;
}

/** Markdown's deepest level. */
const deepest = 6;
