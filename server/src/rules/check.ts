import type { Analysis } from "../structure/analysis";
import { withoutConsequences } from "./precedence";
import { rules } from "./registry";
import type { Finding } from "./rule";
import { createSilence } from "./silence";

/**
 * All findings of all rules that are on at the draft's stage, in the order of the text. A rule that throws is a bug: `onFailure` hears
 * of it and the other rules speak all the same. What the draft itself silences is left out. An empty document is silent in every rule.
 */
export function check(analysis: Analysis, onFailure?: (code: string, error: unknown) => void): readonly Finding[] {
  const { article, stage } = analysis;
  if (article.text.trim() === "") return [];
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = rule.severities[stage];
    if (severity === "off") continue;
    try {
      for (const problem of rule.check(analysis)) findings.push({ severity, ...problem, code: rule.code, ...(rule.source && { source: rule.source }) });
    } catch (error) {
      onFailure?.(rule.code, error);
    }
  }
  const isSilenced = createSilence(article);
  return withoutConsequences(findings).filter((finding) => !isSilenced(finding)).sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}
