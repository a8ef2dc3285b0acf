import { withoutConsequences } from "./precedence";
import { problemsOf } from "./problems";
import { createSilence } from "./silence";
import { rules } from "../rules/registry";
import type { Finding } from "../rules/rule";
import type { Analysis } from "../structure/analysis";

/** Is called with a rule that throws: a bug. */
export type OnRuleFailure = (code: string, error: unknown) => void;

/**
 * All findings of all rules that are on, in the order of the text. A configured severity holds at every stage; otherwise the draft's stage
 * decides. When a rule throws, which is a bug, `onFailure` is called; the other rules still run. What the draft itself silences is left out.
 * An empty document has no findings.
 */
export function check(analysis: Analysis, onFailure?: OnRuleFailure): readonly Finding[] {
  const { article, stage, configuration } = analysis;
  if (article.text.trim() === "") return [];
  const findings: Finding[] = [];
  for (const rule of rules) {
    const { code, severities, source, unnecessary } = rule;
    const configured = configuration.rules.get(code);
    const usual = configured ?? severities[stage];
    if (usual === "off") continue;
    try {
      for (const problem of problemsOf(rule, analysis)) {
        // A severity that was configured on purpose also holds where the rule itself would be calmer.
        const severity = configured === undefined ? (problem.severity ?? usual) : usual;
        findings.push({ ...problem, severity, code, ...(source && { source }), ...(unnecessary && { unnecessary }) });
      }
    } catch (error) {
      onFailure?.(code, error);
    }
  }
  const isSilenced = createSilence(article);
  return withoutConsequences(findings)
    .filter((finding) => !isSilenced(finding))
    .sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}
