import type { Family, Marker } from "../article";
import type { Script } from "../../l10n/localized";
import { isBlank, isEmphasisSign, isHanzi, isOneOfAt, unitSet } from "../text/characters";
import {
  firstMarkFrom,
  MarkClass,
  markClassAt,
  readPunctuation,
  type PunctuationIndex,
} from "../text/punctuationIndex";
import {
  circledNumber,
  formalNumeral,
  hanziNumeral,
  hanziNumeralCharacters,
  isFormalNumeral,
  readDigits,
  readHanziNumeral,
} from "../text/numerals";
import { isProtected } from "../markdown/protectedSpans";
import { textOf, type Span } from "../span";

/** A marker that can end any series of its family: 最后, Finally. Its number is that of the point before it plus one. */
export const lastNumber = Number.MAX_SAFE_INTEGER;

/** At the start of a paragraph, or inside one. */
type MarkerForm = "paragraph" | "inline";

/** A marker as found, with what its surroundings say about it. */
export interface MarkerCandidate {
  readonly marker: Marker;
  readonly form: MarkerForm;
  /** After a comma only: a marker if the series around it says so (`有三点，一是…，二是…`). */
  readonly weak: boolean;
  /** Where what it marks starts: at the marker, or at the signs before it that open an emphasis (`**第一，要连通。**`). */
  readonly start: number;
}

const pauses = unitSet("，,、：:。．.");
const enumerationComma = 0x3001;
const maximumPoints = 199;

/** A number after 、 makes a list of numbers, not a marker: 第一、第二产业, （一）、（二）项, 一、二、三等奖. */
const joinedNumber =
  /^(?:第[一二三四五六七八九十0-9]|其[一二三四五六七八九十]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、)/;
/** After 第一、 also a bare number that counts nothing: 第一、二产业, but 第一、三个方面. */
const joinedBareNumber = /^[二三四五六七八九十]{1,3}(?![大个個项項种種类類点點条條位名年月日是要来來分成手面方头頭])/;

/**
 * The marker that starts at the offset, or `undefined`. Norms: GB/T 15834—2011 annex B and GB/T 9704—2012, 7.3.3;
 * forms met in practice (`第一、` `（一）、` `1、`) are read as well, so that rules can report them.
 *
 * - 第 + number needs a pause or space after it: `第一责任人` is no marker, `第一条` an article of a law.
 * - `一、二季度` and `第一、第二产业` are no markers: another number follows.
 */
export function markerAt(text: string, offset: number, end: number, form: MarkerForm): Marker | undefined {
  const read = readers[readerOfUnit[text.charCodeAt(offset)] ?? 0];
  const marker = read?.(text, offset, end, form);
  if (marker === undefined || text.charCodeAt(marker.span.end - 1) !== enumerationComma) return marker;
  const after = text.slice(marker.span.end, Math.min(end, marker.span.end + 6));
  return joinedNumber.test(after) || (marker.family === "ordinal" && joinedBareNumber.test(after)) ? undefined : marker;
}

/** The marker at the start of a paragraph, also after the signs that open an emphasis: `第一，` of `**第一，要连通。**` and of `第一，要连通。` */
export function paragraphMarkerAt(text: string, start: number, end: number): Marker | undefined {
  return markerAt(text, afterEmphasisSigns(text, start), end, "paragraph");
}

function markerOf(family: Family, number: number, start: number, end: number): Marker {
  return { family, number, span: { start, end } };
}

/** The offset after one pause, if one is at the offset. */
function withPause(text: string, offset: number, end: number, allowed = pauses): number {
  return offset < end && isOneOfAt(text, offset, allowed) ? offset + 1 : offset;
}

const pausesAfterCircles = unitSet("、，,.．");
const pausesAfterWords = unitSet("、，,：:");
const pausesAfterBrackets = unitSet("、，,：:.．");
const pausesAfterEnglish = unitSet(",:");

function ordinalMarkerAt(text: string, offset: number, end: number, form: MarkerForm): Marker | undefined {
  const numeral = readHanziNumeral(text, offset + 1) ?? readDigits(text, offset + 1);
  if (!numeral || !isCount(numeral.value) || numeral.end > end) return undefined;
  const division = divisionAt(text, offset + 1, numeral.end);
  if (division !== undefined)
    return form === "paragraph"
      ? markerOf("division", numeral.value, offset, withPause(text, division, end))
      : undefined;
  const after = withPause(text, beforePause(text, numeral.end, form), end);
  // 第3.2条 is the number of an article.
  if (after > numeral.end && ".．".includes(text.charAt(after - 1)) && readDigits(text, after)) return undefined;
  if (after > numeral.end || outerPause(text, { start: offset, end: after }))
    return markerOf("ordinal", numeral.value, offset, after);
  return form === "paragraph" &&
    numeral.end < end &&
    isBlank(text.charCodeAt(afterClosingSigns(text, { start: offset, end: numeral.end })))
    ? markerOf("ordinal", numeral.value, offset, numeral.end)
    : undefined;
}

/** The offset of the mark after a number at the start of a paragraph, where blanks are between them (`一 、`); that of the blanks where no mark follows. */
function beforePause(text: string, offset: number, form: MarkerForm): number {
  if (form === "inline") return offset;
  let after = offset;
  while (" \u3000\u00a0".includes(text.charAt(after) || "-")) after++;
  return "、，．.".includes(text.charAt(after) || "-") ? after : offset;
}

/** The offset after 章, 节, 部分 … where one follows a number and the heading's name is set off from it. */
function divisionAt(text: string, start: number, offset: number): number | undefined {
  const match = /^(?:[章节節编編篇]|部分)(?=[\s\u3000、：:，]|$)/.exec(text.slice(offset, offset + 3));
  return match && start < offset ? offset + match[0].length : undefined;
}

function partialMarkerAt(text: string, offset: number, end: number): Marker | undefined {
  const numeral = readHanziNumeral(text, offset + 1);
  if (!numeral || !isCount(numeral.value)) return undefined;
  const after = withPause(text, numeral.end, end);
  return after > numeral.end || text.charAt(numeral.end) === "是" || outerPause(text, { start: offset, end: after })
    ? markerOf("partial", numeral.value, offset, after)
    : undefined;
}

/** The family of a number by the UTF-16 unit after it: 一是, 一要, 一来, 一方面, 一、 */
const familyAfterNumber: ReadonlyMap<number, Family> = new Map(
  Object.entries({
    是: "is",
    要: "need",
    来: "come",
    來: "come",
    方: "side",
    "、": "hanzi",
    "．": "hanzi",
    ".": "hanzi",
  } as const).map(([sign, family]) => [sign.charCodeAt(0), family]),
);

function hanziMarkerAt(text: string, offset: number, end: number, form: MarkerForm): Marker | undefined {
  const numeral = readHanziNumeral(text, offset);
  if (!numeral || !isCount(numeral.value) || numeral.end >= end) return undefined;
  const pause = beforePause(text, numeral.end, form);
  const family = familyAfterNumber.get(text.charCodeAt(pause));
  switch (family) {
    case "is":
    case "need":
      return markerOf(family, numeral.value, offset, withPause(text, numeral.end + 1, end, pausesAfterWords));
    case "come": {
      const after = withPause(text, numeral.end + 1, end);
      return after > numeral.end + 1 || outerPause(text, { start: offset, end: after })
        ? markerOf(family, numeral.value, offset, after)
        : undefined;
    }
    case "side":
      return numeral.value === 1 && text.startsWith("方面", numeral.end)
        ? markerOf(family, 1, offset, withPause(text, numeral.end + 2, end))
        : undefined;
    case "hanzi":
      // 一、二季度 and 三、四线城市 join numbers; they number nothing.
      return readHanziNumeral(text, pause + 1) && form === "inline"
        ? undefined
        : markerOf(
            isFormalNumeral(text, { start: offset, end: numeral.end }) ? "formal" : family,
            numeral.value,
            offset,
            pause + 1,
          );
    default:
      return undefined;
  }
}

function sequenceMarkerAt(text: string, offset: number, end: number): Marker | undefined {
  const number = ["首先", "其次", "再次"].findIndex((word) => text.startsWith(word, offset)) + 1;
  if (number > 0) return markerOf("sequence", number, offset, withPause(text, offset + 2, end));
  const isLast =
    /^最[后後]/.test(text.slice(offset, offset + 2)) &&
    (isOneOfAt(text, offset + 2, pauses) || outerPause(text, { start: offset, end: offset + 2 }));
  return isLast ? markerOf("sequence", lastNumber, offset, withPause(text, offset + 2, end)) : undefined;
}

function otherSideMarkerAt(text: string, offset: number, end: number): Marker | undefined {
  return text.startsWith("另一方面", offset)
    ? markerOf("side", 2, offset, withPause(text, offset + 4, end))
    : undefined;
}

function circledMarkerAt(text: string, offset: number, end: number): Marker | undefined {
  const number = circledNumber(text.charCodeAt(offset));
  return number === undefined
    ? undefined
    : markerOf("circled", number, offset, withPause(text, offset + 1, end, pausesAfterCircles));
}

function parenthesisMarkerAt(text: string, offset: number, end: number): Marker | undefined {
  const inside = skipSpaces(text, offset + 1);
  const hanzi = readHanziNumeral(text, inside);
  const digits = hanzi ? undefined : readDigits(text, inside);
  const letter = hanzi || digits ? undefined : letterNumber(text, inside);
  const numeral = hanzi ?? digits ?? (letter === undefined ? undefined : { value: letter, end: inside + 1 });
  if (!numeral || !isCount(numeral.value)) return undefined;
  const close = skipSpaces(text, numeral.end);
  if (close >= end || !isOneOfAt(text, close, closingBrackets)) return undefined;
  const family = hanzi ? "hanziParenthesis" : digits ? "digitParenthesis" : "letterParenthesis";
  return markerOf(family, numeral.value, offset, withPause(text, close + 1, end, pausesAfterBrackets));
}

function skipSpaces(text: string, offset: number): number {
  while (text.charAt(offset) === " ") offset++;
  return offset;
}

function digitMarkerAt(text: string, offset: number, end: number, form: MarkerForm): Marker | undefined {
  const numeral = readDigits(text, offset);
  if (!numeral || !isCount(numeral.value) || numeral.end >= end) return undefined;
  // An export escapes the full stop, so that Markdown makes no list of it: `1\.`.
  const escape = form === "paragraph" && text.startsWith("\\.", numeral.end) ? 1 : 0;
  const place = escape + beforePause(text, numeral.end, form);
  const pause = text.charAt(place);
  if (pause === "）" || pause === ")") return markerOf("digitParenthesis", numeral.value, offset, place + 1);
  if (!"、.．".includes(pause)) return undefined;
  const next = readDigits(text, place + 1);
  // 1.5 and 2.1.1 are numbers of another kind, 1、2号楼 are two of them; but a paragraph 2、30个社区 is the second point.
  if (
    next &&
    !(pause === "、" && form === "paragraph" && next.value !== numeral.value + 1 && text.charAt(next.end) !== "、")
  )
    return undefined;
  return markerOf("digit", numeral.value, offset, place + 1);
}

const englishNumbers: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
  ["finally", lastNumber],
  ["lastly", lastNumber],
]);

/** The capitals with which {@link englishNumbers} begin. */
const startsEnglishNumber = unitSet([...englishNumbers.keys()].map((word) => word.charAt(0).toUpperCase()).join(""));

function latinMarkerAt(text: string, offset: number, end: number, form: MarkerForm): Marker | undefined {
  const word = isOneOfAt(text, offset, startsEnglishNumber)
    ? /^([A-Z][A-Za-z]*?)(?:ly)?(?: of all)?(?=[,:*_])/.exec(text.slice(offset, Math.min(end, offset + 18)))
    : null;
  const number = word
    ? (englishNumbers.get((word[1] ?? "").toLowerCase()) ?? englishNumbers.get(word[0].toLowerCase()))
    : undefined;
  if (word && number !== undefined) {
    const after = withPause(text, offset + word[0].length, end, pausesAfterEnglish);
    if (after > offset + word[0].length || outerPause(text, { start: offset, end: after }))
      return markerOf("english", number, offset, after);
  }
  const letter = form === "paragraph" ? letterNumber(text, offset) : undefined;
  if (letter === undefined || offset + 1 >= end) return undefined;
  const pause = text.charAt(offset + 1);
  if (pause === "）" || pause === ")") return markerOf("letterParenthesis", letter, offset, offset + 2);
  return ".．、".includes(pause) && isBlankOrHanzi(text, offset + 2)
    ? markerOf("letter", letter, offset, offset + 2)
    : undefined;
}

type MarkerReader = (text: string, offset: number, end: number, form: MarkerForm) => Marker | undefined;

/** Who reads a marker that starts with one of these characters. */
const readersOfCharacters: readonly (readonly [characters: string, read: MarkerReader])[] = [
  ["第", ordinalMarkerAt],
  ["首再最", sequenceMarkerAt],
  ["其", (text, offset, end) => sequenceMarkerAt(text, offset, end) ?? partialMarkerAt(text, offset, end)],
  ["另", otherSideMarkerAt],
  ["（(", parenthesisMarkerAt],
  [hanziNumeralCharacters, hanziMarkerAt],
  ["0123456789０１２３４５６７８９", digitMarkerAt],
  ["①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", circledMarkerAt],
  ["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", latinMarkerAt],
];

/**
 * By UTF-16 unit the place of its reader in {@link readers}; 0 where no marker can start. It is looked up wherever a sentence or a clause may begin, and nearly always ends the
 * search there.
 */
const readerOfUnit = new Uint8Array(0x10000);
const readers: readonly (MarkerReader | undefined)[] = [undefined, ...readersOfCharacters.map(([, read]) => read)];
for (const [index, [characters]] of readersOfCharacters.entries())
  for (const character of characters) readerOfUnit[character.charCodeAt(0)] = index + 1;

/** The place of a letter a to z in the alphabet. */
function letterNumber(text: string, offset: number): number | undefined {
  const unit = text.charCodeAt(offset) | 0x20;
  return unit >= 0x61 && unit <= 0x7a ? unit - 0x60 : undefined;
}

function isBlankOrHanzi(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return isBlank(unit) || isHanzi(unit);
}

/** The most signs that open or close together: `***` for strong emphasis in emphasis. */
const longestEmphasis = 3;

/** The offset after up to three equal signs of emphasis; the offset itself where there are none. */
function afterEmphasisSigns(text: string, offset: number): number {
  const sign = text.charCodeAt(offset);
  if (!isEmphasisSign(sign)) return offset;
  let after = offset + 1;
  while (after < offset + longestEmphasis && text.charCodeAt(after) === sign) after++;
  return after;
}

/** The offset after the signs that close the emphasis in which a word is alone: after `**第一**`; its end where it is not. */
function afterClosingSigns(text: string, { start, end }: Span): number {
  return isEmphasisSign(text.charCodeAt(start - 1)) && text.charAt(start - 1) === text.charAt(end)
    ? afterEmphasisSigns(text, end)
    : end;
}

/** The pause of a marker that is after the emphasis: `，` of `**第一**，`. */
function outerPause(text: string, span: Span): Span | undefined {
  const start = afterClosingSigns(text, span);
  const isPause = start > span.end && isOneOfAt(text, start, pauses) && !isOneOfAt(text, span.end - 1, pauses);
  return isPause ? { start, end: start + 1 } : undefined;
}

/** A marker as readers see it, with its pause: `第一，`, also for `**第一**，`, whose span is `第一`. */
export function writtenMarker(text: string, { span }: Marker): string {
  const pause = outerPause(text, span);
  return textOf(text, span) + (pause === undefined ? "" : textOf(text, pause));
}

/** The edit after which readers see another marker: a comma or colon stays after the emphasis where it was there, any other mark goes with the number. */
export function rewrittenMarker(
  text: string,
  { span }: Marker,
  written: string,
): { readonly span: Span; readonly text: string } {
  const pause = outerPause(text, span);
  if (pause === undefined) return { span, text: written };
  const word = written.replace(/[，,：:]$/, "");
  return {
    span: { start: span.start, end: pause.end },
    text: word + text.slice(span.end, pause.start) + written.slice(word.length),
  };
}

/** Where the text after a marker starts: after its pause, blanks and signs of emphasis; the limit at the latest. */
export function textAfter(text: string, { span }: Marker, limit: number): number {
  let offset = outerPause(text, span)?.end ?? span.end;
  while (offset < limit && (isBlank(text.charCodeAt(offset)) || isEmphasisSign(text.charCodeAt(offset)))) offset++;
  return offset;
}

function isCount(value: number): boolean {
  return value >= 1 && value <= maximumPoints;
}

/**
 * The markers of one paragraph in the order of the text: at its start, and inside it wherever a sentence or clause
 * may begin. Nothing inside quotation marks that close within the paragraph, in code or in a comment is a marker, and nothing in a protected span.
 *
 * @param punctuation that of the text, or at least of the paragraph
 */
export function findMarkers(
  text: string,
  paragraph: Span,
  punctuation: PunctuationIndex = readPunctuation(text, paragraph.start, paragraph.end),
): readonly MarkerCandidate[] {
  const { start, end } = paragraph;
  const found: MarkerCandidate[] = [];
  const isExcluded = (offset: number): boolean => isProtected(punctuation.excluded, { start: offset, end: offset + 1 });
  const opening = paragraphMarkerAt(text, start, end);
  const first = opening && !isExcluded(opening.span.start) ? opening : undefined;
  if (first) found.push({ marker: first, form: "paragraph", weak: false, start });
  let startBefore: ((offset: number) => number) | undefined;
  let endOfQuoted: ((offset: number) => number) | undefined;
  let boundary: "none" | "comma" | "sentence" = first ? "comma" : "none";
  let endOfRemark = -1;
  let next = firstMarkFrom(punctuation, start);
  for (let offset = first ? first.span.end : start; offset < end; offset++) {
    if (boundary === "none") {
      while ((punctuation.offsets[next] ?? end) < offset) next++;
      offset = punctuation.offsets[next] ?? end;
      if (offset >= end) break;
    }
    const markClass = markClassAt(text, offset);
    if (markClass === MarkClass.blank) continue;
    // Signs of emphasis begin and end no sentence: 。**二是…
    if (boundary !== "none" && isEmphasisSign(text.charCodeAt(offset))) continue;
    if (boundary !== "none" && markClass !== MarkClass.closer) {
      const marker = markerAt(text, offset, end, "inline");
      if (marker && mayStandInline(text, marker, boundary) && !isExcluded(marker.span.start)) {
        const at = marker.span.start;
        const pointStart = isEmphasisSign(text.charCodeAt(at - 1))
          ? (startBefore ??= openingEmphasis(text, start))(at)
          : at;
        found.push({ marker, form: "inline", weak: boundary === "comma", start: pointStart });
        offset = marker.span.end - 1;
        boundary = "comma";
        continue;
      }
    }
    if (markClass === MarkClass.sentenceEnd) boundary = "sentence";
    else if (markClass === MarkClass.comma) boundary = "comma";
    else if (markClass !== MarkClass.closer) {
      if (boundary === "sentence")
        endOfRemark = isOneOfAt(text, offset, openingBrackets) ? closeOfRemark(text, offset, end) : -1;
      boundary = "none";
    } else if (offset === endOfRemark) {
      boundary = "sentence";
    }
    if (markClass !== MarkClass.opener) continue;
    while ((punctuation.offsets[next] ?? end) < offset) next++;
    const skipped =
      nearbyClose(text, punctuation, next, end) ??
      (endOfQuoted ??= quotedStretches(text, paragraph, punctuation))(offset);
    if (skipped > offset) {
      offset = skipped - 1;
      boundary = markClassAt(text, offset - 1) === MarkClass.sentenceEnd ? "sentence" : "none";
    }
  }
  return found;
}

/**
 * For a paragraph, a function from offsets, in rising order, to where the signs of emphasis start that open right before an offset; the offset itself where they close what is before it (`**一是快。**二是稳。`). Signs are paired by their number, not by what is around them as in CommonMark, where `**` between 。 and a Chinese character closes nothing although writers mean it to.
 */
function openingEmphasis(text: string, start: number): (offset: number) => number {
  const open = new Set<string>();
  let read = start;
  return (offset) => {
    let opening = offset;
    while (read < offset) {
      const character = text.charAt(read);
      if (!isEmphasisSign(text.charCodeAt(read))) {
        read += character === "\\" ? 2 : 1;
        continue;
      }
      let end = read;
      while (end < offset && text.charAt(end) === character) end++;
      // `****` closes one strong emphasis and opens the next.
      const from = end - read === 2 * strong && open.has(character.repeat(strong)) ? read + strong : read;
      const signs = text.slice(from, end);
      const closes = from === read && open.delete(signs);
      if (!closes) open.add(signs);
      if (!closes && end === offset) opening = from;
      read = end;
    }
    return opening;
  };
}

/** Signs of strong emphasis. */
const strong = 2;

/** Longest remark in brackets between two sentences, in UTF-16 units; official papers name who answers for an item in up to 120. */
const longestRemark = 200;

const openingBrackets = unitSet("（(");
const closingBrackets = unitSet("）)");

/**
 * Where a remark in brackets closes that opens at the offset, between sentences: it belongs to the one before it, so that after it a sentence may begin
 * (`……流程。（某局牵头）（二）……`). -1 where it does not close within {@link longestRemark}.
 */
function closeOfRemark(text: string, offset: number, end: number): number {
  const limit = Math.min(end, offset + longestRemark);
  let depth = 0;
  for (let index = offset; index < limit; index++) {
    if (isOneOfAt(text, index, openingBrackets)) depth++;
    else if (isOneOfAt(text, index, closingBrackets) && --depth === 0) return index;
  }
  return -1;
}

/** Families whose markers may be after a comma: 有三点，一是…，二是…; so may 1、, which no sentence has there otherwise. */
const afterComma: ReadonlySet<Family> = new Set(["is", "need", "side", "come", "partial", "sequence"] as const);

/** Digits follow marks too often in prose (表 3）, see table 3. 4 of 5) to be markers there without a bracket or a sentence before them. */
function mayStandInline(text: string, marker: Marker, boundary: "comma" | "sentence"): boolean {
  if (marker.family === "digitParenthesis" && !"（(".includes(text.charAt(marker.span.start))) return false;
  if (boundary === "sentence") {
    return (
      marker.family !== "digit" ||
      !/[0-9][.]\s*$/.test(text.slice(Math.max(0, marker.span.start - 4), marker.span.start))
    );
  }
  const isDigit = marker.family === "digit" && text.charCodeAt(marker.span.end - 1) === enumerationComma;
  return (afterComma.has(marker.family) || isDigit) && marker.number !== lastNumber;
}

/** Each closing mark is the next character after its opening one in Unicode. */
const openings = "“‘「『《〈";
const quotes = unitSet(openings);

/** Marks searched for the close of a quotation before all quotations of the paragraph are paired. */
const nearbyMarks = 32;

/** The offset after the mark that closes the quotation which opens at the mark with an index; `undefined` where it is far away, or no quotation opens. */
function nearbyClose(text: string, { offsets }: PunctuationIndex, index: number, end: number): number | undefined {
  const opening = text.charCodeAt(offsets[index] ?? end);
  if (quotes[opening] !== 1) return undefined;
  let depth = 0;
  for (let next = index; next < index + nearbyMarks; next++) {
    const offset = offsets[next] ?? end;
    if (offset >= end) return undefined;
    const unit = text.charCodeAt(offset);
    if (unit === opening) depth++;
    else if (unit === opening + 1 && --depth === 0) return offset + 1;
  }
  return undefined;
}

/** Longest run of backticks that opens a code span here. */
const longestFence = 64;

/**
 * For a paragraph, a function from an offset to the end of the quotation, code span or comment that opens there: after its closing mark, or
 * at the offset itself where none opens or none closes in the paragraph. A missing close is searched once, not again at every further opening: a paragraph of a million “ takes no longer than one of words.
 */
function quotedStretches(
  text: string,
  { start, end }: Span,
  punctuation: PunctuationIndex,
): (offset: number) => number {
  let pairs: ReadonlyMap<number, number> | undefined;
  const unclosed = new Set<string>();
  const endAfter = (opening: string, closing: string, offset: number): number => {
    if (unclosed.has(opening)) return offset;
    const found = text.slice(offset + opening.length, end).indexOf(closing);
    if (found < 0) unclosed.add(opening);
    return found < 0 ? offset : offset + opening.length + found + closing.length;
  };
  return (offset) => {
    const character = text.charAt(offset);
    if (character === "`") {
      const fence = /^`+/.exec(text.slice(offset, Math.min(end, offset + longestFence)))?.[0] ?? character;
      return endAfter(fence, fence, offset);
    }
    if (character === "<") return text.startsWith("<!--", offset) ? endAfter("<!--", "-->", offset) : offset;
    if (!isOneOfAt(text, offset, quotes)) return offset;
    pairs ??= pairedQuotes(text, start, end, punctuation);
    return pairs.get(offset) ?? offset;
  };
}

/** For each quotation mark or bracket that closes: the offset after its close. Marks of one kind nest. */
function pairedQuotes(
  text: string,
  start: number,
  end: number,
  { offsets }: PunctuationIndex,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  /** By opening mark, the offsets of those that are open. */
  const open = new Map<number, number[]>();
  for (const opening of openings) open.set(opening.charCodeAt(0), []);
  for (let index = firstMarkFrom({ offsets }, start); index < offsets.length; index++) {
    const offset = offsets[index] ?? end;
    if (offset >= end) break;
    if (markClassAt(text, offset) < MarkClass.closer) continue;
    const unit = text.charCodeAt(offset);
    open.get(unit)?.push(offset);
    const opened = open.get(unit - 1)?.pop();
    if (opened !== undefined) pairs.set(opened, offset + 1);
  }
  return pairs;
}

const englishWords = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];

/**
 * The marker with another number, in the style of a model: `第一，` and 3 give `第三，`, `(1)` and 2 give `(2)`, `壹、` and 2 give `貳、` in Traditional.
 * `undefined` where the family has no such number: 另一方面 is the last of its kind, ⑳ of the circled digits.
 */
export function withNumber(model: string, family: Family, number: number, script: Script): string | undefined {
  if (number < 1 || number > maximumPoints) return undefined;
  switch (family) {
    case "sequence":
      return replaced(model, /^(?:首先|其次|再次|最[后後])/, ["首先", "其次", "再次"][number - 1]);
    case "side":
      return replaced(model, /^另?一方面/, ["一方面", "另一方面"][number - 1]);
    case "circled":
      return replaced(model, /^[①-⑳]/, number <= 20 ? String.fromCharCode(0x2460 + number - 1) : undefined);
    case "letter":
    case "letterParenthesis":
      return replaced(model, /[A-Za-z]/, number <= 26 ? letterLike(model, number) : undefined);
    case "english": {
      const word = englishWords[number - 1];
      return replaced(
        model,
        /^[A-Za-z]+(?: of all)?/,
        word !== undefined && /^[A-Za-z]+ly/.test(model) ? `${word}ly` : word,
      );
    }
    case "digit":
    case "digitParenthesis":
    case "list":
      return model.replace(/[0-9０-９]+/, String(number));
    case "ordinal":
    case "division":
      return /[0-9０-９]/.test(model) ? model.replace(/[0-9０-９]+/, String(number)) : withHanzi(model, number, script);
    case "partial":
    case "is":
    case "need":
    case "come":
    case "formal":
    case "hanzi":
    case "hanziParenthesis":
      return withHanzi(model, number, script);
    case "bullet":
      return model;
  }
}

function replaced(model: string, pattern: RegExp, replacement: string | undefined): string | undefined {
  return replacement === undefined ? undefined : model.replace(pattern, replacement);
}

function withHanzi(model: string, number: number, script: Script): string {
  return model.replace(/[〇零一二两兩三四五六七八九十拾廿卅百佰壹贰貳叁參肆伍陆陸柒捌玖]+/, (written) =>
    isFormalNumeral(written, { start: 0, end: written.length })
      ? formalNumeral(number, script === "hant" ? "hant" : "hans")
      : hanziNumeral(number),
  );
}

function letterLike(model: string, number: number): string {
  return String.fromCharCode((/[A-Z]/.test(model) ? 0x40 : 0x60) + number);
}
