import { createMessageConnection } from "vscode-jsonrpc";
import type { CancellationToken, MessageConnection, MessageReader, MessageWriter, NotificationType, RequestType, RequestType0, ResponseError } from "vscode-jsonrpc";
import type * as lsp from "vscode-languageserver";

/** The requests of LSP that go over the connection, as the protocol's library describes them: each with its method and the types of its parameters and result. */
type Requests =
  | typeof lsp.CodeActionRequest
  | typeof lsp.CodeActionResolveRequest
  | typeof lsp.CodeLensRefreshRequest
  | typeof lsp.CodeLensRequest
  | typeof lsp.CompletionRequest
  | typeof lsp.ConfigurationRequest
  | typeof lsp.DiagnosticRefreshRequest
  | typeof lsp.DocumentDiagnosticRequest
  | typeof lsp.DocumentHighlightRequest
  | typeof lsp.DocumentSymbolRequest
  | typeof lsp.FoldingRangeRequest
  | typeof lsp.HoverRequest
  | typeof lsp.InitializeRequest
  | typeof lsp.InlayHintRefreshRequest
  | typeof lsp.InlayHintRequest
  | typeof lsp.InlineCompletionRequest
  | typeof lsp.PrepareRenameRequest
  | typeof lsp.RegistrationRequest
  | typeof lsp.RenameRequest
  | typeof lsp.SelectionRangeRequest
  | typeof lsp.SemanticTokensRangeRequest
  | typeof lsp.SemanticTokensRequest
  | typeof lsp.ShutdownRequest
  | typeof lsp.WorkspaceFoldersRequest
  | typeof lsp.WorkspaceSymbolRequest;

/** Its notifications. */
type Notifications =
  | typeof lsp.DidChangeConfigurationNotification
  | typeof lsp.DidChangeTextDocumentNotification
  | typeof lsp.DidChangeWatchedFilesNotification
  | typeof lsp.DidCloseTextDocumentNotification
  | typeof lsp.DidOpenTextDocumentNotification
  | typeof lsp.ExitNotification
  | typeof lsp.InitializedNotification
  | typeof lsp.PublishDiagnosticsNotification;

type RequestMethod = Requests["method"];
type NotificationMethod = Notifications["method"];
type TypeOf<Name> = Extract<Requests | Notifications, { readonly method: Name }>["type"];
type ParamsOf<Name> = TypeOf<Name> extends RequestType<infer Params, unknown, unknown> | NotificationType<infer Params> ? Params : undefined;
type ResultOf<Name> = TypeOf<Name> extends RequestType<unknown, infer Result, unknown> | RequestType0<infer Result, unknown> ? Result : never;

/** A method of our own, beyond LSP (`protocol.ts`). */
type OwnMethod = `policyDraft/${string}`;

type Answer<Result> = Result | ResponseError<unknown> | Promise<Result | ResponseError<unknown>>;

/** How much a line of the log matters (LSP 3.17, `MessageType`). */
const messageTypes = { error: 1, warn: 2, info: 3, log: 4 } as const;

/**
 * The connection to one client: requests and notifications by the names of LSP, with the types that the protocol's library gives them. It stands on that
 * library's lowest layer alone, JSON-RPC, because the layers above it describe all of LSP at run time, in twice as many bytes as all our rules.
 */
export class Connection {
  readonly #connection: MessageConnection;

  /** Nothing is read before {@link listen}. */
  constructor(reader: MessageReader, writer: MessageWriter) {
    const { error, warn, info, log } = messageTypes;
    this.#connection = createMessageConnection(reader, writer, {
      error: (message) => this.#log(error, message),
      warn: (message) => this.#log(warn, message),
      info: (message) => this.#log(info, message),
      log: (message) => this.#log(log, message),
    });
  }

  listen(): void {
    this.#connection.listen();
  }

  /** Calls the function once when the client's end of the connection is gone. */
  onClose(work: () => void): void {
    this.#connection.onClose(work);
  }

  /** Answers the requests of a method; an error that the function throws is answered as one. */
  onRequest<Name extends RequestMethod>(method: Name, answer: (params: ParamsOf<Name>, token: CancellationToken) => Answer<ResultOf<Name>>): void;
  onRequest<Params, Result>(method: OwnMethod, answer: (params: Params, token: CancellationToken) => Answer<Result>): void;
  onRequest(method: string, answer: (params: never, token: CancellationToken) => unknown): void {
    // Named by its method alone, `shutdown` may come without parameters, as LSP has it; then the token is the only argument.
    this.#connection.onRequest(method, (...given: readonly unknown[]) => answer((given.length > 1 ? given[0] : undefined) as never, given.at(-1) as CancellationToken));
  }

  /** Hears the notifications of a method; an error that the function throws is logged. */
  onNotification<Name extends NotificationMethod>(method: Name, hear: (params: ParamsOf<Name>) => void): void {
    this.#connection.onNotification(method, (params: ParamsOf<Name>) => hear(params));
  }

  /** Asks the client; rejects when it answers with an error, or is gone. */
  sendRequest<Name extends RequestMethod>(method: Name, params: ParamsOf<Name>): Promise<ResultOf<Name>>;
  sendRequest<Result>(method: OwnMethod, params?: object): Promise<Result>;
  sendRequest(method: string, params?: object): Promise<unknown> {
    return params === undefined ? this.#connection.sendRequest(method) : this.#connection.sendRequest(method, params);
  }

  sendNotification<Name extends NotificationMethod>(method: Name, params: ParamsOf<Name>): Promise<void> {
    return this.#connection.sendNotification(method, params);
  }

  /** Writes an error into the client's log. */
  logError(message: string): void {
    this.#log(messageTypes.error, message);
  }

  /** Asks the client to send a notification from now on (LSP 3.17, dynamic registration). */
  register<Name extends NotificationMethod>(method: Name, registerOptions: object): Promise<void> {
    return this.sendRequest("client/registerCapability", { registrations: [{ id: method, method, registerOptions }] });
  }

  #log(type: (typeof messageTypes)[keyof typeof messageTypes], message: string): void {
    // A client that is gone has no log.
    this.#connection.sendNotification("window/logMessage", { type, message }).catch(() => undefined);
  }
}
