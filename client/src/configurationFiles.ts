import * as vscode from "vscode";
import { configurationFileName } from "../../server/src/configuration/documentSettings";
import type { ConfigurationFile, ConfigurationPlace } from "../../server/src/protocol";

/**
 * Finds the `.policy-draft.jsonc` that holds for a document, on every file system that VS Code has. Each folder is looked into once, until a
 * file of that name changes. A file that is being edited counts as it is in the editor.
 */
export class ConfigurationFiles implements vscode.Disposable {
  readonly #inFolder = new Map<string, Promise<ConfigurationFile | undefined>>();
  readonly #change = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when {@link place} may answer otherwise than before. */
  readonly onDidChange = this.#change.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${configurationFileName}`);
    const forgetIfConfiguration = (document: vscode.TextDocument): void => {
      if (document.uri.path.endsWith(`/${configurationFileName}`)) this.#forget();
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#change,
      watcher,
      watcher.onDidCreate(() => this.#forget()),
      watcher.onDidChange(() => this.#forget()),
      watcher.onDidDelete(() => this.#forget()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => forgetIfConfiguration(document)),
      // A document may be closed without its changes.
      vscode.workspace.onDidCloseTextDocument(forgetIfConfiguration),
      // Outside of the workspace no watcher sees what is saved.
      vscode.workspace.onDidSaveTextDocument(forgetIfConfiguration),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#forget()),
    );
  }

  /** Where the configuration of a document is; an untitled document belongs to the first folder of the workspace. Never rejects. */
  async place(document: vscode.Uri): Promise<ConfigurationPlace> {
    const isUntitled = document.scheme === "untitled";
    const root = isUntitled
      ? vscode.workspace.workspaceFolders?.[0]?.uri
      : vscode.workspace.getWorkspaceFolder(document)?.uri;
    const start = isUntitled ? root : vscode.Uri.joinPath(document, "..");
    return { folder: root?.toString() ?? null, file: (start && (await this.#nearest(start))) ?? null };
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** The file in a folder or the nearest one above it. */
  async #nearest(start: vscode.Uri): Promise<ConfigurationFile | undefined> {
    for (let folder = start; ; folder = vscode.Uri.joinPath(folder, "..")) {
      const file = await this.#in(folder);
      if (file !== undefined || folder.path === vscode.Uri.joinPath(folder, "..").path) return file;
    }
  }

  #in(folder: vscode.Uri): Promise<ConfigurationFile | undefined> {
    const key = folder.toString();
    const file = this.#inFolder.get(key) ?? readFile(vscode.Uri.joinPath(folder, configurationFileName));
    this.#inFolder.set(key, file);
    return file;
  }

  #forget(): void {
    this.#inFolder.clear();
    this.#change.fire();
  }
}

/** Undefined for a file that does not exist, and on a file system that cannot be read. */
async function readFile(uri: vscode.Uri): Promise<ConfigurationFile | undefined> {
  const edited = vscode.workspace.textDocuments.find(
    (document) => document.isDirty && document.uri.toString() === uri.toString(),
  );
  try {
    return {
      uri: uri.toString(),
      text: edited?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
    };
  } catch {
    return undefined;
  }
}
