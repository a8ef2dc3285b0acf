import * as vscode from "vscode";
import type { DraftServer } from "../draftServer";

/** Starts the language server anew; says so while it lasts. */
export async function restartServer(server: DraftServer): Promise<void> {
  const restart = server.restart();
  vscode.window.setStatusBarMessage(vscode.l10n.t("Policy Draft is restarting its server…"), restart);
  await restart;
}
