import type { Article, Heading } from "../../article/article";
import { textOf, type Span } from "../../article/span";
import type { Edit } from "../../edits/edit";
import { shortened } from "./shortened";

/** The headings that the draft has in Markdown, in the order of the text; not the lines that only act as headings. */
export function writtenHeadings({ blocks }: Article): readonly Heading[] {
  const headings: Heading[] = [];
  for (const block of blocks)
    if (block.kind === "heading" && block.heading.form !== "plain") headings.push(block.heading);
  return headings;
}

/** A heading as messages name it: the beginning of its name; of one without a name all that is there, `##`. */
export function nameOf(text: string, heading: Heading): string {
  return shortened(heading.words || textOf(text, heading.span));
}

/** The deepest level Markdown has. */
export const deepestLevel = 6;

/**
 * The edit that gives a written heading another level, from 1 to 6: other `#`, another underline; an underlined heading that goes below
 * level 2 becomes one with `#`, because Markdown underlines two levels only.
 */
export function levelEdit(text: string, { span, content, form }: Heading, level: number): Edit {
  if (form === "atx") return { span: hashesOf(text, span), text: "#".repeat(level) };
  if (form === "html") return { span, text: textOf(text, span).replace(/(<\/?h)[1-6]/gi, `$1${level}`) };
  if (level > 2 || form === "loose")
    return { span, text: `${"#".repeat(level)} ${wordsAndSyntax(textOf(text, span), form)}` };
  let start = span.end;
  while (start > content.end && "=-".includes(text.charAt(start - 1))) start--;
  return { span: { start, end: span.end }, text: (level === 1 ? "=" : "-").repeat(span.end - start) };
}

/** All that a heading says, links and attributes included, on one line: without its underline, or the signs of `＃＃ 一、`. */
function wordsAndSyntax(heading: string, form: Heading["form"]): string {
  const inner =
    form === "setext"
      ? heading.replace(/[\r\n][^\r\n]*$/, "")
      : heading.replace(/^\s*[#＃]+/, "").replace(/\s#+\s*$/, "");
  return inner.trim().replace(/(?<!\s)[^\S\r\n]*[\r\n]\s*/g, " ");
}

/** The `##` at the start of a heading. */
function hashesOf(text: string, { start, end: limit }: Span): Span {
  let end = start;
  while (end < limit && text.charAt(end) === "#") end++;
  return { start, end };
}
