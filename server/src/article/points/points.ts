import type { Block, Family, HeadingBlock, Marker, ListItem, ParagraphBlock, Point, Series } from "../article";
import type { Script } from "../../l10n/localized";
import {
  holdsWords,
  isBlank,
  isEmphasisSign,
  isLineBreak,
  sizeOf,
  isOneOfAt,
  trimmed,
  unitSet,
} from "../text/characters";
import { continuesBefore, leadsIn } from "./leadIns";
import { findMarkers, lastNumber, paragraphMarkerAt, textAfter } from "./markers";
import type { PunctuationIndex } from "../text/punctuationIndex";
import { isReference, namesApparatus } from "./references";
import { firstSentence, opensClosing } from "../text/sentences";
import type { Span } from "../span";

/**
 * Reads the points of a section (or of the part under a subheading): the enumerations of its own level, each point
 * with those inside it.
 *
 * Subheadings are points, those of footnotes and references are not, nor are the items of a list of links. Below them, markers nest by continuation: a marker continues the innermost open series of
 * its family whose next number it is, else it opens a series one level deeper. So the `二是` that starts a paragraph
 * belongs to the `一是` inside the paragraph before it, and both to the `第一` around them:
 *
 *     第一，要……。一是……。        ->  第一 ( 一是 二是 )
 *     二是……。                        第二
 *     第二，要……。
 *
 * @param blocks the blocks under the heading, in the order of the text
 * @param end where the section ends
 * @param punctuation that of the text
 */
export function readSeries(
  text: string,
  blocks: readonly Block[],
  end: number,
  script: Script,
  punctuation: PunctuationIndex,
): readonly Series[] {
  const level = blocks.reduce(
    (highest, block) => (isHeading(block) ? Math.min(highest, block.heading.level) : highest),
    Infinity,
  );
  const first = blocks.findIndex((block) => isHeading(block) && block.heading.level === level);
  if (first < 0) return readMarkedSeries(text, blocks, end, script, punctuation);
  const before = readMarkedSeries(text, blocks.slice(0, first), blocks[first]?.span.start ?? end, script, punctuation);
  return [...before, ...readHeadingSeries(text, blocks.slice(first), level, end, script, punctuation)];
}

function isHeading(block: Block): block is HeadingBlock {
  return block.kind === "heading";
}

/** The subheadings of one level as points; a number that starts again at one starts a new series. */
function readHeadingSeries(
  text: string,
  blocks: readonly Block[],
  level: number,
  end: number,
  script: Script,
  punctuation: PunctuationIndex,
): readonly Series[] {
  const series: { family: Family | "unmarked"; points: Point[] }[] = [];
  let index = 0;
  while (index < blocks.length) {
    const block = blocks[index];
    let next = index + 1;
    while (
      next < blocks.length &&
      !(blocks[next]?.kind === "heading" && (blocks[next] as HeadingBlock).heading.level <= level)
    )
      next++;
    if (block?.kind === "heading" && !namesApparatus(block.heading.words)) {
      const { heading } = block;
      const limit = blocks[next]?.span.start ?? end;
      const point: Point = {
        span: trimmed(text, { start: block.span.start, end: limit }),
        marker: heading.marker,
        topic: heading.name,
        form: "heading",
        series: readSeries(text, blocks.slice(index + 1, next), limit, script, punctuation),
      };
      const family = heading.marker?.family ?? "unmarked";
      const open = series.at(-1);
      const startsAgain = heading.marker?.number === 1 && (open?.points.at(-1)?.marker?.number ?? 0) > 1;
      if (open && open.family === family && !startsAgain) open.points.push(point);
      else series.push({ family, points: [point] });
    }
    index = next;
  }
  return series;
}

/** A point while it is being read. */
interface OpenPoint {
  /** The place where it starts. */
  readonly candidate: Candidate;
  readonly marker: Marker | undefined;
  readonly topic: Span;
  /** The series in it; undefined for none. */
  series: OpenSeries[] | undefined;
}

interface OpenSeries {
  readonly family: Family | "unmarked";
  /** The Markdown list the series is, if it is one. */
  readonly list: number | undefined;
  /** How many lists are around the text of its points: an item of an outermost list holds text of depth 1. */
  readonly depth: number;
  /** The point the series is in; undefined on the section's own level. */
  readonly owner: OpenPoint | undefined;
  readonly points: OpenPoint[];
}

/** A place where a point may start. */
interface Candidate {
  readonly paragraph: Span;
  readonly start: number;
  readonly marker: Marker | undefined;
  readonly family: Family | "unmarked";
  readonly form: Point["form"];
  readonly weak: boolean;
  /** The list item the candidate is; undefined for any other form. */
  readonly item: ListItem | undefined;
  /** How many lists are around it, its own not counted; 0 outside lists. */
  readonly depth: number;
  /** How many lists are around the text of the points of a series that it opens. */
  readonly innerDepth: number;
}

function readMarkedSeries(
  text: string,
  blocks: readonly Block[],
  end: number,
  script: Script,
  punctuation: PunctuationIndex,
): readonly Series[] {
  const result: Series[] = [];
  let candidates: Candidate[] = [];
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  const topics = topicParagraphs(text, paragraphs, script, punctuation.excluded);
  const references = listsOfReferences(text, paragraphs);
  let previous: ParagraphBlock | undefined;
  for (const block of paragraphs) {
    const opensItem = block.item !== undefined && block.item.marker.start !== previous?.item?.marker.start;
    previous = block;
    // A closing paragraph ends every point before it and belongs to none.
    if (!block.quoted && !block.item && opensClosing(text, block.span)) {
      for (const series of buildSeries(text, candidates, block.span.start, punctuation.excluded)) result.push(series);
      candidates = [];
      continue;
    }
    if (block.item && references.has(block.item.list)) continue;
    addCandidates(candidates, text, block, opensItem, topics, punctuation);
  }
  return [...result, ...buildSeries(text, candidates, end, punctuation.excluded)];
}

/** The lists whose items all only refer to something: they enumerate sources, not points. */
function listsOfReferences(text: string, paragraphs: readonly ParagraphBlock[]): ReadonlySet<number> {
  if (!paragraphs.some(({ item }) => item)) return noLists;
  const references = new Set<number>();
  const others = new Set<number>();
  for (const { item, span } of paragraphs) if (item) (isReference(text, span) ? references : others).add(item.list);
  for (const list of others) references.delete(list);
  return references;
}

const noLists: ReadonlySet<number> = new Set();

/** Adds the places of a paragraph where a point may start: its first words, where these are marked in any way, and each marker in it. */
function addCandidates(
  candidates: Candidate[],
  text: string,
  block: ParagraphBlock,
  opensItem: boolean,
  topics: ReadonlySet<ParagraphBlock>,
  punctuation: PunctuationIndex,
): void {
  if (block.quoted) return;
  const { span: paragraph, item } = block;
  const markers = findMarkers(text, paragraph, punctuation);
  const depth = item?.depth ?? 0;
  // What only laziness keeps in a list item can nest in it and go on after it.
  const innerDepth = !opensItem && isLineBreak(text.charCodeAt(paragraph.start - 1)) ? 0 : depth;
  if (!markers.some(({ marker: { family }, form }) => form === "paragraph" && family !== "division")) {
    if (item && opensItem) {
      const family = item.ordered ? "list" : "bullet";
      const marker: Marker = { span: item.marker, family, number: item.number };
      candidates.push({
        paragraph,
        start: item.marker.start,
        marker,
        family,
        form: "list",
        weak: false,
        item,
        depth: depth - 1,
        innerDepth: depth,
      });
    } else if (topics.has(block)) {
      candidates.push({
        paragraph,
        start: paragraph.start,
        marker: undefined,
        family: "unmarked",
        form: "paragraph",
        weak: false,
        item: undefined,
        depth,
        innerDepth,
      });
    }
  }
  for (const { marker, form, weak, start } of markers) {
    const { family } = marker;
    if (family !== "division")
      candidates.push({ paragraph, start, marker, family, form, weak, item: undefined, depth, innerDepth });
  }
}

/** Longest topic sentence, in Chinese characters or English words; those of the model have 25 to 40 characters. */
export const longestTopic = { hans: 60, hant: 60, latin: 25 } as const;

/**
 * The paragraphs that are unmarked points: at least two that open with a topic sentence and go on after it, in a part of the text
 * where no paragraph starts with a marker. English paragraphs nearly all open so; there the openings have to be
 * parallel too (the same first word, or all bold).
 */
function topicParagraphs(
  text: string,
  paragraphs: readonly ParagraphBlock[],
  script: Script,
  unread: readonly Span[],
): ReadonlySet<ParagraphBlock> {
  const own = paragraphs.filter((block) => !block.quoted);
  if (own.some((block) => block.item !== undefined || paragraphMarkerAt(text, block.span.start, block.span.end)))
    return noTopics;
  const topics = own.filter(
    (block, index) => opensWithTopic(text, block.span, script, unread) && !(index === 0 && leadsIn(text, block.span)),
  );
  const parallel = script === "latin" ? parallelOpenings(text, topics) : topics;
  return parallel.length >= 2 ? new Set(parallel) : noTopics;
}

const noTopics: ReadonlySet<ParagraphBlock> = new Set();

const endsOfTopics = unitSet("。！？!?.");
const colons = unitSet("：:");

function opensWithTopic(text: string, paragraph: Span, script: Script, unread: readonly Span[]): boolean {
  const topic = firstSentence(text, paragraph, unread);
  const rest = trimmed(text, { start: Math.min(topic.end + 1, paragraph.end), end: paragraph.end });
  if (topic.end === topic.start || !isOneOfAt(text, topic.end, endsOfTopics) || !holdsWords(text, rest, script))
    return false;
  if (isOneOfAt(text, paragraph.end - 1, colons) || opensClosing(text, paragraph)) return false;
  return sizeOf(text, topic, script) <= longestTopic[script] && !continuesBefore(text, paragraph);
}

function parallelOpenings(text: string, topics: readonly ParagraphBlock[]): readonly ParagraphBlock[] {
  const groups = new Map<string, ParagraphBlock[]>();
  for (const block of topics) {
    const opening =
      /^(?:\*\*|[\p{L}'’-]+)/u.exec(
        text.slice(block.span.start, Math.min(block.span.end, block.span.start + 40)),
      )?.[0] ?? "";
    const group = groups.get(opening) ?? [];
    group.push(block);
    groups.set(opening, group);
  }
  const [largest = []] = [...groups.values()].sort((one, other) => other.length - one.length);
  return largest.length * 3 >= topics.length * 2 ? topics : [];
}

function buildSeries(text: string, all: readonly Candidate[], end: number, unread: readonly Span[]): readonly Series[] {
  const roots: OpenSeries[] = [];
  const open: OpenSeries[] = [];
  const candidates = all.filter((candidate, index) => isEnumerator(candidate, all, index));
  for (const [index, candidate] of candidates.entries()) {
    const place = placeOf(candidate, open);
    if (!place) continue;
    const marker = candidate.marker && withPlace(candidate.marker, place.number);
    const topic = topicOf(text, candidate, startOfNext(candidate, candidates[index + 1]), unread);
    const point: OpenPoint = { candidate, marker, topic, series: undefined };
    open.length = place.depth;
    if (place.series) {
      place.series.points.push(point);
    } else {
      const series: OpenSeries = {
        family: candidate.family,
        list: candidate.item?.list,
        depth: candidate.innerDepth,
        owner: place.owner,
        points: [point],
      };
      if (place.owner) (place.owner.series ??= []).push(series);
      else roots.push(series);
      open.push(series);
    }
  }
  return closeAll(text, roots, end);
}

/** A marker with the number that its place gives it: 最后 has none of its own. */
function withPlace(marker: Marker, number: number): Marker {
  return marker.number === number ? marker : { span: marker.span, family: marker.family, number };
}

/**
 * Words that also serve as connectives number points only in company: 首先 and 一来 with a second member after them (a third of the uses of 首先 in real essays enumerate nothing), and anything after a comma with a second member in the same paragraph.
 */
function isEnumerator(candidate: Candidate, all: readonly Candidate[], index: number): boolean {
  const number = candidate.marker?.number;
  const needsCompany = candidate.family === "sequence" || candidate.family === "come" || candidate.weak;
  if (!needsCompany || number !== 1) return true;
  for (let next = index + 1; next < all.length; next++) {
    const other = all[next];
    if (!other || (candidate.weak && other.paragraph !== candidate.paragraph)) return false;
    if (other.family === candidate.family) return other.marker?.number !== 1;
    if (candidate.family === "sequence" && other.family === "ordinal" && other.marker?.number === 2) return true;
  }
  return false;
}

/** Where a point goes: into an open series, or into a new one under an owner. */
interface Place {
  readonly number: number;
  readonly series: OpenSeries | undefined;
  readonly owner: OpenPoint | undefined;
  /** How many of the open series stay open: those around a new one; the one that is continued, and those around it. */
  readonly depth: number;
}

/** Families whose members stand in for each other when a writer mixes them: 首先 … 第二 … 第三. */
const wordFamilies: ReadonlySet<Family | "unmarked"> = new Set([
  "ordinal",
  "partial",
  "sequence",
  "is",
  "need",
  "come",
] as const);

/** Members that only ever continue: alone they are connectives. */
function onlyContinues(candidate: Candidate): boolean {
  const number = candidate.marker?.number ?? 1;
  return (
    (candidate.weak || candidate.family === "sequence" || candidate.family === "side" || number === lastNumber) &&
    number !== 1
  );
}

function placeOf(candidate: Candidate, open: readonly OpenSeries[]): Place | undefined {
  const { family, item } = candidate;
  let innermost: OpenSeries | undefined;
  let continued: OpenSeries | undefined;
  for (let index = open.length - 1; index >= 0 && !continued; index--) {
    const series = open[index];
    if (series?.family !== family || series.list !== item?.list) continue;
    innermost ??= series;
    if (nextNumber(series) === numberOf(candidate, innermost)) continued = series;
  }
  const number = numberOf(candidate, innermost);
  if (family === "unmarked" || item !== undefined) {
    return innermost ? continuing(innermost, number, open) : newSeries(candidate, number, open);
  }
  if (continued) return continuing(continued, number, open);
  if (innermost && !candidate.weak) {
    const startsAgain = number === 1 && nextNumber(innermost) > 2;
    return startsAgain
      ? { number, series: undefined, owner: innermost.owner, depth: open.indexOf(innermost) }
      : continuing(innermost, number, open);
  }
  if (number > 1 && wordFamilies.has(family)) {
    const mixed = open.findLast(
      (series) =>
        wordFamilies.has(series.family) &&
        nextNumber(series) === number &&
        series.points.at(-1)?.candidate.form === candidate.form,
    );
    if (mixed && !candidate.weak) return continuing(mixed, number, open);
  }
  return onlyContinues(candidate) ? undefined : newSeries(candidate, number, open);
}

function continuing(series: OpenSeries, number: number, open: readonly OpenSeries[]): Place {
  return { number, series, owner: series.owner, depth: open.indexOf(series) + 1 };
}

/** 再次 and 最后 take the number that is due. */
function numberOf(candidate: Candidate, series: OpenSeries | undefined): number {
  const number = candidate.marker?.number ?? 0;
  if (!series || candidate.family === "list") return number;
  const next = nextNumber(series);
  if (number === lastNumber) return Math.max(2, next);
  return candidate.family === "sequence" && number === 3 ? Math.max(3, next) : number;
}

function nextNumber(series: OpenSeries): number {
  return (series.points.at(-1)?.marker?.number ?? 0) + 1;
}

/** A new series goes into the innermost point that is still open at the candidate. */
function newSeries(candidate: Candidate, number: number, open: readonly OpenSeries[]): Place {
  for (let depth = open.length; depth > 0; depth--) {
    const series = open[depth - 1];
    const point = series?.points.at(-1);
    if (series && point && isOpenAt(point, series, candidate))
      return { number, series: undefined, owner: point, depth };
  }
  return { number, series: undefined, owner: undefined, depth: 0 };
}

/** A point that began inside a paragraph ends with it, one inside a list item with the item. */
function isOpenAt({ candidate: { form, paragraph } }: OpenPoint, series: OpenSeries, candidate: Candidate): boolean {
  if (form === "inline") return paragraph === candidate.paragraph;
  return candidate.depth >= series.depth && (series.list !== undefined || candidate.family !== "unmarked");
}

/** Where the topic of a point ends at the latest: at the next marker of the paragraph, or at its end. */
function startOfNext(candidate: Candidate, next: Candidate | undefined): number {
  return next && next.paragraph === candidate.paragraph ? next.start : candidate.paragraph.end;
}

/** Marks that end a topic and are no part of it; a question keeps its ？. */
const pausesAfterTopics = unitSet("，,、：:。.");

function topicOf(text: string, candidate: Candidate, limit: number, unread: readonly Span[]): Span {
  const numbered = candidate.form === "list" ? undefined : candidate.marker;
  let start =
    numbered === undefined
      ? candidate.form === "list"
        ? candidate.paragraph.start
        : candidate.start
      : textAfter(text, numbered, limit);
  while (start < limit && (isBlank(text.charCodeAt(start)) || isEmphasisSign(text.charCodeAt(start)))) start++;
  // Nothing is after the marker: the topic is empty, and still in the point.
  if (numbered && start >= limit) return { start: numbered.span.end, end: numbered.span.end };
  const sentence = firstSentence(text, { start, end: Math.max(start, limit) }, unread);
  const end = withoutClosingSigns(text, start, sentence.end);
  return { start, end: end > start && isOneOfAt(text, end - 1, pausesAfterTopics) ? end - 1 : end };
}

/** Where `加强养护**` ends without blanks and the signs that close the emphasis. */
function withoutClosingSigns(text: string, start: number, end: number): number {
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  while (end > start && isEmphasisSign(text.charCodeAt(end - 1))) end--;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Series that follow each other, the last of them up to the limit. */
function closeAll(text: string, all: readonly OpenSeries[] | undefined, limit: number): readonly Series[] {
  return (
    all?.map((series, index) => closeSeries(text, series, all[index + 1]?.points[0]?.candidate.start ?? limit)) ?? none
  );
}

const none: readonly never[] = [];

function closeSeries(text: string, { family, points }: OpenSeries, limit: number): Series {
  return {
    family,
    points: points.map((point, index) => closePoint(text, point, points[index + 1]?.candidate.start ?? limit)),
  };
}

function closePoint(text: string, point: OpenPoint, limit: number): Point {
  const { marker, topic, candidate } = point;
  const series = closeAll(text, point.series, limit);
  const last = series.at(-1)?.points.at(-1)?.span.end ?? 0;
  const ownEnd = candidate.form === "inline" ? candidate.paragraph.end : (candidate.item?.end ?? limit);
  const end = Math.min(limit, Math.max(ownEnd, last));
  return { span: trimmed(text, { start: candidate.start, end }), marker, topic, form: candidate.form, series };
}
