import type { Language } from "../../l10n/language";
import { say } from "../../l10n/language";
import { toRange } from "../../features/toLsp";
import { findingMessage } from "../../checking/findingMessage";
import type { Finding } from "../../rules/rule";
import type { Severity } from "../../structure/severity";
import type { Analysis } from "../../structure/analysis";

/** What `policy-draft check --format json` prints. */
export interface CheckReport {
  readonly version: 1;
  readonly files: readonly CheckedFile[];
}

export interface CheckedFile {
  /** As it was given. */
  readonly path: string;
  readonly structure: string;
  /** In the order of the text. */
  readonly findings: readonly ReportedFinding[];
}

/** Lines and columns are 1-based; columns count UTF-16 code units, as editors do. */
export interface ReportedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Whether the editor offers a quick fix. */
  readonly fixable: boolean;
}

/** The findings of one file in the form in which they are printed. */
export function checkedFile(
  path: string,
  { article, structure }: Analysis,
  findings: readonly Finding[],
  language: Language,
): CheckedFile {
  return {
    path,
    structure: structure.id,
    findings: findings.map((finding) => {
      const { start, end } = toRange(article, finding.span);
      return {
        code: finding.code,
        severity: finding.severity,
        message: say(language, findingMessage(finding)),
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        fixable: finding.fixes !== undefined,
      };
    }),
  };
}

/** The severities from the least grave to the gravest. */
const ascendingSeverities: readonly Severity[] = ["hint", "information", "warning", "error"];

/** From which severity on findings make the command fail; `never` for none. */
export type FailOn = Severity | "never";

/** Every value that `--fail-on` takes, the default first. */
export const failOnValues = ["warning", "error", "information", "hint", "never"] as const satisfies readonly FailOn[];

/** Whether a finding is at or above the given severity. */
export function isGrave({ severity }: ReportedFinding, failOn: FailOn): boolean {
  return failOn !== "never" && ascendingSeverities.indexOf(failOn) <= ascendingSeverities.indexOf(severity);
}
