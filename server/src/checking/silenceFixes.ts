import type { Article, Block, FrontMatter } from "../article/article";
import { lineAt, nextLineAt } from "../article/lineStarts";
import { partitionPoint } from "../article/partitionPoint";
import { analyse } from "../structure/analyse";
import type { Analysis } from "../structure/analysis";
import { lineBreakOf } from "../structure/skeleton";
import { applyEdits, insertion } from "../edits/edits";
import { addFrontMatterKey } from "../edits/frontMatterEdits";
import { message } from "../l10n/message";
import type { Finding } from "../rules/rule";
import type { Edit, Fix } from "../edits/edit";

/**
 * The ways to silence a finding in the draft itself: here, by a comment on the line before; everywhere in it, by the front matter. Not here after code or a
 * comment that is never closed: all that follows belongs to it.
 */
export function silenceFixes(analysis: Analysis, { code, span }: Finding): readonly Fix[] {
  const { article } = analysis;
  // What is wrong with the means of silencing is not silenced by it.
  if (code === "unknown-code") return [];
  const inDraft: Fix = {
    title: message("Silence “{0}” in this draft", code),
    edits: [disableInFrontMatter(article, code)],
  };
  if (span.start < article.body.start) return [inDraft];
  const here = disableHere(article, code, span.start);
  if (!isReadAfter(analysis, here)) return [inDraft];
  return [{ title: message("Silence “{0}” here", code), edits: [here] }, inDraft];
}

/** Whether a comment after all blocks is read as one. A draft may have thousands of findings there, and the answer is the same for all. */
const readAfter = new WeakMap<Analysis, boolean>();

/** Whether a comment will be read as one, if it is after all blocks. */
function isReadAfter(analysis: Analysis, comment: Edit): boolean {
  const {
    article: { text, blocks, directives },
    fileName,
  } = analysis;
  const last = blocks.at(-1);
  if (last === undefined || last.span.end > comment.span.start || (last.kind !== "code" && last.kind !== "html"))
    return true;
  const isRead =
    readAfter.get(analysis) ??
    analyse(applyEdits(text, [comment]), fileName).article.directives.length > directives.length;
  readAfter.set(analysis, isRead);
  return isRead;
}

function disableHere(article: Article, code: string, offset: number): Edit {
  const { text, blocks, directives, lineStarts } = article;
  // What nobody sees at the end of a line is outside the block, and yet on its line.
  const block =
    blocks[
      partitionPoint(
        blocks,
        ({ span }) =>
          span.end <= offset &&
          span.start < offset &&
          nextLineAt(article, Math.max(span.start, span.end - 1)) <= offset,
      )
    ];
  const before =
    directives[partitionPoint(directives, ({ span }) => span.end <= (block?.span.start ?? text.length)) - 1];
  const isForBlock =
    before?.kind === "disable-next-line" &&
    before.span.end <= offset &&
    text.slice(before.span.end, block?.span.start).trim() === "";
  const last = before?.codes.at(-1);
  if (isForBlock && last) return { span: { start: last.end, end: last.end }, text: ` ${code}` };
  const comment = `<!-- policy-draft-disable-next-line ${code} -->`;
  const lineBreak = lineBreakOf(text);
  if (!block) {
    const start = offset < text.length ? (lineStarts[lineAt(lineStarts, offset)] ?? offset) : text.length;
    const gap = start === 0 || /[\r\n]/.test(text.charAt(start - 1)) ? "" : lineBreak;
    return { span: { start, end: start }, text: gap + comment + lineBreak };
  }
  // What is on a line of its own between two blocks is covered with the block after it.
  const start = Math.min(startOfLine(block, lineStarts), lineStarts[lineAt(lineStarts, offset)] ?? offset);
  return { span: { start, end: start }, text: comment + lineBreak };
}

function startOfLine(block: Block, lineStarts: readonly number[]): number {
  return lineStarts[lineAt(lineStarts, block.span.start)] ?? block.span.start;
}

function disableInFrontMatter(article: Article, code: string): Edit {
  const { text, frontMatter } = article;
  return (
    (frontMatter && (addToList(text, frontMatter, code) ?? fillEmptyList(text, frontMatter, code))) ??
    addFrontMatterKey(article, "disable", [code])
  );
}

/** `disable: [a]` → `disable: [a, b]`; `disable: a` → `disable: [a, b]`; a list of lines gets one more line. */
function addToList(text: string, { format, span, disable }: FrontMatter, code: string): Edit | undefined {
  const first = disable[0];
  const last = disable.at(-1);
  if (!first || !last) return undefined;
  const line = text.slice(Math.max(span.start, text.lastIndexOf("\n", first.span.start - 1) + 1), first.span.start);
  if (/^\s*-\s*$/.test(line)) return insertion(last.span.end, lineBreakOf(text) + line + code);
  const word = format === "yaml" ? code : JSON.stringify(code);
  if (line.includes("[") || /^[\s,]*\]/.test(text.slice(last.span.end, span.end)))
    return insertion(last.span.end, `, ${word}`);
  const only = text.slice(first.span.start, first.span.end);
  return { span: first.span, text: `[${only}, ${word}]` };
}

/** `disable:` or `disable: []` without a code yet. */
function fillEmptyList(text: string, { format, span }: FrontMatter, code: string): Edit | undefined {
  if (format !== "yaml") {
    const list = /^([ \t]*"?disable"?[ \t]*[:=][ \t]*\[)[ \t]*\]/m.exec(text.slice(span.start, span.end));
    return list ? insertion(span.start + list.index + (list[1]?.length ?? 0), JSON.stringify(code)) : undefined;
  }
  const match = /^disable[ \t]*:[ \t]*(?:\[[ \t]*\][ \t]*)?$/m.exec(text.slice(span.start, span.end));
  if (!match) return undefined;
  const start = span.start + match.index;
  return { span: { start, end: start + match[0].length }, text: `disable: [${code}]` };
}
