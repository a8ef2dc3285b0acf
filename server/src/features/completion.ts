import type { CompletionItem, Position } from "vscode-languageserver-types";
import type { Article } from "../article/article";
import { lineAt } from "../article/lineStarts";
import { touches } from "../article/span";
import type { Analysis } from "../structure/analysis";
import { frontMatterCompletions, isInFrontMatter } from "./completionFrontMatter";
import { markerCompletions } from "./completionMarkers";
import type { Caret, CompletionOptions } from "./completionRequest";
import { sectionCompletions } from "./completionSections";
import { contentEnd, toOffset } from "./toLsp";

/**
 * The characters after which the editor asks without being told to: Ctrl+Space is taken by Chinese input methods. A line
 * break is none of them on purpose: the list would open at every new paragraph, and the next Enter would accept its
 * first item instead of making a blank line.
 */
export const completionTriggers: readonly string[] = ["#", "第", "其", "（", "(", ..."一二三四五六七八九十"];

/**
 * What can be written at the caret: missing sections, the whole skeleton in an empty draft, the next point's marker,
 * keys and values of the front matter. Nothing in code, quotations and tables, and nothing in the middle of a sentence.
 */
export function provideCompletions(analysis: Analysis, position: Position, options: CompletionOptions): CompletionItem[] {
  const { article } = analysis;
  const caret = caretAt(article, toOffset(article, position));
  if (isInFrontMatter(article, caret)) return frontMatterCompletions(article, caret, options);
  if (isClosedToWriting(article, caret.offset)) return [];
  return [...markerCompletions(analysis, caret, options), ...sectionCompletions(analysis, caret, options)];
}

function caretAt(article: Article, offset: number): Caret {
  const { text, lineStarts } = article;
  const line = lineAt(lineStarts, offset);
  const lineText = (number: number): string => text.slice(lineStarts[number] ?? text.length, contentEnd(article, number));
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

function isClosedToWriting({ blocks }: Article, offset: number): boolean {
  return blocks.some((block) => block.kind !== "heading" && touches(block.span, offset) && (block.kind !== "paragraph" || block.quoted));
}
