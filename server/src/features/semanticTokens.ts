import type { Range, SemanticTokens, SemanticTokensLegend } from "vscode-languageserver-types";
import { pointsOf, type Article, type Marker, type Point } from "../article/article";
import { sizeOf } from "../article/text/characters";
import { lineAt } from "../article/lineStarts";
import { longestTopic } from "../article/points/points";
import { quotationsOf } from "../article/markdown/quotations";
import type { Span } from "../article/span";
import { sourceBefore } from "../rules/shared/quotationSource";
import { quotingMarks } from "../rules/quoteSource";
import type { Analysis } from "../structure/analysis";
import { contentEnd, toSpan } from "./toLsp";

/**
 * What the tokens are, by index (LSP 3.17, "Semantic Tokens"). They are ours, because the standard types speak of programs; `package.json` says what each
 * looks like in VS Code.
 */
export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: ["enumerationMarker", "topicSentence", "quotedSource"],
  tokenModifiers: ["topic"],
};

type TokenType = "enumerationMarker" | "topicSentence" | "quotedSource";

/** The bit of the modifier `topic`: the token is in a topic sentence. */
const inTopic = 1;

interface Token {
  readonly type: TokenType;
  readonly span: Span;
  readonly modifiers: number;
}

/**
 * What a pattern cannot know of a draft: which words number points, which sentence states a point, and who or what is quoted. With a range only the
 * tokens that touch it. They do not overlap and none goes over a line's end, which not every client could take.
 */
export function provideSemanticTokens({ article }: Analysis, range?: Range): SemanticTokens {
  const wanted = range === undefined ? article.body : toSpan(article, range);
  const tokens = tokensOf(article).filter(({ span }) => span.start < wanted.end && span.end > wanted.start);
  return { data: encode(article, tokens) };
}

/** The tokens in the order of the text, apart from each other: a source in a topic sentence interrupts it. */
function tokensOf(article: Article): readonly Token[] {
  const markers: Span[] = [];
  const topics: Span[] = [];
  for (const { heading, series } of article.sections) {
    addMarker(markers, heading?.marker);
    for (const point of pointsOf({ series })) {
      if (isTopicSentence(article, point)) topics.push(point.topic);
      addMarkers(markers, point);
    }
  }
  const words = apart([
    ...markers.map((span) => wordToken("enumerationMarker", span)),
    ...sourcesOf(article).map((span) => wordToken("quotedSource", span)),
  ]);
  const tokens: Token[] = [];
  let next = 0;
  for (const topic of topics) {
    while ((words[next]?.span.end ?? Infinity) <= topic.start) tokens.push(words[next++] as Token);
    let { start } = topic;
    for (; (words[next]?.span.start ?? Infinity) < topic.end; next++) {
      const word = words[next] as Token;
      addTopic(tokens, { start, end: word.span.start });
      tokens.push({ ...word, modifiers: inTopic });
      start = word.span.end;
    }
    addTopic(tokens, { start, end: topic.end });
  }
  return [...tokens, ...words.slice(next)];
}

function wordToken(type: TokenType, span: Span): Token {
  return { type, span, modifiers: 0 };
}

function addTopic(tokens: Token[], span: Span): void {
  if (span.start < span.end) tokens.push({ type: "topicSentence", span, modifiers: inTopic });
}

function addMarkers(markers: Span[], { marker, series }: Point): void {
  addMarker(markers, marker);
  for (const { points } of series) for (const point of points) addMarkers(markers, point);
}

/** Markdown's own list marks are the grammar's matter. */
function addMarker(markers: Span[], marker: Marker | undefined): void {
  if (marker !== undefined && marker.family !== "bullet" && marker.family !== "list") markers.push(marker.span);
}

/**
 * Whether the point opens with a sentence that the rest of it explains. Points inside points are often nothing but such a sentence, and marking
 * them as well would leave no paragraph at rest.
 */
function isTopicSentence({ text, script }: Article, { form, topic, span }: Point): boolean {
  return (
    form !== "heading" &&
    topic.start < topic.end &&
    sizeOf(text, topic, script) <= longestTopic[script] &&
    /[\p{L}\p{N}]/u.test(text.slice(topic.end, span.end))
  );
}

/** Who and what is quoted: the works in 《》, and the words before a quotation that say whose it is. */
function sourcesOf(article: Article): readonly Span[] {
  return quotationsOf(article).pairs.flatMap(({ mark, span, depth }) => {
    if (mark === "《") return [{ start: span.start + 1, end: span.end - 1 }];
    return (quotingMarks.has(mark) && depth === 0 && sourceBefore(article.text, span)) || [];
  });
}

/** The tokens in the order of the text; where two overlap, the later one starts after the other. */
function apart(tokens: readonly Token[]): readonly Token[] {
  const sorted = [...tokens].sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  let end = 0;
  return sorted.flatMap((token) => {
    const start = Math.max(token.span.start, end);
    if (start >= token.span.end) return [];
    end = token.span.end;
    return { ...token, span: { start, end } };
  });
}

/** Five numbers a token: lines from the one before, characters from it or from the line's start, length, type, modifiers (LSP 3.17). */
function encode(article: Article, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let previousLine = 0;
  let previousStart = 0;
  for (const { type, span, modifiers } of tokens) {
    for (const piece of lines(article, span)) {
      const line = lineAt(article.lineStarts, piece.start);
      const lineStart = article.lineStarts[line] ?? 0;
      const base = line === previousLine ? previousStart : lineStart;
      data.push(
        line - previousLine,
        piece.start - base,
        piece.end - piece.start,
        semanticTokensLegend.tokenTypes.indexOf(type),
        modifiers,
      );
      previousLine = line;
      previousStart = piece.start;
    }
  }
  return data;
}

/** The parts of a span on each of its lines, without line breaks. */
function lines(article: Article, span: Span): readonly Span[] {
  const pieces: Span[] = [];
  const last = lineAt(article.lineStarts, span.end);
  for (let line = lineAt(article.lineStarts, span.start); line <= last; line++) {
    const start = Math.max(span.start, article.lineStarts[line] ?? span.start);
    const end = Math.min(span.end, contentEnd(article, line));
    if (start < end) pieces.push({ start, end });
  }
  return pieces;
}
