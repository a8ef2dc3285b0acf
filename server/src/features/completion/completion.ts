import type { CompletionItem, Position } from "vscode-languageserver-types";
import type { Analysis } from "../../structure/analysis";
import { frontMatterCompletions, isInFrontMatter } from "./completionFrontMatter";
import { markerCompletions } from "./completionMarkers";
import { patternCompletions } from "./completionPatterns";
import { caretAt, isClosedToWriting, type CompletionOptions } from "./completionRequest";
import { sectionCompletions } from "./completionSections";
import { toOffset } from "../toLsp";

/**
 * What can be written at the caret: the next point's marker, missing sections, the whole skeleton in an empty draft, sentences to fill in,
 * keys and values of the front matter. Nothing in code, quotations and tables, and nothing in the middle of a sentence.
 */
export function provideCompletions(
  analysis: Analysis,
  position: Position,
  options: CompletionOptions,
): CompletionItem[] {
  const { article } = analysis;
  const caret = caretAt(article, toOffset(article, position));
  if (isInFrontMatter(article, caret)) return frontMatterCompletions(analysis, caret, options);
  if (isClosedToWriting(article, caret.offset)) return [];
  return [
    ...markerCompletions(analysis, caret, options),
    ...sectionCompletions(analysis, caret, options),
    ...patternCompletions(analysis, caret, options),
  ];
}
