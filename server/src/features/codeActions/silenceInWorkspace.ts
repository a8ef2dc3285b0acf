import { CodeActionKind } from "vscode-languageserver-types";
import type { CodeAction, CreateFile, Diagnostic, TextDocumentEdit } from "vscode-languageserver-types";
import { lineStartsOf } from "../../article/lineStarts";
import { message } from "../../l10n/message";
import type { Finding } from "../../rules/rule";
import { silenceInConfiguration } from "../../configuration/silenceInConfiguration";
import { say } from "../../l10n/language";
import type { WorkspaceFile } from "../../configuration/workspaceFile";
import type { Language } from "../../l10n/language";
import { toTextEdit } from "../toLsp";

export interface SilenceInWorkspaceOptions {
  readonly language: Language;
  /** The client's `workspace.workspaceEdit.documentChanges`. */
  readonly documentChanges: boolean;
  /** The client's `workspace.workspaceEdit.resourceOperations` has `create`. */
  readonly createFiles: boolean;
  /** The configuration in which the rule can be turned off; absent where there is no place for one. */
  readonly workspaceFile?: WorkspaceFile | undefined;
}

/**
 * The quick fix that turns a finding's rule off in `.policy-draft.jsonc`, which it creates where there is none. None where the client cannot
 * do that, or where the file has an error of syntax: that must be mended first.
 */
export function silenceInWorkspace(
  { code }: Finding,
  diagnostic: Diagnostic,
  options: SilenceInWorkspaceOptions,
): CodeAction[] {
  const { language, documentChanges, createFiles, workspaceFile } = options;
  if (workspaceFile === undefined || !documentChanges || !(workspaceFile.exists || createFiles)) return [];
  const { uri, text, exists } = workspaceFile;
  const edit = silenceInConfiguration(text, code);
  if (edit === undefined) return [];
  const create: CreateFile = { kind: "create", uri, options: { ignoreIfExists: true } };
  const change: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: [toTextEdit({ text, lineStarts: lineStartsOf(text) }, edit)],
  };
  return [
    {
      title: say(language, message("Silence “{0}” in this workspace", code)),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: { documentChanges: exists ? [change] : [create, change] },
    },
  ];
}
