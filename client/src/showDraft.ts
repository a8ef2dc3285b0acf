import * as vscode from "vscode";

/** Gives the focus to the editor that shows a document; opens one where none does. */
export async function showDraft(uri: string): Promise<vscode.TextEditor> {
  const editor = visibleEditor(uri);
  if (editor === undefined) return vscode.window.showTextDocument(vscode.Uri.parse(uri));
  return vscode.window.showTextDocument(editor.document, editor.viewColumn);
}

/** The first visible editor that shows a document; undefined for none. */
export function visibleEditor(uri: string): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
}
