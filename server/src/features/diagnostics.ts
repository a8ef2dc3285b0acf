import { DiagnosticTag } from "vscode-languageserver-types";
import type { Diagnostic } from "vscode-languageserver-types";
import { findingMessage } from "../checking/findingMessage";
import { message } from "../l10n/message";
import type { Finding } from "../rules/rule";
import type { Analysis } from "../structure/analysis";
import { say } from "../l10n/language";
import type { Language } from "../l10n/language";
import { toDiagnosticSeverity, toRange } from "./toLsp";

/** What every diagnostic of this server names as its source. */
export const diagnosticSource = "policy-draft";

/**
 * The most diagnostics one document gets. A file with more is no draft (a log, a table of data), and drawing tens of
 * thousands of squiggles makes editors slow.
 */
export const maximumDiagnostics = 1000;

export interface DiagnosticOptions {
  readonly language: Language;
  /** The document's URI: related places are links into it. */
  readonly uri: string;
  /** The client's `publishDiagnostics.relatedInformation` or its counterpart for pulled diagnostics. */
  readonly relatedInformation: boolean;
  /** The client's `tagSupport` has `Unnecessary` (LSP 3.15): such text is shown faded. */
  readonly fadesUnnecessary: boolean;
  /** The URI of a rule's page, with `{code}` in the place of its code; absent: no links. */
  readonly documentation?: string | undefined;
}

/**
 * The findings as LSP diagnostics, in the editor's language. Beyond {@link maximumDiagnostics} the rest is left out and
 * the last diagnostic says how many.
 */
export function provideDiagnostics(
  analysis: Analysis,
  findings: readonly Finding[],
  options: DiagnosticOptions,
): Diagnostic[] {
  const shown = findings.length > maximumDiagnostics ? findings.slice(0, maximumDiagnostics - 1) : findings;
  const diagnostics = shown.map((finding) => toDiagnostic(analysis, finding, options));
  if (shown.length < findings.length) diagnostics.push(leftOut(analysis, findings.length - shown.length, options));
  return diagnostics;
}

/** One finding as an LSP diagnostic. */
export function toDiagnostic(
  { article }: Analysis,
  finding: Finding,
  { language, uri, relatedInformation, fadesUnnecessary, documentation }: DiagnosticOptions,
): Diagnostic {
  const related = relatedInformation ? (finding.related ?? []) : [];
  return {
    range: toRange(article, finding.span),
    severity: toDiagnosticSeverity(finding.severity),
    source: diagnosticSource,
    code: finding.code,
    ...(documentation === undefined
      ? {}
      : { codeDescription: { href: documentation.replace("{code}", finding.code) } }),
    message: say(language, findingMessage(finding)),
    ...(finding.unnecessary && fadesUnnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((place) => ({
            location: { uri, range: toRange(article, place.span) },
            message: say(language, place.message),
          })),
        }),
  };
}

function leftOut({ article }: Analysis, count: number, { language }: DiagnosticOptions): Diagnostic {
  return {
    range: toRange(article, { start: article.body.start, end: article.body.start }),
    severity: toDiagnosticSeverity("information"),
    source: diagnosticSource,
    message: say(language, message("Further findings that are not shown: {0}", count)),
  };
}
