import * as vscode from "vscode";
import { statusRequest } from "../../server/src/protocol";
import { activeDraft } from "./activeDraft";
import { commandIds, languageId } from "./contributions";
import { describeStatus, type StatusDescription } from "./describeStatus";
import type { DraftServer } from "./draftServer";
import { toProtocolRange, type ProtocolRange } from "./ranges";

/** After the last keystroke, before the status is asked for again: a pause in typing, not every character. */
const pauseMilliseconds = 300;

/** The language status of the draft in the active editor: structure in force, what is missing, stage, length. */
export class DraftStatusItem implements vscode.Disposable {
  readonly #server: DraftServer;
  readonly #log: vscode.LogOutputChannel;
  readonly #item = vscode.languages.createLanguageStatusItem("policyDraft.status", languageId);
  readonly #stage = vscode.languages.createLanguageStatusItem("policyDraft.stage", languageId);
  readonly #size = vscode.languages.createLanguageStatusItem("policyDraft.size", languageId);
  readonly #subscriptions: vscode.Disposable;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** The document that {@link #item} is about. */
  #described: vscode.TextDocument | undefined;
  /** Whether {@link #size} is about a selection. */
  #countsSelection = false;

  constructor(server: DraftServer, log: vscode.LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.#item.name = vscode.l10n.t("Policy Draft");
    this.#stage.name = vscode.l10n.t("Stage of the draft");
    this.#stage.command = { command: commandIds.setStage, title: vscode.l10n.t("Set Stage…") };
    this.#size.name = vscode.l10n.t("Length of the draft");
    this.#subscriptions = vscode.Disposable.from(
      this.#item,
      this.#stage,
      this.#size,
      server.onDidChangeState(() => this.#update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      // A document whose language changes is opened anew.
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document === activeDraft()?.document) this.#update();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === activeDraft()?.document) this.#updateAfterPause();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        // Moving the caret changes no count.
        if (textEditor === activeDraft() && (this.#countsSelection || selectedIn(textEditor).length > 0))
          this.#updateAfterPause();
      }),
    );
    this.#update();
  }

  dispose(): void {
    clearTimeout(this.#pause);
    this.#subscriptions.dispose();
  }

  #updateAfterPause(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#update(), pauseMilliseconds);
  }

  /** Asks for the status of the draft in the active editor now; what was to happen after a pause is done with it. */
  #update(): void {
    clearTimeout(this.#pause);
    const document = activeDraft()?.document;
    if (document === undefined) return;
    this.#item.busy = this.#server.state === "starting";
    if (this.#server.state === "stopped") {
      this.#showStopped();
    } else if (document !== this.#described) {
      // Better nothing than what was true of another draft.
      this.#show(document, {
        text: vscode.l10n.t("Reading the draft…"),
        ...nothingKnown,
        label: vscode.l10n.t("Reading the draft…"),
        command: undefined,
      });
    }
    if (this.#server.state === "running") void this.#ask(document);
  }

  async #ask(document: vscode.TextDocument): Promise<void> {
    const version = document.version;
    const selections = selectedIn(vscode.window.activeTextEditor);
    this.#countsSelection = selections.length > 0;
    try {
      const status = await this.#server.request(statusRequest, {
        textDocument: { uri: document.uri.toString() },
        selections,
      });
      // The answer came too late; the change that outdated it has its own update under way.
      if (document.version !== version || document !== activeDraft()?.document) return;
      const { incomplete, ...described } = describeStatus(status, vscode.env.language, vscode.l10n.t);
      const insert = { command: commandIds.insertSection, title: vscode.l10n.t("Insert Section…") };
      this.#show(document, { ...described, command: incomplete ? insert : undefined });
    } catch (error) {
      // The document was closed or the server stopped meanwhile; both lead to an update of their own.
      this.#log.debug("Status:", error);
    }
  }

  #showStopped(): void {
    const text = vscode.l10n.t("The server is not running");
    this.#show(undefined, {
      text,
      ...nothingKnown,
      label: text,
      command: { command: commandIds.restartServer, title: vscode.l10n.t("Restart Server") },
    });
  }

  #show(document: vscode.TextDocument | undefined, { text, stage, size, sizeDetail, label, command }: Shown): void {
    this.#described = document;
    this.#item.text = text;
    this.#stage.text = stage;
    this.#size.text = size;
    this.#size.detail = sizeDetail;
    this.#item.command = command;
    this.#item.accessibilityInformation = { label };
  }
}

/** What is selected in an editor; carets are nothing. */
function selectedIn(editor: vscode.TextEditor | undefined): readonly ProtocolRange[] {
  return (editor?.selections ?? []).filter(({ isEmpty }) => !isEmpty).map(toProtocolRange);
}

const nothingKnown = { stage: "", size: "", sizeDetail: "" } as const;

interface Shown extends Omit<StatusDescription, "incomplete"> {
  readonly command: vscode.Command | undefined;
}
