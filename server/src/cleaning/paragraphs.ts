import type { Block } from "../article/article";
import { hasHanzi } from "../article/text/characters";
import { lineAt } from "../article/lineStarts";
import { textOf } from "../article/span";
import { insertion } from "../edits/edits";
import type { Analysis } from "../structure/analysis";
import { lineBreakOf } from "../structure/skeleton";
import type { CleaningChange } from "./cleaning";
import { isProse } from "./isProse";

/** A paragraph ends with a sentence, or with the clause that leads in to what follows. */
const paragraphEnd = /[。！？…：；!?:;][”’」』）)》*]*$/;
const longestEnd = 8;

/**
 * Chinese paragraphs that are on lines of their own, as word processors give them, are parted by a blank line: Markdown would run them together.
 * Lines without a sentence, such as those of contents and signatures, stay as they are.
 */
export function* findParagraphs({ article: { text, lineStarts, blocks } }: Analysis): Iterable<CleaningChange> {
  const breaksOff = ({ span }: Block): boolean => "，、,".includes(text.charAt(span.end - 1));
  const isParagraph = ({ span }: Block): boolean =>
    hasHanzi(text, span) &&
    paragraphEnd.test(textOf(text, { start: Math.max(span.start, span.end - longestEnd), end: span.end }));
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (!next || !isProse(block) || !isProse(next) || breaksOff(block) || !(isParagraph(block) || isParagraph(next)))
      continue;
    const line = lineAt(lineStarts, next.span.start);
    if (lineAt(lineStarts, block.span.end) + 1 === line)
      yield { edits: [insertion(lineStarts[line] ?? next.span.start, lineBreakOf(text))] };
  }
}
