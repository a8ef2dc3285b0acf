import * as vscode from "vscode";

/** Long enough to read one line without hurry. */
const displayMilliseconds = 6000;

/** Says in the status bar what a command did: to be noticed, not to be clicked away. */
export function sayInStatusBar(message: string): void {
  vscode.window.setStatusBarMessage(message, displayMilliseconds);
}
