import { CodeActionKind } from "vscode-languageserver-types";

/** The kind of the action that applies every safe fix: editors run it on save when a writer asks for it. */
export const fixAllKind: CodeActionKind = `${CodeActionKind.SourceFixAll}.policyDraft`;

/** Whether actions of a kind are asked for: no list means all, `""` all, `source` also `source.fixAll` (LSP 3.17, CodeActionKind). */
export function isWanted(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  return only === undefined || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}
