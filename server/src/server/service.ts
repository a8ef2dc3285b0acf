import type {
  CodeAction,
  CodeActionContext,
  CodeLens,
  CompletionItem,
  Diagnostic,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  InlineCompletionItem,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
} from "vscode-languageserver-types";
import type { DocumentSettings } from "../configuration/documentSettings";
import { draftName } from "../drafts/draftName";
import { provideChangePart } from "../features/parts/changePart";
import { provideCodeActions, resolveCodeAction, type CodeActionOptions } from "../features/codeActions/codeActions";
import { provideCodeLenses } from "../features/codeLenses";
import { provideCompletions } from "../features/completion/completion";
import { provideConfigurationDiagnostics } from "../features/configurationDiagnostics";
import { provideDiagnostics, type DiagnosticOptions } from "../features/diagnostics";
import { provideDocumentHighlights } from "../features/documentHighlights";
import { provideDocumentSymbols } from "../features/documentSymbols";
import { provideDraftStructure } from "../features/requests/draftStructure";
import { provideFoldingRanges } from "../features/foldingRanges";
import { provideHandIn } from "../features/requests/handIn";
import { provideHover } from "../features/hover";
import { provideInlayHints } from "../features/inlayHints";
import { provideInsertSection } from "../features/requests/insertSection";
import type { Language } from "../l10n/language";
import { provideLearnStructure } from "../features/requests/learnStructure";
import { provideNewDraft } from "../features/requests/newDraft";
import { provideNextMarker } from "../features/completion/nextMarker";
import { providePartActions, type PartActionOptions } from "../features/parts/partActions";
import {
  nothingToRename,
  prepareRename,
  provideRenameActions,
  provideSectionNames,
  renameSection,
} from "../features/renameSection";
import { provideRenumber } from "../features/requests/renumber";
import { provideSelectionRanges } from "../features/selectionRanges";
import { provideSemanticTokens } from "../features/semanticTokens";
import { provideSentencePatterns } from "../features/completion/sentencePatterns";
import { provideClean } from "../features/requests/clean";
import { provideSetStage } from "../features/requests/setStage";
import { provideStatus } from "../features/requests/status";
import { provideStructures } from "../features/requests/structures";
import { draftSymbols, type DraftSymbol } from "../features/workspaceSymbols";
import type {
  CleanParams,
  CleanReport,
  DraftStatus,
  DraftStructure,
  HandInReport,
  LearnedStructure,
  LearnStructureParams,
  NewDraft,
  NewDraftParams,
  PartChange,
  PartChangeParams,
  SectionNames,
  SentencePatternList,
  SnippetInsertion,
  StatusParams,
  StructureDescription,
  VersionedEdits,
} from "../protocol";
import { check, type OnRuleFailure } from "../checking/check";
import type { ScriptConverter } from "../edits/conversionEdits";
import { analyse } from "../structure/analyse";
import { AnalysisStore, type Draft } from "./analysisStore";
import type { Analysis } from "../structure/analysis";
import type { DraftConfiguration } from "../structure/configuration";

/** Everything the server can say about a draft. Takes open documents, gives LSP's plain data, knows no connection. */
export interface LanguageService {
  documentSymbols(draft: Draft): DocumentSymbol[];
  diagnostics(draft: Draft): DiagnosticReport;
  /** The mistakes in a `.policy-draft.jsonc`, which is no draft but opened as one. */
  configurationDiagnostics(file: Draft): Diagnostic[];
  codeActions(draft: Draft, range: Range, context: CodeActionContext): CodeAction[];
  /** The action with its edit, where it was given without one; as it was where the draft has changed since. */
  resolveCodeAction(draft: Draft, action: CodeAction): CodeAction;
  completions(draft: Draft, position: Position): CompletionItem[];
  /** The next marker of a series, as faint text after a finished point. */
  nextMarker(draft: Draft, position: Position): InlineCompletionItem[];
  sentencePatterns(draft: Draft, position: Position): SentencePatternList;
  /** What can be renamed; undefined where nothing can. */
  prepareRename(draft: Draft, position: Position): { readonly range: Range; readonly placeholder: string } | undefined;
  /** Undefined where nothing can be renamed, and for an invalid name. */
  rename(draft: Draft, position: Position, newName: string): VersionedEdits | undefined;
  /** Why there is nothing to rename, in the editor's language. */
  nothingToRename(): string;
  sectionNames(draft: Draft, position: Position): SectionNames;
  foldingRanges(draft: Draft): FoldingRange[];
  hover(draft: Draft, position: Position): Hover | undefined;
  selectionRanges(draft: Draft, positions: readonly Position[]): SelectionRange[];
  documentHighlights(draft: Draft, position: Position): DocumentHighlight[];
  /** None unless the setting asks for them. */
  codeLenses(draft: Draft): CodeLens[];
  /** None unless the setting asks for them. */
  inlayHints(draft: Draft, range: Range): InlayHint[];
  /** Of the whole draft, or of what touches the range. */
  semanticTokens(draft: Draft, range?: Range): SemanticTokens;
  draftStructure(draft: Draft): DraftStructure;
  status(draft: Draft, selections?: StatusParams["selections"]): DraftStatus;
  /** The outline as one list, for workspace symbols. */
  symbols(draft: Draft): readonly DraftSymbol[];
  /** The same of a file that is not open. */
  symbolsOfText(uri: string, text: string, settings: DocumentSettings): readonly DraftSymbol[];
  insertSection(draft: Draft, section: string): SnippetInsertion | undefined;
  renumber(draft: Draft, range: Range | undefined): VersionedEdits;
  changePart(draft: Draft, params: PartChangeParams): PartChange;
  setStage(draft: Draft, stage: string): VersionedEdits | undefined;
  clean(draft: Draft, params: Pick<CleanParams, "range" | "pasted">): CleanReport;
  handIn(draft: Draft): HandInReport;
  /** The diagnostics of a text; nothing is kept. */
  checkDraft(uri: string, text: string, settings: DocumentSettings): Diagnostic[];
  newDraft(params: NewDraftParams, configuration: DraftConfiguration): NewDraft;
  structures(configuration: DraftConfiguration): readonly StructureDescription[];
  learnStructure(params: LearnStructureParams): LearnedStructure;
  /** Forgets what is known about a document; for documents that were never seen nothing happens. */
  close(uri: string): void;
}

export interface DiagnosticReport {
  /** Two reports with the same id hold the same diagnostics, as long as the server runs. */
  readonly resultId: string;
  readonly items: Diagnostic[];
}

export interface LanguageServiceOptions {
  readonly language: Language;
  readonly client: ClientAbilities;
  /** Where a rule's page is, a URI with `{code}` in the place of its code; absent where diagnostics have no links. */
  readonly documentation?: string | undefined;
  /** Loaded at its first use. */
  readonly convertScript: ScriptConverter;
  /** Called for a rule that throws: a bug. The other rules still run. */
  readonly onRuleFailure: OnRuleFailure;
}

/** What the client of LSP says it can take (LSP 3.17, `ClientCapabilities`), as far as answers depend on it. */
export interface ClientAbilities {
  readonly snippets: boolean;
  readonly relatedInformation: boolean;
  /** `tagSupport` of diagnostics has `Unnecessary`. */
  readonly fadesUnnecessary: boolean;
  readonly documentChanges: boolean;
  /** `workspace.workspaceEdit.resourceOperations` has `create`. */
  readonly createFiles: boolean;
  /** `textDocument.codeAction.resolveSupport` has `edit`: the edits of an action are asked for when it is chosen. */
  readonly resolvesEdits: boolean;
  /** `foldingRange.rangeLimit`; undefined for none. */
  readonly foldingRangeLimit: number | undefined;
  /** `textDocument.codeAction.disabledSupport` */
  readonly disabledActions: boolean;
  /** The client's {@link InitializationOptions.partCommands}. */
  readonly partCommands: boolean;
  /** The client's {@link InitializationOptions.reopenCommand}. */
  readonly reopenCommand: string | undefined;
  /** The client's {@link InitializationOptions.configurationSchema}. */
  readonly configurationSchema: boolean;
}

/** The whole object graph: one store of analyses, and features that are functions of what it gives. */
export function createLanguageService({
  language,
  client,
  documentation,
  convertScript,
  onRuleFailure,
}: LanguageServiceOptions): LanguageService {
  const store = new AnalysisStore(onRuleFailure);
  const analysisOf = (draft: Draft): Analysis => store.get(draft).analysis;
  const {
    relatedInformation,
    fadesUnnecessary,
    documentChanges,
    createFiles,
    resolvesEdits,
    snippets,
    foldingRangeLimit,
    disabledActions,
    partCommands,
    reopenCommand,
    configurationSchema,
  } = client;
  const diagnosticOptions = ({ uri }: { readonly uri: string }): DiagnosticOptions => ({
    language,
    uri,
    relatedInformation,
    fadesUnnecessary,
    documentation,
  });
  const codeActionOptions = ({ document, settings: { workspaceFile } }: Draft): CodeActionOptions => ({
    ...diagnosticOptions(document),
    version: document.version,
    documentChanges,
    createFiles,
    workspaceFile,
    resolvesEdits,
    reopenCommand,
    convertScript,
  });
  const partActionOptions = ({ document: { uri, version } }: Draft): PartActionOptions => ({
    language,
    uri,
    version,
    documentChanges,
    disabledActions,
    partCommands,
  });
  return Object.freeze<LanguageService>({
    documentSymbols: (draft) => provideDocumentSymbols(analysisOf(draft), language),
    diagnostics: (draft) => {
      const stored = store.get(draft);
      return {
        resultId: stored.id,
        items: provideDiagnostics(stored.analysis, stored.findings, diagnosticOptions(draft.document)),
      };
    },
    configurationDiagnostics: ({ document, settings }) =>
      settings.isEnabled
        ? provideConfigurationDiagnostics(document.getText(), { language, hasSchema: configurationSchema })
        : [],
    codeActions: (draft, range, context) => {
      const stored = store.get(draft);
      const { analysis } = stored;
      const fixes = draft.settings.isEnabled
        ? provideCodeActions(analysis, stored.findings, range, context, codeActionOptions(draft))
        : [];
      return [
        ...fixes,
        ...providePartActions(analysis, range, context, partActionOptions(draft)),
        ...provideRenameActions(analysis, range, context, partActionOptions(draft)),
      ];
    },
    resolveCodeAction: (draft, action) => {
      const stored = store.get(draft);
      return resolveCodeAction(stored.analysis, stored.findings, action, codeActionOptions(draft));
    },
    completions: (draft, position) => provideCompletions(analysisOf(draft), position, { language, snippets }),
    nextMarker: (draft, position) => provideNextMarker(analysisOf(draft), position),
    sentencePatterns: (draft, position) => provideSentencePatterns(analysisOf(draft), position, language),
    prepareRename: (draft, position) => prepareRename(analysisOf(draft), position),
    rename: (draft, position, newName) => renameSection(analysisOf(draft), position, newName, identify(draft)),
    nothingToRename: () => nothingToRename(language),
    sectionNames: (draft, position) => provideSectionNames(analysisOf(draft), position, language),
    foldingRanges: (draft) => provideFoldingRanges(analysisOf(draft), foldingRangeLimit),
    hover: (draft, position) => provideHover(analysisOf(draft), position, language),
    selectionRanges: (draft, positions) => provideSelectionRanges(analysisOf(draft), positions),
    documentHighlights: (draft, position) => provideDocumentHighlights(analysisOf(draft), position),
    codeLenses: (draft) => (draft.settings.showsCodeLenses ? provideCodeLenses(analysisOf(draft), language) : []),
    inlayHints: (draft, range) =>
      draft.settings.showsInlayHints ? provideInlayHints(analysisOf(draft), range, language) : [],
    semanticTokens: (draft, range) => provideSemanticTokens(analysisOf(draft), range),
    draftStructure: (draft) => provideDraftStructure(analysisOf(draft), language, identify(draft)),
    status: (draft, selections) => provideStatus(analysisOf(draft), language, selections),
    symbols: (draft) => draftSymbols(analysisOf(draft), language),
    symbolsOfText: (uri, text, { configuration }) =>
      draftSymbols(analyse(text, draftName(uri), configuration), language),
    insertSection: (draft, section) => provideInsertSection(analysisOf(draft), section, identify(draft)),
    renumber: (draft, range) => provideRenumber(analysisOf(draft), range, identify(draft)),
    changePart: (draft, { range, change }) =>
      provideChangePart(analysisOf(draft), range, change, language, identify(draft)),
    clean: (draft, params) => provideClean(analysisOf(draft), params, identify(draft), language),
    setStage: (draft, stage) => provideSetStage(analysisOf(draft), stage, identify(draft)),
    handIn: (draft) => provideHandIn(analysisOf(draft), identify(draft), diagnosticOptions(draft.document)),
    checkDraft: (uri, text, { isEnabled, configuration }) => {
      if (!isEnabled) return [];
      const analysis = analyse(text, draftName(uri), configuration);
      return provideDiagnostics(analysis, check(analysis, onRuleFailure), diagnosticOptions({ uri }));
    },
    newDraft: provideNewDraft,
    structures: (configuration) => provideStructures(language, configuration),
    learnStructure: (params) => provideLearnStructure(params, language),
    close: (uri) => store.delete(uri),
  });
}

function identify({ document: { uri, version } }: Draft): { uri: string; version: number } {
  return { uri, version };
}
