import * as vscode from "vscode";
import { walkthroughId } from "../contributions";

/** Opens the tour of the extension in the editor. */
export async function openWalkthrough(extensionId: string): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.openWalkthrough", `${extensionId}#${walkthroughId}`, false);
}
