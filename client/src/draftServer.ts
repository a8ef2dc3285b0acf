import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import * as vscode from "vscode";
import type {
  DraftStatus,
  HandInReport,
  InsertSectionParams,
  NewDraft,
  NewDraftParams,
  RenumberParams,
  SetStageParams,
  SnippetInsertion,
  StatusParams,
  VersionedEdits,
  handInRequest,
  insertSectionRequest,
  newDraftRequest,
  renumberRequest,
  setStageRequest,
  statusRequest,
} from "../../server/src/protocol";
import { clientId, languageId } from "./contributions";
import { isEditable } from "./isEditable";

/** Makes a language client that talks to a server of its host: a process in Node.js, a worker on the web. */
export type ClientFactory = (id: string, name: string, options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** What each request of the protocol asks and answers. */
interface Requests {
  readonly [statusRequest]: { readonly params: StatusParams; readonly result: DraftStatus };
  readonly [insertSectionRequest]: { readonly params: InsertSectionParams; readonly result: SnippetInsertion };
  readonly [renumberRequest]: { readonly params: RenumberParams; readonly result: VersionedEdits };
  readonly [setStageRequest]: { readonly params: SetStageParams; readonly result: VersionedEdits };
  readonly [handInRequest]: { readonly params: StatusParams; readonly result: HandInReport };
  readonly [newDraftRequest]: { readonly params: NewDraftParams; readonly result: NewDraft };
}

/** The language server's lifetime: started when first needed, one at a time, restarted on request. */
export class DraftServer implements vscode.Disposable {
  readonly #createClient: ClientFactory;
  readonly #log: vscode.LogOutputChannel;
  readonly #stateChange = new vscode.EventEmitter<void>();
  #client: BaseLanguageClient | undefined;
  #started: Promise<BaseLanguageClient> | undefined;

  /** Fires when {@link state} may have changed. */
  readonly onDidChangeState = this.#stateChange.event;

  constructor(createClient: ClientFactory, log: vscode.LogOutputChannel) {
    this.#createClient = createClient;
    this.#log = log;
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

  /** Asks the server, starting it if need be. Rejects when it cannot answer, also for a document it does not know. */
  async request<Method extends keyof Requests>(method: Method, params: Requests[Method]["params"]): Promise<Requests[Method]["result"]> {
    const client = await this.#running();
    const result = await client.sendRequest<Requests[Method]["result"] | null>(method, params);
    if (result === null) throw new Error(`${method} has no answer for ${JSON.stringify(params)}`);
    return result;
  }

  dispose(): void {
    this.#stateChange.dispose();
  }

  #running(): Promise<BaseLanguageClient> {
    if (this.#started === undefined) {
      this.#started = this.#startClient();
      this.#stateChange.fire();
    }
    return this.#started;
  }

  async #startClient(): Promise<BaseLanguageClient> {
    const client = await this.#createClient(clientId, "Policy Draft", this.#clientOptions());
    this.#client = client;
    client.onDidChangeState(() => this.#stateChange.fire());
    await client.start();
    return client;
  }

  #clientOptions(): LanguageClientOptions {
    return {
      // Every scheme: the server sees text only, so a draft need not be a file.
      documentSelector: [{ language: languageId }],
      outputChannel: this.#log,
      // Findings depend on their document alone: looking at another one changes nothing, so focus asks for nothing.
      diagnosticPullOptions: { onChange: true },
      middleware: {
        // The old side of a comparison keeps its outline, but nobody can mend what is wrong in it.
        provideDiagnostics: (document, previousResultId, token, next) =>
          document instanceof vscode.Uri || isEditable(document) ? next(document, previousResultId, token) : undefined,
      },
    };
  }
}
