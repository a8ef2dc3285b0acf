import type { CompletionItem, Position } from "vscode-languageserver-types";
import type { Analysis } from "../structure/analysis";
import { frontMatterCompletions, isInFrontMatter } from "./completionFrontMatter";
import { markerCompletions } from "./completionMarkers";
import { patternCompletions } from "./completionPatterns";
import { caretAt, isClosedToWriting, type CompletionOptions } from "./completionRequest";
import { sectionCompletions } from "./completionSections";
import { toOffset } from "./toLsp";

/**
 * The characters after which the editor asks without being told to: Ctrl+Space is taken by Chinese input methods. A line
 * break is none of them on purpose: the list would open at every new paragraph, and the next Enter would accept its
 * first item instead of making a blank line. What comes next there is shown faintly instead (`nextMarker.ts`).
 */
export const completionTriggers: readonly string[] = ["#", "第", "其", "（", "(", "《", ..."一二三四五六七八九十"];

/**
 * What can be written at the caret: the next point's marker, missing sections, the whole skeleton in an empty draft, sentences to fill in,
 * keys and values of the front matter. Nothing in code, quotations and tables, and nothing in the middle of a sentence.
 */
export function provideCompletions(analysis: Analysis, position: Position, options: CompletionOptions): CompletionItem[] {
  const { article } = analysis;
  const caret = caretAt(article, toOffset(article, position));
  if (isInFrontMatter(article, caret)) return frontMatterCompletions(analysis, caret, options);
  if (isClosedToWriting(article, caret.offset)) return [];
  return [...markerCompletions(analysis, caret, options), ...sectionCompletions(analysis, caret, options), ...patternCompletions(analysis, caret, options)];
}
