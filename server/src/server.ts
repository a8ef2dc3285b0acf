import { CodeActionKind, DocumentDiagnosticReportKind, PositionEncodingKind, TextDocuments, TextDocumentSyncKind } from "vscode-languageserver";
import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  InitializeResult,
  ResponseError,
  TextDocumentIdentifier,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { fixAllKind } from "./features/codeActions";
import { completionTriggers } from "./features/completion";
import { diagnosticSource } from "./features/diagnostics";
import { guarded } from "./guarded";
import { handInRequest, insertSectionRequest, newDraftRequest, renumberRequest, setStageRequest, statusRequest } from "./protocol";
import type { DraftStatus, HandInReport, InsertSectionParams, NewDraft, NewDraftParams, RenumberParams, SetStageParams, SnippetInsertion, StatusParams, VersionedEdits } from "./protocol";
import { PushedDiagnostics } from "./pushedDiagnostics";
import type { Runtime } from "./runtime";
import { createLanguageService } from "./service";
import type { ClientAbilities, LanguageService } from "./service";
import { languageOf } from "./translations";

/**
 * Serves one client over a connection until it ends (LSP 3.17, with the pull diagnostics of that version).
 *
 * The server keeps no state between requests but the open documents and their analyses. It serves every document a
 * client opens on it, whatever its language: which ones are drafts is the client's decision.
 */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  let service = createService(connection, undefined, {});

  const answer = <Result>(token: CancellationToken, fallback: Result, work: () => Result): Promise<Result | ResponseError<never>> =>
    guarded({ runtime, onFailure: (error) => connection.console.error(`A request failed: ${describe(error)}`) }, token, fallback, work);

  /** The answer about an open document; the fallback for one that is not open, or no longer. */
  const about = <Result>(
    params: { readonly textDocument: TextDocumentIdentifier },
    token: CancellationToken,
    fallback: Result,
    work: (document: TextDocument) => Result,
  ): Promise<Result | ResponseError<never>> =>
    answer(token, fallback, () => {
      // Looked up now: while the request waited its turn the document may have changed or been closed.
      const document = documents.get(params.textDocument.uri);
      return document === undefined ? fallback : work(document);
    });

  connection.onInitialize((params) => {
    const capabilities = (params.capabilities as ClientCapabilities | undefined) ?? {};
    service = createService(connection, params.locale, capabilities);
    if (capabilities.textDocument?.diagnostic === undefined) pushDiagnostics();
    return initializeResult(runtime);
  });

  connection.onDocumentSymbol((params, token) =>
    about(params, token, null, (document) => service.documentSymbols(document)),
  );
  connection.languages.diagnostics.on((params, token) =>
    about(params, token, noDiagnostics, (document) => diagnosticReport(service, document, params)),
  );
  connection.onCodeAction((params, token) =>
    about(params, token, null, (document) => service.codeActions(document, params.range, params.context)),
  );
  connection.onCompletion((params, token) =>
    about(params, token, null, (document) => service.completions(document, params.position)),
  );
  connection.onFoldingRanges((params, token) =>
    about(params, token, null, (document) => service.foldingRanges(document)),
  );
  connection.onHover((params, token) =>
    about(params, token, null, (document) => service.hover(document, params.position) ?? null),
  );
  connection.onRequest(statusRequest, (params: StatusParams, token: CancellationToken) =>
    about<DraftStatus | null>(params, token, null, (document) => service.status(document)),
  );
  connection.onRequest(insertSectionRequest, (params: InsertSectionParams, token: CancellationToken) =>
    about<SnippetInsertion | null>(params, token, null, (document) => service.insertSection(document, params.section) ?? null),
  );
  connection.onRequest(renumberRequest, (params: RenumberParams, token: CancellationToken) =>
    about<VersionedEdits | null>(params, token, null, (document) => service.renumber(document, params.range)),
  );
  connection.onRequest(setStageRequest, (params: SetStageParams, token: CancellationToken) =>
    about<VersionedEdits | null>(params, token, null, (document) => service.setStage(document, params.stage) ?? null),
  );
  connection.onRequest(handInRequest, (params: StatusParams, token: CancellationToken) =>
    about<HandInReport | null>(params, token, null, (document) => service.handIn(document)),
  );
  connection.onRequest(newDraftRequest, (params: NewDraftParams, token: CancellationToken) =>
    answer<NewDraft | null>(token, null, () => service.newDraft(params)),
  );

  documents.onDidClose(({ document }) => service.close(document.uri));
  documents.listen(connection);
  connection.listen();

  function pushDiagnostics(): void {
    const pushed = new PushedDiagnostics({
      runtime,
      documentOf: (uri) => documents.get(uri),
      publish: (document) => {
        try {
          const { uri, version } = document;
          void connection.sendDiagnostics({ uri, version, diagnostics: service.diagnostics(document).items });
        } catch (error) {
          connection.console.error(`Checking failed: ${describe(error)}`);
        }
      },
      clear: (params) => void connection.sendDiagnostics(params),
    });
    // Also fires when a document opens.
    documents.onDidChangeContent(({ document }) => pushed.schedule(document.uri));
    documents.onDidClose(({ document }) => pushed.close(document.uri));
  }
}

const noDiagnostics: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

function diagnosticReport(service: LanguageService, document: TextDocument, { previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
  const { resultId, items } = service.diagnostics(document);
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

function initializeResult({ version }: Runtime): InitializeResult {
  return {
    serverInfo: { name: "policy-draft", version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      documentSymbolProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      completionProvider: { triggerCharacters: [...completionTriggers] },
      foldingRangeProvider: true,
      hoverProvider: true,
      // A draft's findings depend on nothing but its own text.
      diagnosticProvider: { identifier: diagnosticSource, interFileDependencies: false, workspaceDiagnostics: false },
    },
  };
}

function createService(connection: Connection, locale: string | undefined, capabilities: ClientCapabilities): LanguageService {
  return createLanguageService({
    language: languageOf(locale),
    client: abilitiesOf(capabilities),
    onRuleFailure: (code, error) => connection.console.error(`The rule ${code} failed: ${describe(error)}`),
  });
}

function abilitiesOf({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  return {
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    relatedInformation: textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    foldingRangeLimit: textDocument?.foldingRange?.rangeLimit,
  };
}

/** An error for the log, with its stack where it has one. */
function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
