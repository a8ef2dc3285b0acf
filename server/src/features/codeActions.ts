import { CodeActionKind } from "vscode-languageserver-types";
import type { CodeAction, CodeActionContext, Diagnostic, Range, WorkspaceEdit } from "vscode-languageserver-types";
import type { Span } from "../article/span";
import type { Finding, Fix } from "../rules/rule";
import type { Analysis } from "../structure/analysis";
import { toDiagnostic } from "./diagnostics";
import type { DiagnosticOptions } from "./diagnostics";
import { say } from "./language";
import { sameRange, toRange, toSpan, toTextEdit } from "./toLsp";

export interface CodeActionOptions extends DiagnosticOptions {
  /** The version of the document that was analysed; the edits are good for no other. */
  readonly version: number;
  /** The client's `workspace.workspaceEdit.documentChanges`: without it, edits cannot carry the version. */
  readonly documentChanges: boolean;
}

/**
 * The quick fixes for the findings that the range touches, and for those the context names. They are computed from the
 * analysis at hand; of the context's diagnostics only code and range are believed, to tell which finding is meant.
 */
export function provideCodeActions(
  analysis: Analysis,
  findings: readonly Finding[],
  range: Range,
  context: CodeActionContext,
  options: CodeActionOptions,
): CodeAction[] {
  if (!isWanted(CodeActionKind.QuickFix, context.only)) return [];
  const span = toSpan(analysis.article, range);
  return findings.flatMap((finding) => {
    const named = context.diagnostics.find((diagnostic) => isSame(analysis, finding, diagnostic));
    if (named === undefined && !overlaps(finding.span, span)) return [];
    const diagnostic = named ?? toDiagnostic(analysis, finding, options);
    return (finding.fixes?.() ?? []).map((fix, index) => toCodeAction(analysis, fix, diagnostic, index === 0, options));
  });
}

function toCodeAction(analysis: Analysis, fix: Fix, diagnostic: Diagnostic, isPreferred: boolean, options: CodeActionOptions): CodeAction {
  return {
    title: say(options.language, fix.title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(isPreferred ? { isPreferred } : {}),
    edit: toWorkspaceEdit(analysis, fix, options),
  };
}

function toWorkspaceEdit({ article }: Analysis, fix: Fix, { uri, version, documentChanges }: CodeActionOptions): WorkspaceEdit {
  const edits = fix.edits.map((edit) => toTextEdit(article, edit));
  return documentChanges ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}

/** Whether actions of a kind are asked for: no list means all, `""` all, `source` also `source.fixAll` (LSP 3.17, CodeActionKind). */
function isWanted(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

function isSame({ article }: Analysis, finding: Finding, diagnostic: Diagnostic): boolean {
  return diagnostic.code === finding.code && sameRange(diagnostic.range, toRange(article, finding.span));
}

/** Also true when they only meet: a caret at the end of a squiggle asks for its fix. */
function overlaps(first: Span, second: Span): boolean {
  return first.start <= second.end && second.start <= first.end;
}
