import type { BaseLanguageClient, DidChangeConfigurationParams, LanguageClientOptions } from "vscode-languageclient";
import * as vscode from "vscode";
import type {
  CleanParams,
  CleanReport,
  CheckDraftParams,
  CheckedDraft,
  ConfigurationFileParams,
  ConfigurationPlace,
  DraftStatus,
  DraftStructure,
  DraftTextsParams,
  HandInReport,
  InitializationOptions,
  InsertSectionParams,
  LearnedStructure,
  LearnStructureParams,
  NewDraft,
  NewDraftParams,
  PartChange,
  PartChangeParams,
  PlaceParams,
  RenumberParams,
  SectionNames,
  SentencePatternList,
  SetStageParams,
  SnippetInsertion,
  StatusParams,
  StructureDescription,
  StructuresParams,
  VersionedEdits,
  cleanRequest,
  draftStructureRequest,
  changePartRequest,
  handInRequest,
  insertSectionRequest,
  learnStructureRequest,
  newDraftRequest,
  renumberRequest,
  sectionNamesRequest,
  sentencePatternsRequest,
  setStageRequest,
  statusRequest,
  structuresRequest,
} from "../../server/src/protocol";
import { configurationFileName } from "../../server/src/configuration/documentSettings";
import {
  checkDraftRequest,
  configurationFileRequest,
  configurationSection,
  draftTextsRequest,
  draftsRequest,
} from "../../server/src/protocol";
import type { ConfigurationFiles } from "./configurationFiles";
import type { DraftFiles } from "./draftFiles";
import { clientId, languageId, showRuleCommand } from "./contributions";
import { isEditable } from "./isEditable";
import { ServerCrashes } from "./serverCrashes";

/** Makes a language client that talks to a server of its host: a process in Node.js, a worker on the web. */
export type ClientFactory = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** What each request of the protocol asks and answers. */
interface Requests {
  readonly [statusRequest]: { readonly params: StatusParams; readonly result: DraftStatus };
  readonly [draftStructureRequest]: { readonly params: StatusParams; readonly result: DraftStructure };
  readonly [insertSectionRequest]: { readonly params: InsertSectionParams; readonly result: SnippetInsertion };
  readonly [renumberRequest]: { readonly params: RenumberParams; readonly result: VersionedEdits };
  readonly [changePartRequest]: { readonly params: PartChangeParams; readonly result: PartChange };
  readonly [sentencePatternsRequest]: { readonly params: PlaceParams; readonly result: SentencePatternList };
  readonly [sectionNamesRequest]: { readonly params: PlaceParams; readonly result: SectionNames };
  readonly [cleanRequest]: { readonly params: CleanParams; readonly result: CleanReport };
  readonly [setStageRequest]: { readonly params: SetStageParams; readonly result: VersionedEdits };
  readonly [handInRequest]: { readonly params: StatusParams; readonly result: HandInReport };
  readonly [checkDraftRequest]: { readonly params: CheckDraftParams; readonly result: CheckedDraft };
  readonly [newDraftRequest]: { readonly params: NewDraftParams; readonly result: NewDraft };
  readonly [learnStructureRequest]: { readonly params: LearnStructureParams; readonly result: LearnedStructure };
  readonly [structuresRequest]: { readonly params: StructuresParams; readonly result: readonly StructureDescription[] };
}

/** The language server's lifetime: started when first needed, one at a time, restarted on request. */
export class DraftServer implements vscode.Disposable {
  readonly #createClient: ClientFactory;
  readonly #configurationFiles: ConfigurationFiles;
  readonly #draftFiles: DraftFiles;
  readonly #log: vscode.LogOutputChannel;
  readonly #crashes: ServerCrashes;
  readonly #stateChange = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #client: BaseLanguageClient | undefined;
  #started: Promise<BaseLanguageClient> | undefined;

  /** Fires when {@link state} may have changed, and when the server may answer otherwise because configuration has changed. */
  readonly onDidChangeState = this.#stateChange.event;

  constructor(
    createClient: ClientFactory,
    configurationFiles: ConfigurationFiles,
    draftFiles: DraftFiles,
    log: vscode.LogOutputChannel,
  ) {
    this.#createClient = createClient;
    this.#configurationFiles = configurationFiles;
    this.#draftFiles = draftFiles;
    this.#log = log;
    this.#crashes = new ServerCrashes(() => this.restart(), log);
    this.#subscriptions = vscode.Disposable.from(
      this.#stateChange,
      configurationFiles.onDidChange(() => void this.#sayConfigurationChanged()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(configurationSection)) void this.#sayConfigurationChanged();
      }),
    );
  }

  /** Whether the server can answer, will soon, or does not run. */
  get state(): "stopped" | "starting" | "running" {
    if (this.#started === undefined) return "stopped";
    if (this.#client === undefined) return "starting";
    if (this.#client.isRunning()) return "running";
    return this.#client.needsStop() ? "starting" : "stopped";
  }

  /** Starts the server unless it was started before; rejects if that failed, until {@link restart}. */
  async start(): Promise<void> {
    await this.#running();
  }

  /** Stops the server if it runs, and starts a new one. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Stops the server; settles when it has had time to say goodbye. */
  async stop(): Promise<void> {
    const started = this.#started;
    this.#started = undefined;
    this.#client = undefined;
    this.#stateChange.fire();
    try {
      await (await started)?.dispose();
    } catch (error) {
      // It never ran, or did not stop in time; in both cases nothing is left that a restart could build on.
      this.#log.debug("Stopping the server:", error);
    }
  }

  /** Asks the server, starting it if need be. Rejects when it cannot answer, also for a document it does not know, and when it was cancelled. */
  async request<Method extends keyof Requests>(
    method: Method,
    params: Requests[Method]["params"],
    token?: vscode.CancellationToken,
  ): Promise<Requests[Method]["result"]> {
    const client = await this.#running();
    // An undefined token would be sent as a second parameter.
    const result = await client.sendRequest<Requests[Method]["result"] | null>(
      method,
      params,
      ...(token === undefined ? [] : [token]),
    );
    if (result === null) throw new Error(`${method} has no answer for ${JSON.stringify(params)}`);
    return result;
  }

  /** The findings of a draft that need not be open, in a text of it. Rejects when the server cannot answer. */
  async check(uri: vscode.Uri, text: string): Promise<vscode.Diagnostic[]> {
    const { diagnostics } = await this.request(checkDraftRequest, { textDocument: { uri: uri.toString() }, text });
    const client = await this.#running();
    return client.protocol2CodeConverter.asDiagnostics([...diagnostics]);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #running(): Promise<BaseLanguageClient> {
    if (this.#started === undefined) {
      this.#started = this.#startClient();
      this.#stateChange.fire();
    }
    return this.#started;
  }

  async #startClient(): Promise<BaseLanguageClient> {
    const client = this.#createClient(clientId, "Policy Draft", this.#clientOptions());
    this.#client = client;
    // The library would show every failure as a message, four for one server that ends while it starts; what writers have to know, we say.
    client.error = (message, data) => this.#log.error(message, data);
    client.onDidChangeState(() => this.#stateChange.fire());
    client.onRequest(
      configurationFileRequest,
      ({ textDocument }: ConfigurationFileParams): Promise<ConfigurationPlace> =>
        this.#configurationFiles.place(client.protocol2CodeConverter.asUri(textDocument.uri)),
    );
    client.onRequest(draftsRequest, () => this.#draftFiles.list());
    client.onRequest(draftTextsRequest, ({ uris }: DraftTextsParams) => this.#draftFiles.read(uris));
    await client.start();
    return client;
  }

  /** Has the server ask for files and settings anew; which of them changed does not matter to it. */
  async #sayConfigurationChanged(): Promise<void> {
    try {
      const client = await this.#started;
      await client?.sendNotification("workspace/didChangeConfiguration", {
        settings: null,
      } satisfies DidChangeConfigurationParams);
      this.#stateChange.fire();
    } catch (error) {
      // A server that does not run has nothing to forget.
      this.#log.debug("Configuration:", error);
    }
  }

  #clientOptions(): LanguageClientOptions {
    const initializationOptions: InitializationOptions = {
      configurationFiles: true,
      // By VS Code's JSON extension.
      configurationSchema: true,
      drafts: true,
      partCommands: true,
      // "Reopen with Encoding", of VS Code itself.
      reopenCommand: "workbench.action.editor.changeEncoding",
      // A page of the extension, rendered, wherever the extension is installed: on the web that is no file.
      documentation: `command:${showRuleCommand}?${encodeURIComponent('["')}{code}${encodeURIComponent('"]')}`,
    };
    return {
      // Every scheme: the server sees text only, so a draft need not be a file.
      documentSelector: [{ language: languageId }, { pattern: `**/${configurationFileName}` }],
      outputChannel: this.#log,
      errorHandler: this.#crashes,
      // Without it the library shows the error as a message.
      initializationFailedHandler: () => false,
      initializationOptions,
      // Findings depend on their document and on configuration, whose changes the server announces: focus changes nothing.
      diagnosticPullOptions: { onChange: true },
      middleware: {
        // The old side of a comparison keeps its outline, but nobody can mend what is wrong in it.
        provideDiagnostics: (document, previousResultId, token, next) =>
          document instanceof vscode.Uri || isEditable(document) ? next(document, previousResultId, token) : undefined,
      },
    };
  }
}
