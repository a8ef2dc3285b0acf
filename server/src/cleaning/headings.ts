import type { Article } from "../article/article";
import { lineAt } from "../article/lineStarts";
import { textOf } from "../article/span";
import { insertion } from "../edits/edits";
import { headingPlain } from "../rules/headingPlain";
import type { Edit } from "../edits/edit";
import type { Analysis } from "../structure/analysis";
import { lineBreakOf } from "../structure/skeleton";
import { isBlankLine } from "./blankLine";
import type { CleaningChange } from "./cleaning";
import type { CleaningProgress } from "./cleaning";
import { problemsToClean } from "./problems";

/** Lines that act as title or headings become such in Markdown, with a blank line on either side. */
export function findHeadings(analysis: Analysis, progress: CleaningProgress): readonly CleaningChange[] {
  const { article } = analysis;
  const first = firstHeading(article, progress);
  const others = problemsToClean(headingPlain, analysis).map(({ fixes }) => fixes?.()[0]?.edits ?? []);
  const parted = new Set<number>();
  return [...(first ? [first] : []), ...others].map((edits) => ({
    edits: edits.flatMap((edit) => setApart(article, edit, parted)),
  }));
}

/** The edit of a line with the edits that put blank lines before and after it where it has none. `parted` is where that was done already. */
function setApart({ text, lineStarts, body }: Article, edit: Edit, parted: Set<number>): readonly Edit[] {
  const part = (offset: number): readonly Edit[] => {
    if (parted.has(offset)) return [];
    parted.add(offset);
    return [insertion(offset, lineBreakOf(text))];
  };
  const line = lineAt(lineStarts, edit.span.start);
  const start = Math.max(lineStarts[line] ?? 0, body.start);
  const next = lineStarts[line + 1];
  const before = start > body.start && !isBlankLine(text, lineStarts[line - 1] ?? 0, start) ? part(start) : [];
  const after =
    next !== undefined && next < text.length && !isBlankLine(text, next, lineStarts[line + 2] ?? text.length)
      ? part(next)
      : [];
  return [...before, edit, ...after];
}

/** A shorter first line is a name or a kind of text rather than the title: 何平, 通知. */
const shortestTitle = 5;

/** A letter, a number, or the mark that opens a name or a quotation; `=== 1 ===` is what a page left. */
const beginsLikeTitle = /^[\p{L}\p{N}《“「『〈（(【]/u;

/** The first line of a draft is its title; that of a part of a draft may be the heading of a section. */
function firstHeading({ text, title }: Article, { continues }: CleaningProgress): readonly Edit[] | undefined {
  if (title?.form !== "plain") return undefined;
  if (continues) return title.named ? [insertion(title.span.start, "## ")] : undefined;
  const words = textOf(text, title.content);
  return words.length < shortestTitle || !beginsLikeTitle.test(words) ? undefined : [insertion(title.span.start, "# ")];
}
