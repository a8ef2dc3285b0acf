import type { Position } from "vscode-languageserver-types";
import type { SentencePatternList } from "../../protocol";
import type { Analysis } from "../../structure/analysis";
import { describePattern } from "./completionPatterns";
import { say, type Language } from "../../l10n/language";
import { patternsAt } from "./patterns";
import { toOffset } from "../toLsp";

/** What `policyDraft/sentencePatterns` answers: the same sentences that completion offers, whatever is typed. */
export function provideSentencePatterns(
  analysis: Analysis,
  position: Position,
  language: Language,
): SentencePatternList {
  return {
    patterns: patternsAt(analysis, toOffset(analysis.article, position)).map((pattern) => ({
      label: pattern.label,
      detail: say(language, describePattern(analysis, pattern, { language })),
      snippet: pattern.snippet,
    })),
  };
}
