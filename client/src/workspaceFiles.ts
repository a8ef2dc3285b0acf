import * as vscode from "vscode";
import { isDraftName, isPlainName } from "../../server/src/drafts/draftName";
import { walkFiles, type SearchedFiles } from "../../server/src/drafts/walkFiles";

/**
 * The files of the workspace that are drafts by their name or may be, found folder by folder on every file system that VS Code has; what ignore
 * files name is passed over. `onFailure` is called for a folder that cannot be read; the others are still searched.
 */
export async function* workspaceFiles(
  onFailure: (folder: vscode.Uri, error: unknown) => void,
): AsyncGenerator<vscode.Uri> {
  for (const { uri: root } of vscode.workspace.workspaceFolders ?? []) {
    const files = walkFiles(filesBelow(root), {
      onFailure: (path, error) => onFailure(vscode.Uri.joinPath(root, path), error),
    });
    for await (const path of files) if (isDraftName(path) || isPlainName(path)) yield vscode.Uri.joinPath(root, path);
  }
}

function filesBelow(root: vscode.Uri): SearchedFiles {
  const kinds = new Map<vscode.FileType, "file" | "folder">([
    [vscode.FileType.File, "file"],
    [vscode.FileType.Directory, "folder"],
  ]);
  return {
    list: async (path) =>
      (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, path))).map(([name, type]) => ({
        name,
        kind: kinds.get(type) ?? "other",
      })),
    read: async (path) => new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, path))),
  };
}
