import type { Article } from "../../article/article";
import { lineAt } from "../../article/lineStarts";
import { touches } from "../../article/span";
import type { Language } from "../../l10n/language";
import { contentEnd } from "../toLsp";

/** What completions depend on apart from the draft. */
export interface CompletionOptions {
  readonly language: Language;
  /** The client's `completionItem.snippetSupport`; without it skeletons come as plain text. */
  readonly snippets: boolean;
}

/** The place of the caret, as the parts of this feature need it. Offsets are those of the article's text. */
export interface Caret {
  readonly offset: number;
  readonly lineStart: number;
  /** End of the line's text, before its line break. */
  readonly lineEnd: number;
  /** The line up to the caret. */
  readonly before: string;
  /** The line after the caret. */
  readonly after: string;
  /** The neighbouring lines without their line breaks; empty where there is none. */
  readonly above: string;
  readonly below: string;
}

/** The caret at an offset of the text. */
export function caretAt(article: Article, offset: number): Caret {
  const { text, lineStarts } = article;
  const line = lineAt(lineStarts, offset);
  const lineText = (number: number): string =>
    text.slice(lineStarts[number] ?? text.length, contentEnd(article, number));
  const lineStart = lineStarts[line] ?? 0;
  const lineEnd = contentEnd(article, line);
  return {
    offset,
    lineStart,
    lineEnd,
    before: text.slice(lineStart, offset),
    after: text.slice(offset, lineEnd),
    above: line === 0 ? "" : lineText(line - 1),
    below: lineText(line + 1),
  };
}

/** Whether nothing of a draft is written at the offset: in code, tables, comments and quotations. */
export function isClosedToWriting({ blocks }: Article, offset: number): boolean {
  return blocks.some(
    (block) => block.kind !== "heading" && touches(block.span, offset) && (block.kind !== "paragraph" || block.quoted),
  );
}
