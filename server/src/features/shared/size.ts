import type { Article } from "../../article/article";
import type { Script } from "../../l10n/localized";
import { sizeOf } from "../../article/text/characters";
import { passagesOf } from "../../article/markdown/prose";
import type { Span } from "../../article/span";
import { message } from "../../l10n/message";
import type { Message } from "../../l10n/message";

/** A size as {@link Section.size} counts it, with its unit: `823 characters` in a Chinese draft, `410 words` in others. */
export function sizeMessage(size: number, script: Script): Message {
  if (script === "latin") return size === 1 ? message("1 word") : message("{0} words", size);
  return size === 1 ? message("1 character") : message("{0} characters", size);
}

/**
 * How much of the article's words is in a span, as {@link sizeOf} counts: of its title, headings, paragraphs and tables. Code, addresses of links,
 * HTML and comments are not read and not counted, nor are the front matter and Markdown's own marks.
 */
export function readSize(article: Article, within: Span): number {
  let size = 0;
  const add = (span: Span): void => {
    const clipped = { start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) };
    if (clipped.start < clipped.end) size += sizeOf(article.text, clipped, article.script);
  };
  for (const { span, syntax } of passagesOf(article)) {
    if (span.start >= within.end || span.end <= within.start) continue;
    let { start } = span;
    for (const skipped of syntax) {
      add({ start, end: skipped.start });
      start = skipped.end;
    }
    add({ start, end: span.end });
  }
  for (const block of article.blocks) if (block.kind === "table") add(block.span);
  return size;
}
