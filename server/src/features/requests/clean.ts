import { blockIndexAt } from "../../article/markdown/blockAt";
import type { Article } from "../../article/article";
import { lineAt } from "../../article/lineStarts";
import { textOf, type Span } from "../../article/span";
import { cleanPasted } from "../../cleaning/cleanPasted";
import { describeCleaning } from "../../cleaning/describeCleaning";
import type { CleanParams, CleanReport } from "../../protocol";
import type { Analysis } from "../../structure/analysis";
import { say, type Language } from "../../l10n/language";
import { contentEnd, toSpan, toTextEdit } from "../toLsp";

/** What `policyDraft/clean` answers: what becomes of the draft, of whole lines of it, or of text that is about to be pasted. */
export function provideClean(
  { article, fileName, configuration }: Analysis,
  { range, pasted }: Pick<CleanParams, "range" | "pasted">,
  textDocument: CleanReport["textDocument"],
  language: Language,
): CleanReport {
  const whole = { start: 0, end: article.text.length };
  const asked = range === undefined ? whole : toSpan(article, range);
  const span = range === undefined || pasted !== undefined ? asked : wholeLines(article, asked);
  const cleaning = cleanPasted(pasted ?? textOf(article.text, span), {
    fileName,
    configuration,
    isPart: hasTextOutside(article, span),
    continues: hasBegunBefore(article, span),
  });
  const edits =
    pasted === undefined
      ? cleaning.edits.map((edit) => ({
          ...edit,
          span: { start: edit.span.start + span.start, end: edit.span.end + span.start },
        }))
      : replacement(span, cleaning);
  return {
    textDocument,
    edits: edits.map((edit) => toTextEdit(article, edit)),
    text: cleaning.text,
    lines: describeCleaning(cleaning).map((line) => say(language, line)),
  };
}

function replacement(
  span: Span,
  { edits, text }: ReturnType<typeof cleanPasted>,
): ReturnType<typeof cleanPasted>["edits"] {
  return edits.length === 0 ? [] : [{ span, text }];
}

/** Half a line says too little; the last line break stays outside. */
function wholeLines(article: Article, { start, end }: Span): Span {
  // A selection of whole lines ends where the next line begins.
  const last = end > start && end === article.lineStarts[lineAt(article.lineStarts, end)] ? end - 1 : end;
  return {
    start: article.lineStarts[lineAt(article.lineStarts, start)] ?? start,
    end: contentEnd(article, lineAt(article.lineStarts, last)),
  };
}

function hasTextOutside({ text, body }: Article, { start, end }: Span): boolean {
  return text.slice(body.start, start).trim() !== "" || text.slice(end).trim() !== "";
}

/** Whether the draft has a title elsewhere, or text before the span: then what is in it is no title. */
function hasBegunBefore({ blocks }: Article, { start, end }: Span): boolean {
  const hasTitle = blocks.some(
    (block) =>
      block.kind === "heading" &&
      block.heading.level === 1 &&
      block.heading.form !== "plain" &&
      (block.span.end <= start || block.span.start >= end),
  );
  return hasTitle || blockIndexAt(blocks, start - 1) >= 0;
}
