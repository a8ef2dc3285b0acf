import type { Analysis } from "../structure/analysis";
import type { Problem, Rule } from "../rules/rule";

/** Every problem that a rule finds in a draft. */
export function allProblems(rule: Rule, analysis: Analysis): readonly Problem[] {
  return rule.isSilentIn?.(analysis) ? [] : [...(rule.check?.(analysis) ?? []), ...(rule.checkStretches?.(analysis) ?? [])];
}
