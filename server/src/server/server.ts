import {
  CodeActionKind,
  CodeLensRefreshRequest,
  DiagnosticTag,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
  TextDocumentSyncKind,
  type CancellationToken,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type PrepareRenameResult,
  type ProposedFeatures,
  type SemanticTokens,
  type TextDocumentIdentifier,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { configurationSource, readsConfigurationFiles, SettingsCache } from "./configurationSource";
import { configurationFileName, isConfigurationFile } from "../configuration/documentSettings";
import { decodedUri } from "../drafts/decodedUri";
import { fixAllKind } from "../features/codeActions/codeActionKinds";
import { documentOfAction } from "../features/codeActions/codeActions";
import { completionTriggers } from "../features/completion/completionTriggers";
import { diagnosticSource } from "../features/diagnostics";
import { semanticTokensLegend } from "../features/semanticTokens";
import { provideWorkspaceSymbols, type DraftSymbols } from "../features/workspaceSymbols";
import { guarded } from "./guarded";
import {
  changePartRequest,
  checkDraftRequest,
  cleanRequest,
  configurationSection,
  draftStructureRequest,
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
} from "../protocol";
import type {
  CheckDraftParams,
  CheckedDraft,
  CleanParams,
  CleanReport,
  DraftStatus,
  DraftStructure,
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
  VersionedEdits,
} from "../protocol";
import { PushedDiagnostics } from "./pushedDiagnostics";
import type { Runtime } from "./runtime";
import type { ScriptConverter } from "../edits/conversionEdits";
import { noConfiguration, type DraftConfiguration } from "../structure/configuration";
import { createLanguageService } from "./service";
import type { Draft } from "./analysisStore";
import type { ClientAbilities, LanguageService } from "./service";
import { languageOf } from "../l10n/translations";
import { syncedDocuments } from "./syncedDocuments";
import { draftFiles, WorkspaceDrafts } from "./workspaceDrafts";

/**
 * Serves one client over a connection until it ends (LSP 3.17, with the pull diagnostics of that version).
 *
 * The server keeps no state between requests but the open documents, their settings and their analyses, and the symbols of files. It serves every
 * document a client opens on it, whatever its language: which ones are drafts is the client's decision. Only a `.policy-draft.jsonc` never is; it has
 * diagnostics and nothing else.
 */
export function startServer(connection: ProposedFeatures.Connection, runtime: Runtime): void {
  const documents = new TextDocuments(syncedDocuments);
  const unknownClient: InitializeParams = { processId: null, rootUri: null, capabilities: {} };
  let client = unknownClient;
  let service = createService(connection, client, runtime);
  let settings = createSettingsCache(connection, client, runtime);
  let workspaceDrafts: WorkspaceDrafts | undefined;
  let refreshDiagnostics = (): void => undefined;

  const answer = <Result>(
    token: CancellationToken,
    fallback: Result,
    work: () => Result | Promise<Result>,
  ): Promise<Result | ResponseError<never>> =>
    guarded(
      { runtime, onFailure: (error) => connection.console.error(`A request failed: ${describe(error)}`) },
      token,
      fallback,
      work,
    );

  /** The answer about an open document; the fallback for one that is not open, or no longer. */
  const withDraft = <Result>(
    params: { readonly textDocument: TextDocumentIdentifier },
    token: CancellationToken,
    fallback: Result,
    work: (draft: Draft) => Result,
  ): Promise<Result | ResponseError<never>> =>
    answer(token, fallback, async () => {
      const draft = await draftOf(params.textDocument.uri);
      return draft === undefined || token.isCancellationRequested ? fallback : work(draft);
    });

  connection.onInitialize((params) => {
    client = { ...params, capabilities: (params.capabilities as ClientCapabilities | undefined) ?? {} };
    service = createService(connection, client, runtime);
    settings = createSettingsCache(connection, client, runtime);
    const { textDocument, workspace } = client.capabilities;
    if (textDocument?.diagnostic === undefined) refreshDiagnostics = pushDiagnostics();
    else if (workspace?.diagnostics?.refreshSupport)
      refreshDiagnostics = () => connection.languages.diagnostics.refresh();
    const files = draftFiles(connection, client, runtime);
    workspaceDrafts =
      files &&
      new WorkspaceDrafts({
        files,
        settingsOf: (uri) => settings.once(uri),
        symbolsOf: service.symbolsOfText,
        nextTurn: () => runtime.nextTurn(),
      });
    return initializeResult(runtime, client.capabilities, workspaceDrafts !== undefined);
  });
  connection.onInitialized(() => watchConfiguration(connection, client, runtime));
  connection.onDidChangeConfiguration(configurationChanged);
  connection.onDidChangeWatchedFiles(configurationChanged);

  connection.onDocumentSymbol((params, token) =>
    withDraft(params, token, null, (draft) => service.documentSymbols(draft)),
  );
  connection.languages.diagnostics.on((params, token) =>
    isConfigurationFile(params.textDocument.uri)
      ? answer(token, noDiagnostics, async () => ({
          ...noDiagnostics,
          items: await configurationDiagnostics(params.textDocument.uri),
        }))
      : withDraft(params, token, noDiagnostics, (draft) => diagnosticReport(service, draft, params)),
  );
  connection.onCodeAction((params, token) =>
    withDraft(params, token, null, (draft) => service.codeActions(draft, params.range, params.context)),
  );
  connection.onCodeActionResolve((action, token) =>
    answer(token, action, async () => {
      const draft = await draftOf(documentOfAction(action) ?? "");
      return draft === undefined ? action : service.resolveCodeAction(draft, action);
    }),
  );
  connection.onCompletion((params, token) =>
    withDraft(params, token, null, (draft) => service.completions(draft, params.position)),
  );
  connection.languages.inlineCompletion.on((params, token) =>
    withDraft(params, token, null, (draft) => service.nextMarker(draft, params.position)),
  );
  connection.onPrepareRename((params, token) =>
    withDraft<PrepareRenameResult | ResponseError<void> | null>(
      params,
      token,
      null,
      (draft) =>
        service.prepareRename(draft, params.position) ??
        new ResponseError<void>(LSPErrorCodes.RequestFailed, service.nothingToRename()),
    ),
  );
  connection.onRenameRequest((params, token) =>
    withDraft<WorkspaceEdit | ResponseError<void> | null>(params, token, null, (draft) => {
      const renaming = service.rename(draft, params.position, params.newName);
      return renaming === undefined
        ? new ResponseError<void>(LSPErrorCodes.RequestFailed, service.nothingToRename())
        : workspaceEdit(client, renaming);
    }),
  );
  connection.onFoldingRanges((params, token) =>
    withDraft(params, token, null, (draft) => service.foldingRanges(draft)),
  );
  connection.onHover((params, token) =>
    withDraft(params, token, null, (draft) => service.hover(draft, params.position) ?? null),
  );
  connection.onSelectionRanges((params, token) =>
    withDraft(params, token, null, (draft) => service.selectionRanges(draft, params.positions)),
  );
  connection.onDocumentHighlight((params, token) =>
    withDraft(params, token, null, (draft) => service.documentHighlights(draft, params.position)),
  );
  connection.onCodeLens((params, token) => withDraft(params, token, null, (draft) => service.codeLenses(draft)));
  connection.languages.inlayHint.on((params, token) =>
    withDraft(params, token, null, (draft) => service.inlayHints(draft, params.range)),
  );
  connection.languages.semanticTokens.on((params, token) =>
    withDraft(params, token, noTokens, (draft) => service.semanticTokens(draft)),
  );
  connection.languages.semanticTokens.onRange((params, token) =>
    withDraft(params, token, noTokens, (draft) => service.semanticTokens(draft, params.range)),
  );
  connection.onWorkspaceSymbol(({ query }, token) =>
    answer(token, null, async () => provideWorkspaceSymbols(await allDrafts(token), query)),
  );
  connection.onRequest(statusRequest, (params: StatusParams, token: CancellationToken) =>
    withDraft<DraftStatus | null>(params, token, null, (draft) => service.status(draft, params.selections)),
  );
  connection.onRequest(draftStructureRequest, (params: StatusParams, token: CancellationToken) =>
    withDraft<DraftStructure | null>(params, token, null, (draft) => service.draftStructure(draft)),
  );
  connection.onRequest(insertSectionRequest, (params: InsertSectionParams, token: CancellationToken) =>
    withDraft<SnippetInsertion | null>(
      params,
      token,
      null,
      (draft) => service.insertSection(draft, params.section) ?? null,
    ),
  );
  connection.onRequest(renumberRequest, (params: RenumberParams, token: CancellationToken) =>
    withDraft<VersionedEdits | null>(params, token, null, (draft) => service.renumber(draft, params.range)),
  );
  connection.onRequest(changePartRequest, (params: PartChangeParams, token: CancellationToken) =>
    withDraft<PartChange | null>(params, token, null, (draft) => service.changePart(draft, params)),
  );
  connection.onRequest(sentencePatternsRequest, (params: PlaceParams, token: CancellationToken) =>
    withDraft<SentencePatternList | null>(params, token, null, (draft) =>
      service.sentencePatterns(draft, params.position),
    ),
  );
  connection.onRequest(sectionNamesRequest, (params: PlaceParams, token: CancellationToken) =>
    withDraft<SectionNames | null>(params, token, null, (draft) => service.sectionNames(draft, params.position)),
  );
  connection.onRequest(cleanRequest, (params: CleanParams, token: CancellationToken) =>
    withDraft<CleanReport | null>(params, token, null, (draft) => service.clean(draft, params)),
  );
  connection.onRequest(setStageRequest, (params: SetStageParams, token: CancellationToken) =>
    withDraft<VersionedEdits | null>(params, token, null, (draft) => service.setStage(draft, params.stage) ?? null),
  );
  connection.onRequest(handInRequest, (params: StatusParams, token: CancellationToken) =>
    withDraft<HandInReport | null>(params, token, null, (draft) => service.handIn(draft)),
  );
  connection.onRequest(
    checkDraftRequest,
    ({ textDocument: { uri }, text }: CheckDraftParams, token: CancellationToken) =>
      answer<CheckedDraft | null>(token, null, async () => ({
        diagnostics: service.checkDraft(uri, text, await settings.once(uri)),
      })),
  );
  connection.onRequest(newDraftRequest, (params: NewDraftParams, token: CancellationToken) =>
    answer<NewDraft | null>(token, null, async () =>
      service.newDraft(params, params.structure === undefined ? noConfiguration : await configurationOfNewDraft()),
    ),
  );
  connection.onRequest(structuresRequest, (_params: unknown, token: CancellationToken) =>
    answer<readonly StructureDescription[]>(token, [], async () => service.structures(await configurationOfNewDraft())),
  );
  connection.onRequest(learnStructureRequest, (params: LearnStructureParams, token: CancellationToken) =>
    answer<LearnedStructure | null>(token, null, () => Promise.resolve(service.learnStructure(params))),
  );

  documents.onDidClose(({ document: { uri } }) => {
    service.close(uri);
    settings.delete(uri);
  });
  documents.listen(connection);
  connection.listen();

  /** An open draft with its settings; undefined for one that is not open, or no longer when they are known, and for a configuration. */
  async function draftOf(uri: string): Promise<Draft | undefined> {
    return isConfigurationFile(uri) ? undefined : openDocument(uri);
  }

  /** What is wrong in an open configuration; nothing for one that is not open, or no longer. */
  async function configurationDiagnostics(uri: string): Promise<Diagnostic[]> {
    const file = await openDocument(uri);
    return file ? service.configurationDiagnostics(file) : [];
  }

  async function openDocument(uri: string): Promise<Draft | undefined> {
    if (documents.get(uri) === undefined) return undefined;
    const known = await settings.of(uri);
    // Looked up now: in the meantime the document may have changed or been closed.
    const document = documents.get(uri);
    return document && { document, settings: known };
  }

  /** Every draft of the workspace: those that are open as they are in the editor, the others as their files are. */
  async function allDrafts(token: CancellationToken): Promise<readonly DraftSymbols[]> {
    const files = (await workspaceDrafts?.all(token)) ?? [];
    const open = (await Promise.all(documents.keys().map(draftOf))).filter((draft) => draft !== undefined);
    const openUris = new Set(open.map(({ document }) => decodedUri(document.uri)));
    return [
      ...open.map((draft) => ({ uri: draft.document.uri, symbols: service.symbols(draft) })),
      ...files.filter(({ uri }) => !openUris.has(decodedUri(uri))),
    ];
  }

  /** The configuration for a document that nobody has saved: it belongs to the first folder of the workspace. */
  async function configurationOfNewDraft(): Promise<DraftConfiguration> {
    return (await settings.of("untitled:new-draft.policy.md")).configuration;
  }

  function configurationChanged(): void {
    settings.clear();
    workspaceDrafts?.configurationChanged();
    refreshDiagnostics();
    const { codeLens, inlayHint } = client.capabilities.workspace ?? {};
    if (codeLens?.refreshSupport) void connection.sendRequest(CodeLensRefreshRequest.type);
    if (inlayHint?.refreshSupport) connection.languages.inlayHint.refresh();
  }

  /** Gives the function that sends the diagnostics of all open documents at once. */
  function pushDiagnostics(): () => void {
    const pushed = new PushedDiagnostics({
      runtime,
      publish: async (uri) => {
        try {
          const opened = await openDocument(uri);
          if (!opened) return;
          const diagnostics = isConfigurationFile(uri)
            ? service.configurationDiagnostics(opened)
            : service.diagnostics(opened).items;
          await connection.sendDiagnostics({ uri, version: opened.document.version, diagnostics });
        } catch (error) {
          connection.console.error(`Checking failed: ${describe(error)}`);
        }
      },
      clear: (params) => void connection.sendDiagnostics(params),
    });
    // Also fires when a document opens.
    documents.onDidChangeContent(({ document: { uri } }) => pushed.schedule(uri));
    documents.onDidClose(({ document: { uri } }) => pushed.close(uri));
    return () => documents.keys().forEach((uri) => pushed.publishNow(uri));
  }
}

const noDiagnostics: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

function diagnosticReport(
  service: LanguageService,
  draft: Draft,
  { previousResultId }: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  const { resultId, items } = service.diagnostics(draft);
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

const noTokens: SemanticTokens = { data: [] };

function initializeResult(
  { version }: Runtime,
  { textDocument, workspace }: ClientCapabilities,
  findsDrafts: boolean,
): InitializeResult {
  return {
    serverInfo: { name: "policy-draft", version },
    capabilities: {
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      documentSymbolProvider: true,
      codeActionProvider: {
        codeActionKinds: [
          CodeActionKind.QuickFix,
          CodeActionKind.RefactorMove,
          CodeActionKind.RefactorRewrite,
          fixAllKind,
        ],
        resolveProvider: true,
      },
      completionProvider: { triggerCharacters: [...completionTriggers] },
      foldingRangeProvider: true,
      hoverProvider: true,
      // Younger parts of LSP are announced to clients that know them.
      ...(textDocument?.inlineCompletion && { inlineCompletionProvider: true }),
      ...(textDocument?.rename && {
        renameProvider: textDocument.rename.prepareSupport ? { prepareProvider: true } : true,
      }),
      ...(textDocument?.documentHighlight && { documentHighlightProvider: true }),
      ...(textDocument?.selectionRange && { selectionRangeProvider: true }),
      ...(textDocument?.codeLens && { codeLensProvider: {} }),
      ...(textDocument?.inlayHint && { inlayHintProvider: true }),
      ...(workspace?.symbol && findsDrafts && { workspaceSymbolProvider: true }),
      ...(textDocument?.semanticTokens && {
        semanticTokensProvider: { legend: semanticTokensLegend, full: true, range: true },
      }),
      // A draft's findings depend on its own text and on configuration, whose changes the server announces.
      diagnosticProvider: { identifier: diagnosticSource, interFileDependencies: false, workspaceDiagnostics: false },
    },
  };
}

function createService(
  connection: ProposedFeatures.Connection,
  { locale, capabilities, initializationOptions }: InitializeParams,
  runtime: Runtime,
): LanguageService {
  const options = initializationOptions as InitializationOptions | undefined;
  let convert: ScriptConverter | undefined;
  const failed = new Set<string>();
  return createLanguageService({
    language: languageOf(locale),
    client: abilitiesOf(capabilities, options),
    documentation: linksToPages(capabilities) ? (options?.documentation ?? runtime.documentation) : undefined,
    convertScript: (text, to) => (convert ??= runtime.loadScriptConverter(options?.scriptConversion))(text, to),
    onRuleFailure: (code, error) => {
      // Once is enough to mend it; with every keystroke it would fill the log.
      if (!failed.has(code)) connection.console.error(`The rule ${code} failed: ${describe(error)}`);
      failed.add(code);
    },
  });
}

function createSettingsCache(
  connection: ProposedFeatures.Connection,
  client: InitializeParams,
  runtime: Runtime,
): SettingsCache {
  return new SettingsCache(configurationSource(connection, client, runtime), (error) =>
    connection.console.error(`Reading the configuration failed: ${describe(error)}`),
  );
}

/** Asks the client to say when configuration changes, as far as it does not do so anyway. */
function watchConfiguration(
  connection: ProposedFeatures.Connection,
  { capabilities: { workspace }, initializationOptions }: InitializeParams,
  { findConfigurationFile }: Runtime,
): void {
  if (readsConfigurationFiles(initializationOptions)) return;
  if (workspace?.didChangeConfiguration?.dynamicRegistration)
    void connection.client.register(DidChangeConfigurationNotification.type, { section: configurationSection });
  if (!findConfigurationFile || !workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  void connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [{ globPattern: `**/${configurationFileName}` }],
  });
}

/** Edits of one document as the client takes them: with their version, or without. */
function workspaceEdit(
  { capabilities: { workspace } }: InitializeParams,
  { textDocument, edits }: VersionedEdits,
): WorkspaceEdit {
  const list = edits.map(({ range, newText }) => ({ range, newText }));
  return workspace?.workspaceEdit?.documentChanges
    ? { documentChanges: [{ textDocument, edits: list }] }
    : { changes: { [textDocument.uri]: list } };
}

/** Whether the client shows a link to the page of a rule (`codeDescription`, LSP 3.16). */
function linksToPages({ textDocument }: ClientCapabilities): boolean {
  return (
    textDocument?.diagnostic?.codeDescriptionSupport ??
    textDocument?.publishDiagnostics?.codeDescriptionSupport ??
    false
  );
}

function abilitiesOf(
  { textDocument, workspace }: ClientCapabilities,
  options: InitializationOptions | undefined,
): ClientAbilities {
  return {
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    fadesUnnecessary:
      (textDocument?.diagnostic?.tagSupport ?? textDocument?.publishDiagnostics?.tagSupport)?.valueSet.includes(
        DiagnosticTag.Unnecessary,
      ) ?? false,
    relatedInformation:
      textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes("edit") ?? false,
    createFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") ?? false,
    foldingRangeLimit: textDocument?.foldingRange?.rangeLimit,
    disabledActions: textDocument?.codeAction?.disabledSupport ?? false,
    partCommands: options?.partCommands ?? false,
    reopenCommand: options?.reopenCommand,
    configurationSchema: options?.configurationSchema ?? false,
  };
}

/** An error for the log, with its stack where it has one. */
function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
