import type { Article } from "../article/article";
import { isBlank, isHanzi, isLineBreak } from "../article/text/characters";
import { lineAt } from "../article/lineStarts";
import { protectedIn } from "../article/markdown/protectedSpans";
import { contains, textOf, type Span } from "../article/span";
import type { Analysis } from "../structure/analysis";
import { lineBreakOf } from "../structure/skeleton";
import type { CleaningChange } from "./cleaning";
import type { CleaningProgress } from "./cleaning";

/**
 * What fills a page and says nothing: more than one blank line in a row, blanks or `&nbsp;` on a line of their own, blanks other than spaces at the
 * end of a line, no-break spaces beside Chinese characters.
 */
export function findFillers({ article }: Analysis, { isPart }: CleaningProgress): readonly CleaningChange[] {
  return [...blankLines(article, isPart), ...blanksInLines(article)].filter(({ edits }) =>
    edits.every(({ span }) => isFree(article, span)),
  );
}

/** Whether nothing protected is in a span but entities for blanks. */
function isFree({ text, protectedSpans }: Article, span: Span): boolean {
  return protectedIn(protectedSpans, span).every((own) => contains(span, own) && emptyLine.test(textOf(text, own)));
}

/** Blanks, and entities for blanks: all that may be on a line that is empty to its readers. */
const emptyLine = /^(?:\s|&(?:nbsp|ensp|emsp|#160|#xa0);)*$/i;

function* blankLines(article: Article, isPart: boolean): Iterable<CleaningChange> {
  const { text, lineStarts, body } = article;
  const isKept = keptLines(article);
  const first = lineAt(lineStarts, body.start);
  for (let line = first; line < lineStarts.length; line++) {
    if (isKept(line) || !isEmpty(article, line)) continue;
    let after = line + 1;
    while (after < lineStarts.length && !isKept(after) && isEmpty(article, after)) after++;
    const span = { start: Math.max(lineStarts[line] ?? 0, body.start), end: lineStarts[after] ?? text.length };
    // A text of nothing but blanks is left alone. Nothing is before the text; at its end the line break of the last line is left.
    const isAtEnd = after >= lineStarts.length;
    const isAtStart = span.start === body.start;
    if (isAtStart && isAtEnd) break;
    if (isPart && (isAtStart || isAtEnd)) {
      line = after;
      continue;
    }
    const wanted = (isAtStart && !article.frontMatter) || isAtEnd ? "" : lineBreakOf(text);
    if (text.slice(span.start, span.end) !== wanted && !isOneLineBreak(text, span, wanted))
      yield { edits: [{ span, text: wanted }], count: Math.max(1, after - line - 1) };
    line = after;
  }
}

/** A single blank line is right however its line break is written. */
function isOneLineBreak(text: string, { start, end }: Span, wanted: string): boolean {
  return wanted !== "" && /^(?:\r\n|\r|\n)$/.test(text.slice(start, end));
}

function isEmpty({ text, lineStarts, body }: Article, line: number): boolean {
  const start = Math.max(lineStarts[line] ?? text.length, body.start);
  return emptyLine.test(text.slice(start, lineStarts[line + 1] ?? text.length));
}

/** Tells, asked in the order of the text, whether a line belongs to code or HTML, whose blank lines say something. */
function keptLines({ lineStarts, blocks }: Article): (line: number) => boolean {
  const kept = blocks.filter(({ kind }) => kind === "code" || kind === "html");
  let next = 0;
  return (line) => {
    const start = lineStarts[line] ?? Infinity;
    const end = lineStarts[line + 1] ?? Infinity;
    while ((kept[next]?.span.end ?? Infinity) <= start) next++;
    return (kept[next]?.span.start ?? Infinity) < end;
  };
}

function* blanksInLines({ text, blocks }: Article): Iterable<CleaningChange> {
  for (const { kind, span } of blocks) {
    if (kind !== "paragraph" && kind !== "heading") continue;
    for (const { index, 0: run } of text.slice(span.start, span.end).matchAll(/\u00a0+/g)) {
      const start = span.start + index;
      const end = start + run.length;
      if (isWide(text.charCodeAt(start - 1)) || isWide(text.charCodeAt(end)))
        yield { edits: [{ span: { start, end }, text: " " }] };
    }
    let end = span.end;
    while (end < text.length && isBlank(text.charCodeAt(end)) && !isLineBreak(text.charCodeAt(end))) end++;
    // Spaces at the end of a line may be Markdown's line break (CommonMark 0.31, 6.7).
    if (/[^ ]/.test(text.slice(span.end, end))) yield { edits: [{ span: { start: span.end, end }, text: "" }] };
  }
}

/** Chinese characters and full-width marks. */
function isWide(unit: number): boolean {
  return (
    isHanzi(unit) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0xff00 && unit <= 0xffef) ||
    (unit >= 0x2018 && unit <= 0x201d)
  );
}
