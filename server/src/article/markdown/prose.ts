import type { Article, HeadingBlock, ParagraphBlock } from "../article";
import { isBlank, isHanzi, isLineBreak } from "../text/characters";
import { memoizeByArticle } from "../memoize";
import { firstMarkFrom } from "../text/punctuationIndex";
import type { Span } from "../span";

/** A heading or paragraph as its readers see it. */
export interface Passage {
  readonly block: HeadingBlock | ParagraphBlock;
  /** Of a paragraph all of it, of a heading what a reader reads: `重要意义` of `## 重要意义`. */
  readonly span: Span;
  /**
   * The offsets of the marks of {@link proseMarks} that a reader sees, in the order of the text. Those in code spans, URLs, link targets,
   * HTML, comments, entities (`&nbsp;`) and the syntax of images and footnotes are no marks.
   */
  readonly marks: readonly number[];
  /** What is no prose in it, in the order of the text: code spans, URLs, link targets, HTML, comments, entities and other syntax. */
  readonly syntax: readonly Span[];
}

/** Quotation marks, brackets, and the half-width marks that Chinese text writes full width. */
export const proseMarks = '“”‘’「」『』《》（）【】()"' + ",;:?!";

const isMark = 1;
/** Characters that may start something which is no prose, or be part of Markdown's syntax; `:` and `!` may also be marks. */
const maySkip = 2;

/** What to do at each mark of the text ({@link Article.punctuation}), which all of these characters are. */
const kinds = new Uint8Array(0x10000);
for (const mark of proseMarks) kinds[mark.charCodeAt(0)] = isMark;
for (const character of "`<]\\&") kinds[character.charCodeAt(0)] = maySkip;
for (const character of ":!") kinds[character.charCodeAt(0)] = isMark | maySkip;

/**
 * The headings and paragraphs of an article with their marks, in the order of the text; read once per article, in one pass over its text.
 * Code blocks, tables, HTML blocks and front matter are no prose.
 */
export const passagesOf = memoizeByArticle((article): readonly Passage[] =>
  article.blocks
    .filter((block) => block.kind === "paragraph" || block.kind === "heading")
    .map((block) => readPassage(article, block)),
);

function readPassage({ text, punctuation: { offsets } }: Article, block: Passage["block"]): Passage {
  const span = block.kind === "heading" ? block.heading.content : block.span;
  const marks: number[] = [];
  const syntax: Span[] = [];
  let read = span.start;
  for (let index = firstMarkFrom({ offsets }, span.start); index < offsets.length; index++) {
    const offset = offsets[index] ?? span.end;
    if (offset >= span.end) break;
    if (offset < read) continue;
    const kind = kinds[text.charCodeAt(offset)] ?? 0;
    const after = kind & maySkip ? endOfSyntax(text, offset, span.start, span.end) : offset;
    if (after > offset) syntax.push({ start: offset, end: Math.min(after, span.end) });
    else if (kind & isMark) marks.push(offset);
    read = Math.max(after, offset + 1);
  }
  return { block, span, marks, syntax };
}

/** Longest code span, tag, comment or link target that is looked for: it bounds the search for the end of one that is never closed. */
const longestSyntax = 1000;

/** The end of the syntax that starts at the offset; the offset itself where none does. */
function endOfSyntax(text: string, offset: number, start: number, end: number): number {
  const next = text.charAt(offset + 1);
  switch (text.charAt(offset)) {
    case "`":
      return endOfCode(text, offset, end);
    case "<":
      return next === "!" || next === "/" || isLatin(next) ? endOfTag(text, offset, end) : offset;
    case "]":
      if (next === "(") return endOfTarget(text, offset + 1, end);
      // `[^1]: ` at the start of a paragraph opens a footnote.
      return next === ":" && text.charAt(start) === "[" && text.charAt(start + 1) === "^" ? offset + 2 : offset;
    case "\\":
      return /^[!-/:-@[-`{-~]/.test(next) ? offset + 2 : offset;
    case "&":
      return endOfEntity(text, offset, end);
    case ":":
      return next === "/" && text.charAt(offset + 2) === "/" && offset > start
        ? endOfUrl(text, offset + 3, end)
        : offset;
    case "!":
      return next === "[" ? offset + 1 : offset;
    default:
      return offset;
  }
}

function isLatin(character: string): boolean {
  return /^[A-Za-z]/.test(character);
}

/** A code span ends at the next run of as many backticks (CommonMark 0.31, 6.1); a run without such an end is no code. */
function endOfCode(text: string, offset: number, end: number): number {
  const afterRun = endOfRun(text, offset, end);
  const length = afterRun - offset;
  const limit = Math.min(end, afterRun + longestSyntax);
  for (let index = afterRun; index < limit; index++) {
    if (text.charAt(index) !== "`") continue;
    const close = endOfRun(text, index, end);
    if (close - index === length) return close;
    index = close - 1;
  }
  return afterRun;
}

function endOfRun(text: string, offset: number, end: number): number {
  while (offset < end && text.charAt(offset) === "`") offset++;
  return offset;
}

/** `<b>`, `</b>`, `<https://…>`, `<!-- … -->`. A `<` before the closing `>` says that the first one opens nothing. */
function endOfTag(text: string, offset: number, end: number): number {
  const isComment = text.startsWith("<!--", offset);
  const limit = Math.min(end, offset + longestSyntax);
  for (let index = offset + 1; index < limit; index++) {
    const character = text.charAt(index);
    if (character === "<") return offset;
    if (character === ">" && (!isComment || text.startsWith("--", index - 2))) return index + 1;
  }
  return offset;
}

/** The target of a link, `(https://… "title")`, brackets in it balanced; none where another link or a line break comes first. */
function endOfTarget(text: string, offset: number, end: number): number {
  const limit = Math.min(end, offset + longestSyntax);
  let depth = 0;
  for (let index = offset; index < limit; index++) {
    const character = text.charAt(index);
    if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return index + 1;
    else if (character === "]" || isLineBreak(character.charCodeAt(0))) break;
  }
  return offset - 1;
}

function endOfEntity(text: string, offset: number, end: number): number {
  const entity = /^&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/.exec(
    text.slice(offset, Math.min(end, offset + 36)),
  );
  return offset + (entity?.[0].length ?? 0);
}

/**
 * The end of a URL: a blank, a full-width mark, or a half-width one that Chinese text or nothing follows. A path may hold Chinese characters
 * (`https://…/wiki/政策`).
 */
function endOfUrl(text: string, offset: number, end: number): number {
  let index = offset;
  while (index < end) {
    const unit = text.charCodeAt(index);
    if (isBlank(unit) || (unit > 0x7e && !isHanzi(unit))) break;
    const character = text.charAt(index);
    if ('<>"`'.includes(character)) break;
    if (
      ",;:?!()".includes(character) &&
      (index + 1 >= end || text.charCodeAt(index + 1) > 0x7e || isBlank(text.charCodeAt(index + 1)))
    )
      break;
    index++;
  }
  return index;
}
