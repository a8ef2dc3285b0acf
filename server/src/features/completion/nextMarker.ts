import type { InlineCompletionItem, Position } from "vscode-languageserver-types";
import { isBlank } from "../../article/text/characters";
import type { Analysis } from "../../structure/analysis";
import { nextMarker, openPoints, spaceAfter } from "./completionMarkers";
import { caretAt, isClosedToWriting } from "./completionRequest";
import { toOffset, toRange } from "../toLsp";

/**
 * The next marker of a series as text that an editor shows faintly and a key accepts (LSP 3.18, `textDocument/inlineCompletion`): on the blank
 * line right after a finished point, be it one line below or two. Nothing opens and Enter stays Enter, so a writer who continues with something else, or composes with an input method, is not disturbed.
 *
 *     第一，要修路。⏎
 *     第二，            <- faint, until Tab
 */
export function provideNextMarker(analysis: Analysis, position: Position): InlineCompletionItem[] {
  const { article } = analysis;
  const { text } = article;
  const caret = caretAt(article, toOffset(article, position));
  if ((caret.before + caret.after).trim() !== "" || isClosedToWriting(article, caret.offset)) return [];
  const section = article.sections.findLast(({ span }) => span.start <= caret.offset);
  const end = endOfTextBefore(text, caret.lineStart);
  if (
    section === undefined ||
    !isNear(text.slice(end, caret.lineStart)) ||
    !finished.test(text.slice(Math.max(0, end - reach), end))
  )
    return [];
  // Of the points that end here, the innermost that is at the start of a paragraph: what is numbered inside one continues inside it.
  const point = openPoints(section, caret.offset).findLast(
    ({ form, span }) => form !== "inline" && form !== "heading" && span.end === end,
  );
  const next = point?.marker && nextMarker(article, point.marker);
  if (next === undefined) return [];
  return [
    {
      insertText: next.text + spaceAfter(next.text, next.family, caret),
      range: toRange(article, { start: caret.offset, end: caret.offset }),
    },
  ];
}

/** A point that ends otherwise is still being written. */
const finished = /[。！？；…!?;.][”’」』）)*_"]*$/;

/** More closing marks than this, in UTF-16 units, are after no sentence. */
const reach = 8;

/** Whether nothing but one blank line at most parts the caret's line from the text. */
function isNear(gap: string): boolean {
  return (gap.match(/\r\n|\r|\n/g) ?? []).length <= 2;
}

function endOfTextBefore(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}
