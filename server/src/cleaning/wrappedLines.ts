import type { Article } from "../article/article";
import { hasHanzi } from "../article/text/characters";
import { endsLikeDotLeader } from "../article/headings/headings";
import { isHardWrapped, readHeadingLines } from "../article/headings/headingLines";
import { lineAt } from "../article/lineStarts";
import { paragraphMarkerAt } from "../article/points/markers";
import { endsLikeSentence } from "../article/text/sentences";
import { textOf, type Span } from "../article/span";
import type { Analysis } from "../structure/analysis";
import { defaultStructure } from "../structure/builtIns/builtIns";
import { vocabularyOf } from "../structure/vocabularies";
import type { CleaningChange } from "./cleaning";
import { isProse } from "./isProse";

/**
 * Lines of Chinese text that the width of a page has broken are joined, for Markdown would show a space at every break. English text is left as it is:
 * there the break is shown as the space that belongs there.
 *
 * Not joined: what follows a heading or a colon, lines that begin with a marker (一是, 第二，), those of contents and rows of tables.
 */
export function* findWrappedLines({ article }: Analysis): Iterable<CleaningChange> {
  if (article.script === "latin" || !isHardWrapped(article)) return;
  const pairs = neighbouringLines(article);
  const width = pageWidth(article, pairs);
  if (width === undefined) return;
  for (const { line, next } of pairs) {
    if (!continuesOnNextLine(article, line, next, width)) continue;
    yield {
      edits: [
        {
          span: { start: line.end, end: next.start },
          text: isWide(article.text, line.end - 1) || isWide(article.text, next.start) ? "" : " ",
        },
      ],
    };
  }
}

interface Neighbours {
  readonly line: Span;
  readonly next: Span;
}

/** The lines of paragraphs with the line right below each, where that is prose as well. */
function neighbouringLines(article: Article): readonly Neighbours[] {
  const headings = headingStarts(article);
  const lines = article.blocks.flatMap((block) =>
    block.kind === "paragraph" && isProse(block) && !headings.has(block.span.start) ? linesOf(article, block.span) : [],
  );
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && lineAt(article.lineStarts, line.start) + 1 === lineAt(article.lineStarts, next.start)
      ? [{ line, next }]
      : [];
  });
}

/** Where lines start that act as headings, and the credits, which have lines of their own. */
function headingStarts(article: Article): ReadonlySet<number> {
  const sections = article.sections.flatMap(({ heading }) => heading?.span.start ?? []);
  const lines = readHeadingLines(article, vocabularyOf(defaultStructure)).map(({ heading }) => heading.span.start);
  const credits = [article.byline, article.editor].flatMap((span) => span?.start ?? []);
  return new Set([...sections, ...lines, ...credits]);
}

function linesOf({ text, lineStarts }: Article, span: Span): readonly Span[] {
  const lines: Span[] = [];
  for (
    let line = lineAt(lineStarts, span.start), start = span.start;
    start < span.end;
    start = lineStarts[++line] ?? span.end
  ) {
    const words = text.slice(start, Math.min(lineStarts[line + 1] ?? span.end, span.end));
    lines.push({ start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length });
  }
  return lines;
}

/** Lines that break off inside a sentence and show that a page was wrapped; a single one may be a slip. */
const fewestBroken = 2;

/** Narrower lines, in columns, are verse or a list. */
const narrowestPage = 40;

/** A line that a page has broken has at least so much of its width: less by an indent that is gone, a long word, the letters of a narrow font. */
const fullShare = 0.75;

/** How many of the lines that break off must be full. */
const sharedWidth = 0.6;

/** The width in columns at which the page broke its lines; undefined where it broke none. */
function pageWidth({ text }: Article, pairs: readonly Neighbours[]): number | undefined {
  const widths = pairs
    .filter(
      ({ line, next }) =>
        breaksOff(text, line) &&
        hasHanzi(text, line) &&
        hasHanzi(text, next) &&
        paragraphMarkerAt(text, next.start, next.end) === undefined,
    )
    .map(({ line }) => columnsOf(text, line))
    .sort((one, other) => one - other);
  if (widths.length < fewestBroken) return undefined;
  // A few lines may be wider than the page: headings and lines of tables.
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  return width >= narrowestPage &&
    widths.filter((each) => each >= width * fullShare).length >= widths.length * sharedWidth
    ? width
    : undefined;
}

function continuesOnNextLine({ text }: Article, line: Span, next: Span, width: number): boolean {
  if (!hasHanzi(text, line) || columnsOf(text, line) < width * fullShare) return false;
  if (endsLikeDotLeader(text, line) || isRow(text, line) || isRow(text, next)) return false;
  return breaksOff(text, line) && paragraphMarkerAt(text, next.start, next.end) === undefined;
}

/** A row of a table whose cells only blanks part: prose has none between Chinese characters. */
function isRow(text: string, line: Span): boolean {
  return (
    (textOf(text, line).match(/(?<=[\u3000-\u9fff\uff00-\uff60])[ \t]+(?=[\u3001-\u9fff\uff00-\uff60])/g)?.length ??
      0) > 1
  );
}

/** Whether a line ends inside a sentence. */
function breaksOff(text: string, line: Span): boolean {
  return !endsLikeSentence(text, line) || "，,、；;".includes(text.charAt(line.end - 1));
}

/** The width of a line in columns; a Chinese character has two. */
function columnsOf(text: string, { start, end }: Span): number {
  let columns = 0;
  for (let offset = start; offset < end; offset++) columns += text.charCodeAt(offset) >= 0x1100 ? 2 : 1;
  return columns;
}

/** A Chinese character or full-width mark takes no space at its side. */
function isWide(text: string, offset: number): boolean {
  return text.charCodeAt(offset) >= 0x2e80 || "“”‘’—…".includes(text.charAt(offset));
}
