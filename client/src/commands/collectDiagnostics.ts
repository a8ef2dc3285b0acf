import * as vscode from "vscode";
import { configurationSection } from "../../../server/src/protocol";
import { languageId } from "../contributions";
import type { DraftServer } from "../draftServer";

/**
 * Opens a report for an issue in an editor of its own: versions, the settings of the product, and the last lines of the log. Drafts appear by their length only, and paths in the log are cut, so that the report can be published after a look at the settings.
 */
export async function collectDiagnostics(
  server: DraftServer,
  extension: vscode.Extension<unknown>,
  logLines: () => readonly string[],
): Promise<void> {
  const drafts = vscode.workspace.textDocuments.filter((document) => document.languageId === languageId);
  const { version } = extension.packageJSON as { readonly version: string };
  const content = [
    "# Policy Draft: diagnostics",
    "",
    `- Policy Draft ${version}`,
    `- VS Code ${vscode.version}, ${vscode.env.appHost}, ${vscode.env.language}, ${vscode.env.remoteName ?? "local"}`,
    `- server: ${server.state}; trusted workspace: ${vscode.workspace.isTrusted ? "yes" : "no"}; folders: ${(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme).join(", ") || "none"}`,
    `- open drafts: ${drafts.map(({ uri, lineCount }) => `${String(lineCount)} lines (${uri.scheme})`).join(", ") || "none"}`,
    "",
    "## Settings",
    "",
    "```json",
    JSON.stringify(vscode.workspace.getConfiguration(configurationSection), undefined, 2),
    "```",
    "",
    "## Log",
    "",
    "```text",
    ...logLines().map(withoutPaths),
    "```",
    "",
  ].join("\n");
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "markdown", content }));
}

/** A path, up to its last part, which in a stack is a file of the product; the name of a draft goes whole. */
function withoutPaths(line: string): string {
  return line
    .replace(/(?<![\w.+-])[\w.+-]+:\/\/[^\s"')]*\/|(?:[A-Za-z]:)?[\\/](?:[^\s"':()]+[\\/])+/g, "…/")
    .replace(/(?<![^\s"'/])[^\s"'/]*\.(?:policy\.md|md|txt)\b/g, "….md");
}
