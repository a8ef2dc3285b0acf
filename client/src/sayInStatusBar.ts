import * as vscode from "vscode";
import { plainLabel } from "./plainLabel";

/** Long enough to read one line without hurry. */
const displayMilliseconds = 6000;

/** Says in the status bar what a command did: to be noticed, not to be clicked away. The message may hold words of the draft. */
export function sayInStatusBar(message: string): void {
  vscode.window.setStatusBarMessage(plainLabel(message), displayMilliseconds);
}
