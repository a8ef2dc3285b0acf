import { problemsOf } from "../checking/problems";
import type { Problem, Rule } from "../rules/rule";
import { createSilence } from "../checking/silence";
import type { Analysis } from "../structure/analysis";

/** What a rule finds in a text; nothing where the configuration turns the rule off, or a comment or the front matter silences it. */
export function problemsToClean(rule: Rule, analysis: Analysis): readonly Problem[] {
  const { code } = rule;
  if (analysis.configuration.rules.get(code) === "off") return [];
  const isSilenced = createSilence(analysis.article);
  return problemsOf(rule, analysis).filter(({ span }) => !isSilenced({ code, span }));
}
