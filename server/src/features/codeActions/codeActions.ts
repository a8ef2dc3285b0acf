import { CodeActionKind } from "vscode-languageserver-types";
import type { CodeAction, CodeActionContext, Diagnostic, Range, WorkspaceEdit } from "vscode-languageserver-types";
import type { Span } from "../../article/span";
import { conversionEdits, type ScriptConverter } from "../../edits/conversionEdits";
import { fixAllEdits, preferredEdits } from "../../checking/fixAll";
import { message } from "../../l10n/message";
import type { Finding } from "../../rules/rule";
import type { Fix } from "../../edits/edit";
import { silenceFixes } from "../../checking/silenceFixes";
import type { Analysis } from "../../structure/analysis";
import { fixAllKind, isWanted } from "./codeActionKinds";
import { toDiagnostic } from "../diagnostics";
import type { DiagnosticOptions } from "../diagnostics";
import { say } from "../../l10n/language";
import { silenceInWorkspace, type SilenceInWorkspaceOptions } from "./silenceInWorkspace";
import { toRange, toSpan, toTextEdit } from "../toLsp";

export interface CodeActionOptions extends DiagnosticOptions, SilenceInWorkspaceOptions {
  /** The version of the document that was analysed; the edits are valid for no other. */
  readonly version: number;
  /** Whether the client asks for the edit of an action when it is chosen; without it, every action has its edit from the start. */
  readonly resolvesEdits: boolean;
  /** The client's command that opens the document again in another encoding; undefined where it has none. */
  readonly reopenCommand: string | undefined;
  readonly convertScript: ScriptConverter;
}

/**
 * Maximum findings with actions in one answer: nobody reads a longer menu, and the work for a fix may grow with the draft. An editor that asks about a
 * whole draft would wait for thousands.
 */
const mostFindings = 100;

/**
 * The quick fixes for the findings that the range touches, and for those the context names: the fixes of the finding, the same for all
 * findings of its code, and the ways to silence it. With very many findings, some have none ({@link mostFindings}). They are computed from the analysis at hand; of the context's diagnostics only code and range are trusted, to identify the finding. Asked for source actions, the one that applies all safe fixes.
 */
export function provideCodeActions(
  analysis: Analysis,
  findings: readonly Finding[],
  range: Range,
  context: CodeActionContext,
  options: CodeActionOptions,
): CodeAction[] {
  // Editors ask for source actions by kind; in the light bulb they would be beside every quick fix.
  const source = context.only !== undefined && isWanted(fixAllKind, context.only) ? fixAll(analysis, options) : [];
  const quickFixes = isWanted(CodeActionKind.QuickFix, context.only)
    ? provideQuickFixes(analysis, findings, range, context, options)
    : [];
  return [...quickFixes, ...source];
}

function provideQuickFixes(
  analysis: Analysis,
  findings: readonly Finding[],
  range: Range,
  context: CodeActionContext,
  options: CodeActionOptions,
): CodeAction[] {
  const kinds = new Set<string>();
  return findingsMeant(analysis, findings, range, context).flatMap(({ finding, named }) => {
    const diagnostic = named ?? toDiagnostic(analysis, finding, options);
    const fixes = finding.fixes?.() ?? [];
    const ofKind = kinds.has(finding.code) ? [] : fixesOfKind(findings, finding);
    kinds.add(finding.code);
    return [
      ...reopenAction(finding, diagnostic, options),
      ...fixes.map((fix, index) => {
        const isPreferred = index === 0 && !finding.guesses;
        return fix.conversion && options.resolvesEdits
          ? { ...describe(fix, diagnostic, isPreferred, options), data: identify(finding, index, options) }
          : toCodeAction(analysis, fix, diagnostic, isPreferred, options);
      }),
      ...[...ofKind, ...silenceFixes(analysis, finding)].map((fix) =>
        toCodeAction(analysis, fix, diagnostic, false, options),
      ),
      ...silenceInWorkspace(finding, diagnostic, options),
    ];
  });
}

/** A finding that actions are asked for. */
interface FindingMeant {
  readonly finding: Finding;
  /** What the client calls it, where the context names it. */
  readonly named: Diagnostic | undefined;
}

/** The findings that the range touches or the context names, in their order; of too many first those that are named, then the first of each code. */
function findingsMeant(
  { article }: Analysis,
  findings: readonly Finding[],
  range: Range,
  { diagnostics }: CodeActionContext,
): readonly FindingMeant[] {
  const span = toSpan(article, range);
  // Of two with one code and range the first is meant, so it is set last.
  const byKey = new Map(diagnostics.toReversed().map((diagnostic) => [keyOf(diagnostic), diagnostic]));
  const meant = findings
    .map((finding) => ({
      finding,
      named:
        byKey.size > 0 ? byKey.get(keyOf({ code: finding.code, range: toRange(article, finding.span) })) : undefined,
    }))
    .filter(({ finding, named }) => named !== undefined || overlaps(finding.span, span));
  if (meant.length <= mostFindings) return meant;
  const firsts = new Set(new Map(meant.toReversed().map((one) => [one.finding.code, one])).values());
  const rank = (one: FindingMeant): number => (one.named ? 0 : firsts.has(one) ? 1 : 2);
  return [...meant].sort((one, other) => rank(one) - rank(other)).slice(0, mostFindings);
}

/** Identifies a finding among those of its draft, for client and server. */
function keyOf({ code, range: { start, end } }: Pick<Diagnostic, "code" | "range">): string {
  return `${String(code)} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** One action for all findings of a code, where more than one can be fixed without a choice. */
function fixesOfKind(findings: readonly Finding[], { code, fixes, guesses }: Finding): readonly Fix[] {
  const alike =
    fixes === undefined || guesses
      ? []
      : findings.filter((other) => other.code === code && other.fixes !== undefined && !other.guesses);
  if (alike.length < 2) return [];
  const edits = preferredEdits(alike);
  // Fixes that convert the script have none yet; they offer all places themselves.
  return edits.length === 0 ? [] : [{ title: message("Fix all {0} findings of “{1}”", alike.length, code), edits }];
}

function fixAll(analysis: Analysis, options: CodeActionOptions): CodeAction[] {
  const fix: Fix = { title: message("Apply all safe fixes"), edits: fixAllEdits(analysis) };
  if (fix.edits.length === 0) return [];
  return [{ title: say(options.language, fix.title), kind: fixAllKind, edit: toWorkspaceEdit(analysis, fix, options) }];
}

function toCodeAction(
  analysis: Analysis,
  fix: Fix,
  diagnostic: Diagnostic,
  isPreferred: boolean,
  options: CodeActionOptions,
): CodeAction {
  return { ...describe(fix, diagnostic, isPreferred, options), edit: toWorkspaceEdit(analysis, fix, options) };
}

/** The client's own way to read a draft again that was read in a wrong encoding. */
function reopenAction(
  { misread }: Finding,
  diagnostic: Diagnostic,
  { language, reopenCommand }: CodeActionOptions,
): readonly CodeAction[] {
  if (misread !== true || reopenCommand === undefined) return [];
  const title = say(language, message("Reopen with another encoding…"));
  return [
    { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command: { title, command: reopenCommand } },
  ];
}

/** A quick fix without its edit. */
function describe(fix: Fix, diagnostic: Diagnostic, isPreferred: boolean, { language }: CodeActionOptions): CodeAction {
  return {
    title: say(language, fix.title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(isPreferred ? { isPreferred } : {}),
  };
}

/** Which fix an action without edit stands for, as it goes to the client and comes back. */
interface FixIdentity {
  readonly uri: string;
  readonly version: number;
  readonly code: string;
  readonly span: Span;
  /** The index among the fixes of the finding. */
  readonly fix: number;
}

function identify({ code, span }: Finding, fix: number, { uri, version }: CodeActionOptions): FixIdentity {
  return { uri, version, code, span: { start: span.start, end: span.end }, fix };
}

/** The URI of the document whose action is to be resolved; undefined for an action that has nothing to resolve. */
export function documentOfAction({ data }: CodeAction): string | undefined {
  return (data as Partial<FixIdentity> | undefined)?.uri;
}

/** The action with the edit of the fix that it names, computed anew; as it was where the document has another version or no such finding by now. */
export function resolveCodeAction(
  analysis: Analysis,
  findings: readonly Finding[],
  action: CodeAction,
  options: CodeActionOptions,
): CodeAction {
  const { version, code, span, fix: index } = (action.data ?? {}) as Partial<FixIdentity>;
  if (version !== options.version || index === undefined) return action;
  const finding = findings.find(
    (other) => other.code === code && other.span.start === span?.start && other.span.end === span.end,
  );
  const fix = finding?.fixes?.()[index];
  return fix ? { ...action, edit: toWorkspaceEdit(analysis, fix, options) } : action;
}

function toWorkspaceEdit(
  { article }: Analysis,
  fix: Fix,
  { uri, version, documentChanges, convertScript }: CodeActionOptions,
): WorkspaceEdit {
  const changes = fix.conversion ? conversionEdits(article.text, fix.conversion, convertScript) : fix.edits;
  const edits = changes.map((edit) => toTextEdit(article, edit));
  return documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

/** Also true when they only meet: a caret at the end of a squiggle asks for its fix. */
function overlaps(first: Span, second: Span): boolean {
  return first.start <= second.end && second.start <= first.end;
}
