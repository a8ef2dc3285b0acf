import * as vscode from "vscode";
import { sayInStatusBar } from "../sayInStatusBar";
import type { CheckedCount, WorkspaceFindings } from "../workspaceFindings";

/** Checks every draft of the workspace, open or not, and shows the Problems view when something is found. */
export async function checkAllDrafts(workspaceFindings: WorkspaceFindings): Promise<void> {
  const options: vscode.ProgressOptions = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t("Checking all drafts"),
    cancellable: true,
  };
  const { drafts, findings, unread } = await vscode.window.withProgress(options, (progress, token) =>
    workspaceFindings.checkAll((count) => progress.report({ message: describe(count) }), token),
  );
  const summary = describe({ drafts, findings, unread });
  sayInStatusBar(unread === 0 ? summary : vscode.l10n.t("{0}; {1} could not be read as UTF-8", summary, unread));
  if (findings > 0) await vscode.commands.executeCommand("workbench.actions.view.problems");
}

function describe({ drafts, findings }: CheckedCount): string {
  return vscode.l10n.t("Drafts: {0}, findings: {1}", drafts, findings);
}
