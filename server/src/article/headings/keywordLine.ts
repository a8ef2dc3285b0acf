import { hasHanzi } from "../text/characters";
import { endsLikeSentence } from "../text/sentences";
import { textOf, type Span } from "../span";

/** Longer lines are no title bar, in UTF-16 units. */
const longestLine = 200;

/**
 * Whether a line is a site's title and keywords as a browser's title bar shows them, `标题_栏目_网站`: three parts or more joined by `_`; or two, if the
 * next line, which is then the title, begins with the first part. `bare` takes away what a web page put into that line.
 */
export function isKeywordLine(
  text: string,
  line: Span,
  next: Span,
  bare: (words: string) => string = (words) => words,
): boolean {
  if (line.end - line.start > longestLine) return false;
  const content = textOf(text, line);
  if (!content.includes("_") || /[。！？；\r\n]/.test(content) || !(hasHanzi(text, line) || content.includes(" ")))
    return false;
  const parts = content.split("_").map((part) => part.trim());
  if (parts.length < 2 || parts.includes("")) return false;
  return (
    parts.length > 2 || (!endsLikeSentence(text, next) && bare(textOf(text, next)).startsWith(parts[0] ?? content))
  );
}
