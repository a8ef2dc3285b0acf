import { isBlank, isOneOfAt, unitSet } from "./characters";
import { partitionPoint } from "../partitionPoint";
import type { Span } from "../span";

const chineseEnds = "。！？；!?;…";
const closers = '”’」』）)》"';
const closersAndFullStops = unitSet(chineseEnds + closers + ".");
const closersAndEmphasis = unitSet(closers + "*_");
const endsOfClauses = unitSet("。！？；：…!?;:.，,、");
const fullStop = 0x2e;

/** What a UTF-16 unit is to one who looks for the end of a sentence. */
const sentenceMarks = new Uint8Array(0x10000);
const opensQuotation = 1;
const closesQuotation = 2;
const mayEndSentence = 3;
for (const [marks, kind] of [
  ["“「『《（(", opensQuotation],
  ["”」』》）)", closesQuotation],
  [`${chineseEnds}.`, mayEndSentence],
] as const) {
  for (const mark of marks) sentenceMarks[mark.charCodeAt(0)] = kind;
}

/** Abbreviations whose full stop ends no sentence. */
const abbreviation =
  /(?:^|[^A-Za-z])(?:[A-Z]|e\.g|i\.e|a\.m|p\.m|etc|vs|cf|Mr|Mrs|Ms|Dr|Jr|Sr|St|No|Nos|Fig|Inc|Ltd|Co|Corp|al|approx|pp?)$/;

/** Whether the span ends in an abbreviation that a full stop after it belongs to: `etc`, `U.S`, `Inc`. */
export function endsWithAbbreviation(text: string, span: Span): boolean {
  return abbreviation.test(text.slice(Math.max(span.start, span.end - 8), span.end));
}

/**
 * The first sentence of the span, without its final mark: up to 。！？； or, in English, a full stop before a blank.
 * Marks inside quotation marks that go on with the sentence do not end it, nor do those in protected spans: `?` of an address, `!` of an image. All of the
 * span where no mark ends it.
 *
 * @param unread the protected spans, in order and apart
 */
export function firstSentence(text: string, span: Span, unread: readonly Span[]): Span {
  let quoted = 0;
  let next = partitionPoint(unread, ({ end }) => end <= span.start);
  for (let offset = span.start; offset < span.end; offset++) {
    const skipped = unread[next];
    if (skipped && skipped.start <= offset) {
      offset = skipped.end - 1;
      next++;
      continue;
    }
    const kind = sentenceMarks[text.charCodeAt(offset)];
    if (kind === 0) continue;
    if (kind === opensQuotation) quoted++;
    else if (kind === closesQuotation) quoted = Math.max(0, quoted - 1);
    else if (quoted === 0 && endsSentence(text, offset, span)) return { start: span.start, end: offset };
  }
  return span;
}

/**
 * The sentence of the span in which the offset lies, with its final marks and the closing quotation marks after them: `要连起来。` Between two
 * sentences it is the second one, after the last one the last. Undefined outside of the span, and in a span without text.
 */
export function sentenceAt(text: string, span: Span, offset: number, unread: readonly Span[]): Span | undefined {
  if (offset < span.start || offset > span.end) return undefined;
  let found: Span | undefined;
  let start = span.start;
  while (start < span.end && (found === undefined || start <= offset)) {
    let { end } = firstSentence(text, { start, end: span.end }, unread);
    while (end < span.end && isOneOfAt(text, end, closersAndFullStops)) end++;
    found = { start, end };
    start = end;
    while (start < span.end && isBlank(text.charCodeAt(start))) start++;
  }
  return found;
}

/** Whether one of the marks that may end a sentence ends one: a full stop does before a blank only. */
function endsSentence(text: string, offset: number, span: Span): boolean {
  if (text.charCodeAt(offset) !== fullStop) return true;
  if (
    offset + 1 < span.end &&
    !isBlank(text.charCodeAt(offset + 1)) &&
    !isOneOfAt(text, offset + 1, closersAndEmphasis)
  )
    return false;
  return !endsWithAbbreviation(text, { start: span.start, end: offset });
}

/** Whether the span ends like a finished sentence, closing quotation marks and brackets aside. */
export function endsLikeSentence(text: string, span: Span): boolean {
  let end = span.end;
  while (end > span.start && isOneOfAt(text, end - 1, closersAndEmphasis)) end--;
  return end > span.start && isOneOfAt(text, end - 1, endsOfClauses);
}

const closingOpeners =
  /^(?:总之|總之|综上|綜上|总而言之|總而言之|总的来说|總的來說|由此可见|由此可見|归根结底|歸根結底|归根到底|歸根到底|面向未来|面向未來|展望未来|展望未來|In conclusion\b|In short\b|In sum\b|To sum up\b|To conclude\b|Taken together\b)/;

/** Whether a paragraph starts as closing paragraphs do (总之, 综上所述, In conclusion): it ends the preceding points and is not a point. */
export function opensClosing(text: string, span: Span): boolean {
  return closingOpeners.test(text.slice(span.start, span.start + 16));
}
