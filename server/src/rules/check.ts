import type { Analysis } from "../structure/analysis";
import { withoutConsequences } from "./precedence";
import { rules } from "./registry";
import type { Finding } from "./rule";
import { createSilence } from "./silence";

/**
 * All findings of all rules that are on, in the order of the text. What is configured for a rule holds at every stage, else the draft's
 * stage decides. A rule that throws is a bug: `onFailure` hears of it and the other rules speak all the same. What the draft itself
 * silences is left out. An empty document is silent in every rule.
 */
export function check(analysis: Analysis, onFailure?: (code: string, error: unknown) => void): readonly Finding[] {
  const { article, stage, configuration } = analysis;
  if (article.text.trim() === "") return [];
  const findings: Finding[] = [];
  for (const rule of rules) {
    const configured = configuration.rules.get(rule.code);
    const usual = configured ?? rule.severities[stage];
    if (usual === "off") continue;
    try {
      for (const problem of rule.check(analysis)) {
        // What was configured on purpose holds also where the rule itself would be calmer.
        const severity = configured === undefined ? (problem.severity ?? usual) : usual;
        findings.push({ ...problem, severity, code: rule.code, ...(rule.source && { source: rule.source }), ...(rule.unnecessary && { unnecessary: true }) });
      }
    } catch (error) {
      onFailure?.(rule.code, error);
    }
  }
  const isSilenced = createSilence(article);
  return withoutConsequences(findings).filter((finding) => !isSilenced(finding)).sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}
