import * as vscode from "vscode";

/**
 * Whether a writer can work on the document: it is new, or its file system takes changes. The old side of a
 * comparison, the output of a tool or the box of a comment is not.
 */
export function isEditable({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === "untitled" || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}
