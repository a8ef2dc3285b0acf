import type { Article, HeadingBlock, ParagraphBlock } from "../article";
import { isOneOfAt, unitSet } from "../text/characters";
import { memoizeByArticle } from "../memoize";
import { firstMarkFrom } from "../text/punctuationIndex";
import { protectedIn } from "./protectedSpans";
import type { Span } from "../span";

/** A heading or paragraph as its readers see it. */
export interface Passage {
  readonly block: HeadingBlock | ParagraphBlock;
  /** Of a paragraph all of it, of a heading what a reader reads: `重要意义` of `## 重要意义`. */
  readonly span: Span;
  /**
   * The offsets of the marks of {@link proseMarks} that a reader sees, in the order of the text; none is in a protected span.
   */
  readonly marks: readonly number[];
  /** Its protected spans, in the order of the text: code spans, addresses, targets of links, HTML and other syntax. */
  readonly syntax: readonly Span[];
}

/** Quotation marks, brackets, and the half-width marks that Chinese text writes full width. */
export const proseMarks = '“”‘’「」『』《》（）【】()"' + ",;:?!";

/**
 * The headings and paragraphs of an article with their marks, in the order of the text; read once per article. Code blocks, tables, HTML blocks and front matter
 * are no prose.
 */
export const passagesOf = memoizeByArticle((article): readonly Passage[] =>
  article.blocks
    .filter((block) => block.kind === "paragraph" || block.kind === "heading")
    .map((block) => readPassage(article, block)),
);

const isProseMark = unitSet(proseMarks);

function readPassage({ text, punctuation, protectedSpans }: Article, block: Passage["block"]): Passage {
  const span = block.kind === "heading" ? block.heading.content : block.span;
  const { offsets } = punctuation;
  const own = offsets.slice(firstMarkFrom(punctuation, span.start), firstMarkFrom(punctuation, span.end));
  return {
    block,
    span,
    marks: own.filter((offset) => isOneOfAt(text, offset, isProseMark)),
    syntax: protectedIn(protectedSpans, span),
  };
}
