import type { Problem, Rule } from "../rules/rule";
import { createSilence } from "../checking/silence";
import type { Analysis } from "../structure/analysis";

/** What a rule has to say of a text; nothing where the configuration turns the rule off, or a comment or the front matter silences it. */
export function problemsOf(rule: Rule, analysis: Analysis): readonly Problem[] {
  const { code } = rule;
  if (analysis.configuration.rules.get(code) === "off") return [];
  const isSilenced = createSilence(analysis.article);
  return [...rule.check(analysis)].filter(({ span }) => !isSilenced({ code, span }));
}
