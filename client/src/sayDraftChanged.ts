import * as vscode from "vscode";
import { sayInStatusBar } from "./sayInStatusBar";

/** Says that nothing was done because the draft has changed since the server looked at it: its answer would land at the wrong place. */
export function sayDraftChanged(): void {
  sayInStatusBar(vscode.l10n.t("The draft changed in the meantime. Please try again."));
}
