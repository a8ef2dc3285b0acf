import * as vscode from "vscode";
import { isDraftName } from "../../server/src/drafts/draftName";
import { declaresStructure } from "../../server/src/drafts/recogniseDraft";
import { configurationSection } from "../../server/src/protocol";
import type { ConfigurationFiles } from "./configurationFiles";
import { languageId } from "./contributions";
import type { DraftServer } from "./draftServer";
import { isConfiguredDraft } from "./isConfiguredDraft";
import { workspaceFiles } from "./workspaceFiles";

/** What a check of all drafts has found so far. */
export interface CheckedCount {
  readonly drafts: number;
  readonly findings: number;
  /** Files that could not be read, or are not UTF-8. */
  readonly unread: number;
}

/** Drafts read and checked at a time: enough that reading and checking overlap, few enough that little text is held. */
const draftsAtATime = 4;

/**
 * The findings of drafts that are not open, since somebody asked for them. Those of open drafts come and go with their documents, so they are left
 * out here and no finding is shown twice. What may no longer be true goes: a draft's findings when its file changes, all when configuration does.
 */
export class WorkspaceFindings implements vscode.Disposable {
  readonly #server: DraftServer;
  readonly #configurationFiles: ConfigurationFiles;
  readonly #log: vscode.LogOutputChannel;
  readonly #findings = vscode.languages.createDiagnosticCollection(languageId);
  /** The drafts of the last check, by URI: one that is closed again is checked anew. */
  readonly #checked = new Set<string>();
  readonly #subscriptions: vscode.Disposable;

  constructor(server: DraftServer, configurationFiles: ConfigurationFiles, log: vscode.LogOutputChannel) {
    this.#server = server;
    this.#configurationFiles = configurationFiles;
    this.#log = log;
    const watcher = vscode.workspace.createFileSystemWatcher("**/*.{md,markdown,txt}", true);
    this.#subscriptions = vscode.Disposable.from(
      this.#findings,
      watcher,
      watcher.onDidChange((uri) => this.#findings.delete(uri)),
      watcher.onDidDelete((uri) => this.#forget(uri)),
      // A document may live on for minutes without its tab, and a tab need not have a document yet: only with both are findings shown for it.
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#opened(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#closed(uri)),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        for (const uri of opened.flatMap(shownIn)) this.#opened(uri);
        for (const uri of closed.flatMap(shownIn)) this.#closed(uri);
      }),
      configurationFiles.onDidChange(() => this.#clear()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(configurationSection)) this.#clear();
      }),
    );
  }

  /** Checks every draft of the workspace; says after each how far it is. Ends early, with what was found so far, when it is cancelled. */
  async checkAll(onProgress: (count: CheckedCount) => void, token: vscode.CancellationToken): Promise<CheckedCount> {
    this.#clear();
    let count: CheckedCount = { drafts: 0, findings: 0, unread: 0 };
    const files = workspaceFiles((folder, error) => this.#log.warn(`${folder.toString()} cannot be read:`, error));
    // They share the search: each takes the next file when it is done with the last.
    const work = async (): Promise<void> => {
      for await (const uri of files) {
        if (token.isCancellationRequested) return;
        const found = await this.#check(uri);
        if (found === "no draft") continue;
        count =
          found === "unread"
            ? { ...count, unread: count.unread + 1 }
            : { ...count, drafts: count.drafts + 1, findings: count.findings + found };
        onProgress(count);
      }
    };
    await Promise.all(Array.from({ length: draftsAtATime }, work));
    return count;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Checks one file and shows what is found, unless it is open: gives the number of findings. */
  async #check(uri: vscode.Uri): Promise<number | "no draft" | "unread"> {
    const text = await textOf(uri);
    if (text === undefined) return isDraftName(uri.path) ? "unread" : "no draft";
    if (!(await this.#isDraft(uri, text))) return "no draft";
    const findings = await this.#server.check(uri, text);
    this.#checked.add(uri.toString());
    if (isOpenDraft(uri)) this.#findings.delete(uri);
    else this.#findings.set(uri, findings);
    return findings.length;
  }

  async #isDraft(uri: vscode.Uri, text: string): Promise<boolean> {
    return (
      isDraftName(uri.path) ||
      isOpenDraft(uri) ||
      declaresStructure(text) ||
      (await isConfiguredDraft(uri, this.#configurationFiles))
    );
  }

  #opened(uri: vscode.Uri): void {
    if (isOpenDraft(uri)) this.#findings.delete(uri);
  }

  #closed(uri: vscode.Uri): void {
    if (!this.#checked.has(uri.toString()) || isOpenDraft(uri)) return;
    this.#check(uri).catch((error: unknown) => this.#log.debug("Checking a closed draft:", error));
  }

  #forget(uri: vscode.Uri): void {
    this.#findings.delete(uri);
    this.#checked.delete(uri.toString());
  }

  #clear(): void {
    this.#findings.clear();
    this.#checked.clear();
  }
}

/** Whether a draft is open in a tab, so that its findings are those of its document. */
function isOpenDraft(uri: vscode.Uri): boolean {
  const isIt = (other: vscode.Uri): boolean => other.toString() === uri.toString();
  const isLoaded = vscode.workspace.textDocuments.some(
    (document) => document.languageId === languageId && isIt(document.uri),
  );
  return isLoaded && vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => shownIn(tab).some(isIt)));
}

/** The file that a tab shows as text, if it shows one. */
function shownIn({ input }: vscode.Tab): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.modified] : [];
}

/** The text of a file, as it is in the editor where it is open; undefined for one that cannot be read or is not UTF-8. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
