import * as vscode from "vscode";
import { isDraftName } from "../../server/src/drafts/draftName";
import { configurationSection } from "../../server/src/protocol";
import type { DraftFile } from "../../server/src/protocol";
import type { ConfigurationFiles } from "./configurationFiles";
import { isConfiguredDraft } from "./isConfiguredDraft";
import { workspaceFiles } from "./workspaceFiles";

/** The files that are drafts by their name or may be by configuration; `isDraftName` and `isPlainName` know the same names. */
const textFiles = "**/*.{md,markdown,txt}";

/** Packages bring thousands of Markdown files, none of which is the writer's. */
const excluded = "**/node_modules/**";

/**
 * Finds the drafts of the workspace for the server, on every file system that VS Code has. Nothing is looked for before the server asks; then the
 * list is kept until a file comes or goes, and each file has a version that differs when it has changed.
 */
export class DraftFiles implements vscode.Disposable {
  readonly #configurationFiles: ConfigurationFiles;
  readonly #changes = new Map<string, number>();
  #listed: Promise<readonly string[]> | undefined;
  #watching: vscode.Disposable | undefined;

  constructor(configurationFiles: ConfigurationFiles) {
    this.#configurationFiles = configurationFiles;
  }

  /** Every draft of the workspace that is a file, by path. */
  async list(): Promise<readonly DraftFile[]> {
    this.#watching ??= this.#watch();
    const uris = await (this.#listed ??= this.#find());
    return uris.map((uri) => ({ uri, version: String(this.#changes.get(uri) ?? 0) }));
  }

  /** The texts of files, in their order; null for one that cannot be read. */
  read(uris: readonly string[]): Promise<readonly (string | null)[]> {
    return Promise.all(uris.map((uri) => textOf(vscode.Uri.parse(uri, true))));
  }

  dispose(): void {
    this.#watching?.dispose();
  }

  #watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(textFiles);
    const changed = (uri: vscode.Uri): void => {
      const key = uri.toString();
      this.#changes.set(key, (this.#changes.get(key) ?? 0) + 1);
    };
    const listChanged = (): void => {
      this.#listed = undefined;
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      // A file may be replaced by another one of its name.
      watcher.onDidCreate((uri) => {
        changed(uri);
        listChanged();
      }),
      watcher.onDidDelete(listChanged),
      // Some file systems report no changes.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => changed(uri)),
      vscode.workspace.onDidChangeWorkspaceFolders(listChanged),
      this.#configurationFiles.onDidChange(listChanged),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(configurationSection)) listChanged();
      }),
    );
  }

  async #find(): Promise<readonly string[]> {
    try {
      const found = await vscode.workspace.findFiles(textFiles, excluded);
      // On file systems without a search of their own nothing is found.
      const files = found.length > 0 ? found : await walkFolders();
      const isDraft = await Promise.all(
        files.map((uri) => isDraftName(uri.path) || isConfiguredDraft(uri, this.#configurationFiles)),
      );
      return files
        .filter((_, index) => isDraft[index])
        .map((uri) => uri.toString())
        .sort();
    } catch (error) {
      this.#listed = undefined;
      throw error;
    }
  }
}

/** The files below the folders of the workspace, found folder by folder; a folder that cannot be read holds nothing. */
async function walkFolders(): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for await (const uri of workspaceFiles(() => undefined)) found.push(uri);
  return found;
}

async function textOf(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
