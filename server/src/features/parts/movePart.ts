import type { Article, Marker, Point } from "../../article/article";
import { writtenMarker } from "../../article/points/markers";
import { contains, textOf, type Span } from "../../article/span";
import { editedText } from "../../edits/edits";
import { message } from "../../l10n/message";
import {
  isConsecutive,
  markerEdits,
  numberedChains,
  orderAfterExchange,
  renumbered,
  type NumberedChain,
} from "../../edits/numberedChains";
import type { Edit } from "../../edits/edit";
import type { Analysis } from "../../structure/analysis";
import { offsetAfter, refusal, type PartOutcome, type PartRefusal } from "./partEdits";
import { headingParts, type HeadingPart, type Part, type PointPart } from "./parts";

export type Direction = "up" | "down";

/**
 * Lets a part change places with the one before or after it: two headings of one level with everything under them, or two points of one series.
 * Numbers stay at their places, and so does the punctuation between points that are in one sentence:
 *
 *     一是修路；二是栽树。   ->   一是栽树；二是修路。
 *
 * @param caret an offset in the part, which goes with it
 */
export function movePart({ article }: Analysis, part: Part, direction: Direction, caret: number): PartOutcome {
  const pair =
    part.kind === "heading" ? headingPair(article, part, direction) : pointPair(article.text, part, direction);
  if ("kind" in pair) return pair;
  const { text } = article;
  const { first, second } = pair;
  const markers = numberedChains(article).flatMap((chain) => [
    ...markerEdits(text, numbersAfter(article, chain, first, second)),
  ]);
  const isOutside = ({ span }: Edit): boolean => !contains(first, span) && !contains(second, span);
  const moved = (span: Span, point: Point | undefined): string =>
    indented(editedText(text, span, markers), widened(point, markers));
  const edits: readonly Edit[] = [
    { span: first, text: moved(second, pair.secondPoint) },
    { span: second, text: moved(first, pair.firstPoint) },
    ...markers.filter(isOutside),
  ];
  const [from, to] = direction === "up" ? [second, first] : [first, second];
  const inPart = Math.min(Math.max(caret, from.start), from.end);
  const ahead = editedText(
    text,
    { start: from.start, end: inPart },
    markers.filter(({ span }) => span.end <= inPart),
  );
  return { kind: "edits", edits, caret: offsetAfter(edits, to.start) + ahead.length };
}

/** What changes places, in the order of the text; for points also which they are. */
interface Pair {
  readonly first: Span;
  readonly second: Span;
  readonly firstPoint?: Point;
  readonly secondPoint?: Point;
}

function headingPair(article: Article, part: HeadingPart, direction: Direction): Pair | PartRefusal {
  const siblings = headingParts(article).filter(({ parent }) => parent === part.parent);
  const index = siblings.findIndex(({ heading }) => heading === part.heading);
  const neighbour = siblings[index + (direction === "up" ? -1 : 1)];
  if (!neighbour)
    return refusal(
      direction === "up"
        ? message("There is nothing before this section that it could change places with.")
        : message("There is nothing after this section that it could change places with."),
    );
  if (neighbour.heading.level !== part.heading.level)
    return refusal(
      message(
        "The neighbouring heading “{0}” is on another level. Bring both onto one level first.",
        neighbour.heading.words,
      ),
    );
  return direction === "up"
    ? { first: neighbour.span, second: part.span }
    : { first: part.span, second: neighbour.span };
}

function pointPair(text: string, { point, series, index }: PointPart, direction: Direction): Pair | PartRefusal {
  const neighbour = series.points[index + (direction === "up" ? -1 : 1)];
  if (!neighbour)
    return refusal(
      direction === "up"
        ? message("This is the first point of its series.")
        : message("This is the last point of its series."),
    );
  const [first, second] = direction === "up" ? [neighbour, point] : [point, neighbour];
  return withoutMarks(text, first, bodyOf(text, first, undefined), second, bodyOf(text, second, first));
}

/** 。！？ end a sentence whose last part can be a point. */
const sentenceEnd = /[。！？]/;

/**
 * A point without the sentences after it that only conclude its paragraph: of 一是修路；二是栽树。这些都要抓好。 the second is `二是栽树。`, since the
 * one before it is no sentence of its own.
 */
function bodyOf(text: string, point: Point, before: Point | undefined): Span {
  const { span, topic, form, series } = point;
  const isClause =
    before !== undefined && /[；;，,]$/.test(textOf(text, before.span)) && !sentenceEnd.test(textOf(text, before.span));
  const endsAtTopic = form === "inline" && isClause && series.length === 0 && sentenceEnd.test(text.charAt(topic.end));
  return endsAtTopic ? { start: span.start, end: topic.end + 1 } : span;
}

/** A mark that parts a point from the next one and belongs to neither. */
const partingMark = /[；;，,、。.]$/;

/** ？ ！ and what is quoted with its own mark belong to the point itself. */
const ownMark = /(?:[？！?!…]|[。！？.?!][”’」』）)*]+)$/;

/** The two points without the marks after them, which stay at their places; with them where a point brings a mark of its own, or paragraphs and list items end without. */
function withoutMarks(text: string, first: Point, firstBody: Span, second: Point, secondBody: Span): Pair {
  const [bareFirst, bareSecond] = [withoutMark(text, firstBody), withoutMark(text, secondBody)];
  const isUnmarked = (body: Span, bare: Span, form: Point["form"]): boolean =>
    body.end === bare.end && (form !== "inline" || ownMark.test(textOf(text, body)));
  const travels = isUnmarked(firstBody, bareFirst, first.form) || isUnmarked(secondBody, bareSecond, second.form);
  return {
    first: travels ? firstBody : bareFirst,
    second: travels ? secondBody : bareSecond,
    firstPoint: first,
    secondPoint: second,
  };
}

function withoutMark(text: string, span: Span): Span {
  return partingMark.test(textOf(text, span)) ? { start: span.start, end: span.end - 1 } : span;
}

/** What the markers of a chain read after the exchange; none of them where their order stays. */
function numbersAfter(article: Article, chain: NumberedChain, first: Span, second: Span): ReadonlyMap<Marker, string> {
  const order = orderAfterExchange(chain, first, second);
  if (!order) return new Map();
  const isSound = isConsecutive(chain.markers, chain.start);
  // Section headings that are not numbered through may be of two kinds (第一章, 第一节): then each place only keeps what it has.
  const headings = article.sections.some(({ heading }) => heading?.marker === chain.markers[0]);
  if (headings && !isSound)
    return new Map(order.map((marker, index) => [marker, writtenMarker(article.text, chain.markers[index] ?? marker)]));
  return renumbered(article, chain, order) ?? new Map();
}

/** By how much the marker of a list item becomes wider; the lines under it are indented by it (CommonMark 0.31, 5.2). */
function widened(point: Point | undefined, markers: readonly Edit[]): number {
  if (point?.form !== "list") return 0;
  const edit = markers.find(({ span }) => span.start === point.marker?.span.start);
  return edit ? edit.text.length - (edit.span.end - edit.span.start) : 0;
}

function indented(text: string, by: number): string {
  if (by > 0) return text.replace(/(\r\n|\r|\n)(?=[^\r\n])/g, `$1${" ".repeat(by)}`);
  return by < 0 ? text.replace(new RegExp(`(\\r\\n|\\r|\\n) {1,${-by}}`, "g"), "$1") : text;
}
