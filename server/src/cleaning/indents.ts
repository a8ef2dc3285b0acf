import type { Article, Block } from "../article/article";
import { isBlank, isLineBreak } from "../article/text/characters";
import { lineAt } from "../article/lineStarts";
import { isProtected } from "../article/markdown/protectedSpans";
import { indentCode } from "../rules/indentCode";
import type { Edit } from "../edits/edit";
import type { Analysis } from "../structure/analysis";
import { lineBreakOf } from "../structure/skeleton";
import { isBlankLine } from "./blankLine";
import type { CleaningChange } from "./cleaning";
import { isProse } from "./isProse";
import { problemsToClean } from "./problems";

/**
 * Indents of paragraphs and headings: spaces, U+3000 and other blanks at the start of a line. In Markdown a blank line parts paragraphs; where an
 * indent did so alone, a blank line takes its place. Lists, quotations, notes and code keep theirs.
 */
export function* findIndents(analysis: Analysis): Iterable<CleaningChange> {
  const { article } = analysis;
  for (const block of article.blocks) {
    if (!isProse(block)) continue;
    const edits = indentsOf(article, block);
    if (edits.length > 0) yield { edits };
  }
  for (const { fixes } of problemsToClean(indentCode, analysis)) yield { edits: fixes?.()[0]?.edits ?? [] };
}

function indentsOf({ text, lineStarts, body, protectedSpans }: Article, { span }: Block): readonly Edit[] {
  const edits: Edit[] = [];
  for (let line = lineAt(lineStarts, span.start); (lineStarts[line] ?? span.end) < span.end; line++) {
    const start = Math.max(lineStarts[line] ?? 0, body.start);
    let end = start;
    while (end < span.end && isBlank(text.charCodeAt(end)) && !isLineBreak(text.charCodeAt(end))) end++;
    if (
      end === start ||
      isLineBreak(text.charCodeAt(end)) ||
      opensOtherBlock(text, start, end) ||
      isProtected(protectedSpans, { start, end })
    )
      continue;
    const parts =
      partsParagraphs(text.slice(start, end)) &&
      start > body.start &&
      !isBlankLine(text, lineStarts[line - 1] ?? 0, start);
    edits.push({ span: { start, end }, text: parts ? lineBreakOf(text) : "" });
  }
  return edits;
}

/** What Markdown would read otherwise without the indent; up to three spaces change nothing (CommonMark 0.31, 4.1 to 4.6). */
const otherBlock = /^(?:#{1,6}[ \t]|[-+*][ \t]|>|```|~~~|<|\||=+[ \t]*$|-+[ \t]*$|\[[^\]]*\]:)/;

function opensOtherBlock(text: string, start: number, end: number): boolean {
  if (/^ {0,3}$/.test(text.slice(start, end))) return false;
  const lineEnd = text.slice(end).search(/[\r\n]|$/);
  return otherBlock.test(text.slice(end, end + lineEnd));
}

/** One space is a slip. */
function partsParagraphs(indent: string): boolean {
  return indent.length > 1 || indent === "\u3000" || indent === "\t";
}
