import type { Position, SelectionRange } from "vscode-languageserver-types";
import type { Article } from "../article/article";
import { blockIndexAt } from "../article/markdown/blockAt";
import { lineAt } from "../article/lineStarts";
import { pointsAround, sectionAt } from "../article/points/pointsAround";
import { sentenceAt } from "../article/text/sentences";
import { touches, type Span } from "../article/span";
import type { Analysis } from "../structure/analysis";
import { contentEnd, toOffset, toRange } from "./toLsp";

/**
 * What is selected step by step from a caret on (LSP 3.17, `textDocument/selectionRange`): character or word → sentence → paragraph → point →
 * series, and so outward through the points around it → section → article → document. One answer for each position, each step larger than the one
 * before it; where nothing is at a position, as in an empty document, its one step is empty.
 */
export function provideSelectionRanges({ article }: Analysis, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => {
    const offset = toOffset(article, position);
    const steps = growing(partsAround(article, offset), { start: offset, end: offset });
    return steps.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: toRange(article, span), ...(parent && { parent }) }),
      undefined,
    ) as SelectionRange;
  });
}

/** The parts around an offset, inner ones first. */
function partsAround(article: Article, offset: number): readonly Span[] {
  const { text, frontMatter, title, body } = article;
  const document = { start: 0, end: text.length };
  if (frontMatter !== undefined && offset < frontMatter.span.end)
    return [wordAt(text, offset), lineOf(article, offset), frontMatter.span, document];
  const section = sectionAt(article, offset);
  const points = pointsAround(section, offset).toReversed();
  const innermost = points[0]?.point.span ?? document;
  return [
    wordAt(text, offset),
    ...innerParts(article, offset, innermost),
    ...points.flatMap(({ point, series }) => [
      point.span,
      {
        start: series.points[0]?.span.start ?? point.span.start,
        end: series.points.at(-1)?.span.end ?? point.span.end,
      },
    ]),
    ...(section === undefined ? [] : [section.span]),
    ...(title === undefined ? [] : [{ start: title.span.start, end: body.end }]),
    body,
    document,
  ];
}

/** What is smaller than a point: in prose the sentence and the paragraph, as far as they are inside it, in a heading its words and its line. */
function innerParts({ text, blocks, protectedSpans }: Article, offset: number, innermost: Span): readonly Span[] {
  const block = blocks[blockIndexAt(blocks, offset)];
  if (block === undefined || !touches(block.span, offset)) return [];
  const isInside = innermost.start <= block.span.start && block.span.end <= innermost.end;
  if (block.kind === "heading") return [block.heading.name, block.heading.content, block.span];
  if (block.kind !== "paragraph") return [block.span];
  // A series may open in the middle of a sentence: 一方面……，另一方面……。
  const within = { start: Math.max(block.span.start, innermost.start), end: Math.min(block.span.end, innermost.end) };
  const sentence = sentenceAt(text, within, offset, protectedSpans);
  return [...(sentence === undefined ? [] : [sentence]), ...(isInside ? [block.span] : [])];
}

/** The Chinese character, or the word or number in other scripts, that is at the offset or right before it; empty where none does. */
function wordAt(text: string, offset: number): Span {
  const around = text.slice(Math.max(0, offset - longestWord), offset + longestWord);
  const place = Math.min(offset, longestWord);
  let before: Span | undefined;
  for (const { index, 0: word } of around.matchAll(characterOrWord)) {
    const span = { start: offset - place + index, end: offset - place + index + word.length };
    if (span.start > offset) break;
    if (offset < span.end) return span;
    before = span.end === offset ? span : undefined;
  }
  return before ?? { start: offset, end: offset };
}

/** No word of prose is longer; a run of letters that is has no use in one piece. */
const longestWord = 64;

const characterOrWord = /\p{Script=Han}|[^\P{L}\p{Script=Han}](?:[^\P{L}\p{Script=Han}]|[\p{M}\p{N}'’-])*|\p{N}+/gu;

function lineOf(article: Article, offset: number): Span {
  const line = lineAt(article.lineStarts, offset);
  return { start: article.lineStarts[line] ?? offset, end: contentEnd(article, line) };
}

/** Spans that each contain the one before, starting with the empty one at the caret. */
function growing(parts: readonly Span[], caret: Span): readonly Span[] {
  const steps: Span[] = [];
  let inner = caret;
  for (const span of parts) {
    if (span.start > inner.start || span.end < inner.end || span.end - span.start === inner.end - inner.start) continue;
    steps.push(span);
    inner = span;
  }
  return steps.length > 0 ? steps : [caret];
}
