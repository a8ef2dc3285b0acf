import type { Article, Heading } from "../article/article";
import { isBlank, isLineBreak } from "../article/characters";
import { textOf, type Span } from "../article/span";
import type { Edit } from "./rule";

/** The headings that the draft has in Markdown, in the order of the text: not lines that only act as headings, not those of a block quote. */
export function writtenHeadings({ text, blocks }: Article): readonly Heading[] {
  return blocks.flatMap((block) => (block.kind === "heading" && block.heading.form !== "plain" && !isQuoted(text, block.span.start) ? [block.heading] : []));
}

/** Whether a `>` stands between the start of the line and the offset. */
function isQuoted(text: string, offset: number): boolean {
  for (let before = offset - 1; before >= 0; before--) {
    const unit = text.charCodeAt(before);
    if (isLineBreak(unit)) return false;
    if (text.charAt(before) === ">") return true;
    if (!isBlank(unit)) return false;
  }
  return false;
}

/** A heading as messages name it: its name; of one without a name all that is there, `##`. */
export function nameOf(text: string, heading: Heading): string {
  return textOf(text, heading.name) || textOf(text, heading.span);
}

/** The deepest level Markdown has. */
export const deepestLevel = 6;

/**
 * The edit that gives a written heading another level, from 1 to 6: other `#`, another underline; an underlined heading that goes below
 * level 2 becomes one with `#`, because Markdown underlines two levels only.
 */
export function levelEdit(text: string, { span, content, form }: Heading, level: number): Edit {
  if (form === "atx") return { span: hashesOf(text, span), text: "#".repeat(level) };
  if (level > 2) return { span, text: `${"#".repeat(level)} ${textOf(text, content).replace(/\s*[\r\n]+\s*/g, " ")}` };
  let start = span.end;
  while (start > content.end && "=-".includes(text.charAt(start - 1))) start--;
  return { span: { start, end: span.end }, text: (level === 1 ? "=" : "-").repeat(span.end - start) };
}

/** The `##` at the start of a heading. */
function hashesOf(text: string, span: Span): Span {
  const start = Math.max(span.start, text.indexOf("#", span.start));
  let end = start;
  while (end < span.end && text.charAt(end) === "#") end++;
  return { start, end };
}
