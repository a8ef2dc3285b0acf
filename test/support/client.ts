import { PassThrough } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  LogMessageParams,
  ProtocolConnection,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { convertScript } from "../../server/src/conversion/main";
import type { InitializationOptions } from "../../server/src/protocol";
import type { Runtime } from "../../server/src/server/runtime";
import { startServer } from "../../server/src/server/server";

/** What VS Code says it can do, as far as the server asks. */
export const pullingClient: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    completion: { completionItem: { snippetSupport: true } },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** A client that cannot pull diagnostics. */
export const pushedClient: ClientCapabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };

/** What a test says of its client and host beyond the usual. */
export interface StartOptions {
  readonly initializationOptions?: InitializationOptions;
  /** What the host has beyond that of every test. */
  readonly runtime?: Partial<Runtime>;
}

/** An editor with one document, connected to the real server by in-memory streams that carry real JSON-RPC. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  /** What waits on the server for time to pass, with its milliseconds. */
  readonly timers = new Map<() => void, number>();
  initializeResult: InitializeResult | undefined;
  document = TextDocument.create("file:///%E7%BB%BF%E9%81%93.policy.md", "policy-draft", 0, "");

  readonly #toServer: PassThrough;
  #held: Promise<void> | undefined;

  private constructor(connection: ProtocolConnection, toServer: PassThrough) {
    this.connection = connection;
    this.#toServer = toServer;
    connection.onNotification(
      "textDocument/publishDiagnostics",
      (params: PublishDiagnosticsParams) => void this.published.push(params),
    );
    connection.onNotification("window/logMessage", ({ message }: LogMessageParams) => void this.logged.push(message));
    connection.listen();
  }

  /** Starts server and client and initializes them. */
  static async start(
    capabilities: ClientCapabilities = pullingClient,
    locale = "en",
    { initializationOptions, runtime }: StartOptions = {},
  ): Promise<TestClient> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const client = new TestClient(
      createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
      toServer,
    );
    startServer(
      createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
      {
        version: "1.2.3",
        nextTurn: () => client.#held ?? nextTurn(),
        later: (work, milliseconds) => {
          client.timers.set(work, milliseconds);
          return { dispose: () => void client.timers.delete(work) };
        },
        loadScriptConverter: () => convertScript,
        ...runtime,
      },
    );
    client.initializeResult = await client.connection.sendRequest("initialize", {
      processId: null,
      rootUri: null,
      capabilities,
      locale,
      initializationOptions,
    });
    await client.connection.sendNotification("initialized", {});
    return client;
  }

  /** Sends what is no message, or none that the library would send. */
  sendBytes(bytes: string | Uint8Array): void {
    this.#toServer.write(bytes);
  }

  get identifier(): { readonly uri: string } {
    return { uri: this.document.uri };
  }

  async open(text: string): Promise<void> {
    const { uri, languageId } = this.document;
    this.document = TextDocument.create(uri, languageId, 1, text);
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the first occurrence of some words, here and on the server. */
  async replace(words: string, replacement: string): Promise<void> {
    const start = this.document.getText().indexOf(words);
    if (start < 0) throw new Error(`Not in the document: ${words}`);
    const range = { start: this.document.positionAt(start), end: this.document.positionAt(start + words.length) };
    const contentChanges: TextDocumentContentChangeEvent[] = [{ range, text: replacement }];
    const version = this.document.version + 1;
    this.document = TextDocument.update(this.document, contentChanges, version);
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: this.document.uri, version },
      contentChanges,
    });
  }

  async close(): Promise<void> {
    await this.connection.sendNotification("textDocument/didClose", { textDocument: this.identifier });
  }

  /** A request about the open document. */
  ask<Result>(method: string, params: object = {}): Promise<Result> {
    return this.connection.sendRequest(method, { textDocument: this.identifier, ...params });
  }

  /** All diagnostics of the document, pulled. */
  async pull(): Promise<readonly Diagnostic[]> {
    const { items } = await this.ask<{ items: Diagnostic[] }>("textDocument/diagnostic");
    return items;
  }

  /** Lets the time pass that the server waits for, and resolves when what it sent then has arrived. */
  async rest(): Promise<void> {
    await this.settled();
    for (const work of [...this.timers.keys()]) {
      this.timers.delete(work);
      work();
    }
    await this.settled();
  }

  /**
   * Requests sent from now on wait on the server for their turn. The function it gives lets them go on, when the server
   * has read everything sent in the meantime.
   */
  hold(): () => Promise<void> {
    let release = (): void => undefined;
    this.#held = new Promise((resolve) => (release = resolve));
    return async () => {
      // A request that the server does not know is refused without waiting for a turn.
      await this.connection.sendRequest("policyDraft/unknown").catch(() => undefined);
      this.#held = undefined;
      release();
    };
  }

  /** Resolves when the server has read everything sent so far and everything it sent has arrived: messages keep their order. */
  async settled(): Promise<void> {
    await this.connection.sendRequest("policyDraft/newDraft", { script: "latin", topic: "" });
  }
}
