import * as vscode from "vscode";
import { languageId } from "./contributions";

/** The editor the writer works in, if what is in it is a policy draft. */
export function activeDraft(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === languageId ? editor : undefined;
}
