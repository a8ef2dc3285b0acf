import type { CodeAction, CodeActionContext, CompletionItem, Diagnostic, DocumentSymbol, FoldingRange, Hover, Position, Range } from "vscode-languageserver-types";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { draftName } from "./draftName";
import { provideCodeActions } from "./features/codeActions";
import { provideCompletions } from "./features/completion";
import { provideDiagnostics } from "./features/diagnostics";
import { provideDocumentSymbols } from "./features/documentSymbols";
import { provideFoldingRanges } from "./features/foldingRanges";
import { provideHandIn } from "./features/handIn";
import { provideHover } from "./features/hover";
import { provideInsertSection } from "./features/insertSection";
import type { Language } from "./features/language";
import { provideNewDraft } from "./features/newDraft";
import { provideRenumber } from "./features/renumber";
import { provideSetStage } from "./features/setStage";
import { provideStatus } from "./features/status";
import type { DraftStatus, HandInReport, NewDraft, NewDraftParams, SnippetInsertion, VersionedEdits } from "./protocol";
import { check } from "./rules/check";
import type { Finding } from "./rules/rule";
import { analyse } from "./structure/analyse";
import type { Analysis } from "./structure/analysis";

/** Everything the server can say about a draft. Takes documents, gives LSP's plain data, knows no connection. */
export interface LanguageService {
  documentSymbols(document: TextDocument): DocumentSymbol[];
  diagnostics(document: TextDocument): DiagnosticReport;
  codeActions(document: TextDocument, range: Range, context: CodeActionContext): CodeAction[];
  completions(document: TextDocument, position: Position): CompletionItem[];
  foldingRanges(document: TextDocument): FoldingRange[];
  hover(document: TextDocument, position: Position): Hover | undefined;
  status(document: TextDocument): DraftStatus;
  insertSection(document: TextDocument, section: string): SnippetInsertion | undefined;
  renumber(document: TextDocument, range: Range | undefined): VersionedEdits;
  setStage(document: TextDocument, stage: string): VersionedEdits | undefined;
  handIn(document: TextDocument): HandInReport;
  newDraft(params: NewDraftParams): NewDraft;
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
  /** Told about a rule that threw: a bug. The other rules still speak. */
  readonly onRuleFailure: (code: string, error: unknown) => void;
}

/** What the client of LSP says it can take (LSP 3.17, `ClientCapabilities`), as far as answers depend on it. */
export interface ClientAbilities {
  readonly snippets: boolean;
  readonly relatedInformation: boolean;
  readonly documentChanges: boolean;
  /** `foldingRange.rangeLimit`; undefined for none. */
  readonly foldingRangeLimit: number | undefined;
}

/** The whole object graph: one store of analyses, and features that are functions of what it gives. */
export function createLanguageService({ language, client, onRuleFailure }: LanguageServiceOptions): LanguageService {
  const store = new AnalysisStore(onRuleFailure);
  const analysisOf = (document: TextDocument): Analysis => store.get(document).analysis;
  const { relatedInformation, documentChanges, snippets, foldingRangeLimit } = client;
  return Object.freeze<LanguageService>({
    documentSymbols: (document) => provideDocumentSymbols(analysisOf(document), language),
    diagnostics: (document) => {
      const { analysis, findings, id } = store.get(document);
      return { resultId: id, items: provideDiagnostics(analysis, findings(), { language, uri: document.uri, relatedInformation }) };
    },
    codeActions: (document, range, context) => {
      const { analysis, findings } = store.get(document);
      const { uri, version } = document;
      return provideCodeActions(analysis, findings(), range, context, { language, uri, version, relatedInformation, documentChanges });
    },
    completions: (document, position) => provideCompletions(analysisOf(document), position, { language, snippets }),
    foldingRanges: (document) => provideFoldingRanges(analysisOf(document), foldingRangeLimit),
    hover: (document, position) => provideHover(analysisOf(document), position, language),
    status: (document) => provideStatus(analysisOf(document), language),
    insertSection: (document, section) => provideInsertSection(analysisOf(document), section, identify(document)),
    renumber: (document, range) => provideRenumber(analysisOf(document), range, identify(document)),
    setStage: (document, stage) => provideSetStage(analysisOf(document), stage, identify(document)),
    handIn: (document) => provideHandIn(analysisOf(document), identify(document), { language, uri: document.uri, relatedInformation }),
    newDraft: provideNewDraft,
    close: (uri) => store.delete(uri),
  });
}

/** So many documents are kept analysed: more than one looks at in turn, and little memory. */
const maximumAnalyses = 16;

interface StoredAnalysis {
  /** Different for every analysis made while the server runs. */
  readonly id: string;
  readonly version: number;
  readonly analysis: Analysis;
  /** The findings, computed at the first call. */
  readonly findings: () => readonly Finding[];
}

/**
 * One analysis per open document, good for one version. A change does nothing here: the next question finds an older
 * version and analyses anew. The key is URI and version, because a changed `TextDocument` is the same object as before.
 */
class AnalysisStore {
  readonly #stored = new Map<string, StoredAnalysis>();
  readonly #onRuleFailure: LanguageServiceOptions["onRuleFailure"];
  #made = 0;

  constructor(onRuleFailure: LanguageServiceOptions["onRuleFailure"]) {
    this.#onRuleFailure = onRuleFailure;
  }

  get(document: TextDocument): StoredAnalysis {
    const { uri, version } = document;
    const known = this.#stored.get(uri);
    const entry = known?.version === version ? known : this.#make(document);
    // A Map keeps the order of insertion: the entry asked for last is the last to go.
    this.#stored.delete(uri);
    this.#stored.set(uri, entry);
    for (const oldest of this.#stored.keys()) {
      if (this.#stored.size <= maximumAnalyses) break;
      this.#stored.delete(oldest);
    }
    return entry;
  }

  delete(uri: string): void {
    this.#stored.delete(uri);
  }

  #make(document: TextDocument): StoredAnalysis {
    const analysis = analyse(document.getText(), draftName(document.uri));
    let findings: readonly Finding[] | undefined;
    this.#made += 1;
    return {
      id: String(this.#made),
      version: document.version,
      analysis,
      findings: () => (findings ??= check(analysis, this.#onRuleFailure)),
    };
  }
}

function identify({ uri, version }: TextDocument): { uri: string; version: number } {
  return { uri, version };
}
