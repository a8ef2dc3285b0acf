import * as vscode from "vscode";

/** Shows the page of a rule, rendered. The code comes from a link, so anybody may have written it: what is no code is ignored. */
export async function showRule(extension: vscode.Uri, code: unknown): Promise<void> {
  if (typeof code !== "string" || !/^[a-z-]+$/.test(code)) return;
  await vscode.commands.executeCommand(
    "markdown.showPreview",
    vscode.Uri.joinPath(extension, "docs", "rules", `${code}.md`),
  );
}
