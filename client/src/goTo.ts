import * as vscode from "vscode";

/** Puts the caret at a place in the draft and shows what follows it. */
export function goTo(position: vscode.Position, editor: vscode.TextEditor): void {
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.AtTop);
}
