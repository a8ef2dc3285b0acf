import * as vscode from "vscode";
import type { LanguageSwitch } from "../languageSwitch";

/** Makes the document in the active editor a policy draft, now and whenever it is opened again in this workspace. */
export async function useForThisFile(languageSwitch: LanguageSwitch): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined) await languageSwitch.choose(document);
}
