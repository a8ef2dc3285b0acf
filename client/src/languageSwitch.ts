import * as vscode from "vscode";
import { configurationSection } from "../../server/src/protocol";
import type { ConfigurationFiles } from "./configurationFiles";
import { commandIds, languageId, plainLanguages } from "./contributions";
import { isConfiguredDraft } from "./isConfiguredDraft";
import { isEditable } from "./isEditable";
import { switchDecision, type Remembered, type SwitchFacts } from "./switchDecision";

/**
 * How much of a document is looked at, in characters. Front matter and the first sections are at its start, and
 * opening a Markdown file of many megabytes must not become slower because this extension is installed.
 */
const recognisedLength = 200_000;

/**
 * Gives documents in Markdown or plain text the language of policy drafts: silently when they declare a structure in
 * their front matter, a glob of the configuration names them, or the writer chose it before; with one quiet offer when they merely look like a draft.
 */
export class LanguageSwitch implements vscode.Disposable {
  readonly #recognise: (text: string) => SwitchFacts["recognition"];
  readonly #configurationFiles: ConfigurationFiles;
  readonly #memory: vscode.Memento;
  readonly #subscriptions: vscode.Disposable;
  /** Documents the writer set back to another language in this session, by URI. */
  readonly #takenAway = new Set<string>();
  /** Open documents that look like a draft, by URI. */
  readonly #offered = new Set<string>();
  #offer: vscode.LanguageStatusItem | undefined;

  constructor(
    recognise: (text: string) => SwitchFacts["recognition"],
    configurationFiles: ConfigurationFiles,
    memory: vscode.Memento,
  ) {
    this.#recognise = recognise;
    this.#configurationFiles = configurationFiles;
    this.#memory = memory;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => void this.#consider(document)),
      // A structure may have been declared since the document was opened.
      vscode.workspace.onDidSaveTextDocument((document) => void this.#consider(document)),
      configurationFiles.onDidChange(() => this.#considerAll()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(configurationSection)) this.#considerAll();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#noticeClose(document)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#showOffer()),
    );
    this.#considerAll();
  }

  /** Switches the document because the writer said so, and remembers it for the file. */
  async choose(document: vscode.TextDocument): Promise<void> {
    this.#takenAway.delete(document.uri.toString());
    await this.#remember(document, "chosen");
    await vscode.languages.setTextDocumentLanguage(document, languageId);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#offer?.dispose();
  }

  #considerAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.#consider(document);
  }

  async #consider(document: vscode.TextDocument): Promise<void> {
    if (!isCandidate(document)) return;
    const isConfigured = await isConfiguredDraft(document.uri, this.#configurationFiles);
    // While the configuration was read, the document may have been closed or given another language.
    if (!isCandidate(document)) return;
    const uri = document.uri.toString();
    const decision = switchDecision({
      isConfigured,
      recognition: this.#recognise(document.getText().slice(0, recognisedLength)),
      remembered: this.#memory.get<Remembered>(memoryKey(document)),
      takenAway: this.#takenAway.has(uri),
    });
    if (decision === "switch") void vscode.languages.setTextDocumentLanguage(document, languageId);
    if (decision === "offer") {
      this.#offered.add(uri);
      this.#showOffer();
    }
  }

  /** VS Code reports a change of language as a document closed in the old language and opened in the new one. */
  #noticeClose(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    this.#offered.delete(uri);
    this.#showOffer();
    if (document.languageId !== languageId || document.isClosed) return;
    // This extension never takes the language away, so it was the writer.
    this.#takenAway.add(uri);
    if (this.#memory.get<Remembered>(memoryKey(document)) === "chosen") void this.#remember(document, "offered");
  }

  /** Shows the offer among the language status items while its document is in the active editor. */
  #showOffer(): void {
    this.#offer?.dispose();
    this.#offer = undefined;
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !this.#offered.has(document.uri.toString())) return;
    this.#offer = vscode.languages.createLanguageStatusItem("policyDraft.offer", [...plainLanguages]);
    this.#offer.name = vscode.l10n.t("Policy Draft");
    this.#offer.text = vscode.l10n.t("Looks like a policy draft");
    this.#offer.command = {
      command: commandIds.useForThisFile,
      title: vscode.l10n.t("Use Policy Draft for This File"),
    };
    void this.#remember(document, "offered");
  }

  /** A document without a file has nothing to remember it by: the next one gets the same name. */
  async #remember(document: vscode.TextDocument, remembered: Remembered): Promise<void> {
    if (!document.isUntitled) await this.#memory.update(memoryKey(document), remembered);
  }
}

function isCandidate(document: vscode.TextDocument): boolean {
  return !document.isClosed && plainLanguages.includes(document.languageId) && isEditable(document);
}

function memoryKey(document: vscode.TextDocument): string {
  return `languageSwitch:${document.uri.toString()}`;
}
