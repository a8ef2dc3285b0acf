import type { HandInReport } from "../../protocol";
import { check } from "../../checking/check";
import type { Analysis } from "../../structure/analysis";
import { provideDiagnostics, type DiagnosticOptions } from "../diagnostics";

/**
 * What `policyDraft/handIn` answers: everything that would be an error or a warning at stage `final`, whatever the draft's own stage. What
 * is only information then does not be in the way.
 */
export function provideHandIn(
  analysis: Analysis,
  textDocument: HandInReport["textDocument"],
  options: DiagnosticOptions,
): HandInReport {
  const findings = check({ ...analysis, stage: "final" }).filter(
    ({ severity }) => severity === "error" || severity === "warning",
  );
  return { textDocument, diagnostics: provideDiagnostics(analysis, findings, options) };
}
