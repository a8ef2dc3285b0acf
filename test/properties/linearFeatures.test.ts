// First of all: it counts what is loaded after it.
import { assertLinear, type Runs } from "../support/work";
import { describe, test } from "node:test";
import type { Position, Range } from "vscode-languageserver-types";
import { cleanPasted } from "../../server/src/cleaning/cleanPasted";
import { provideChangePart } from "../../server/src/features/parts/changePart";
import { provideCodeActions } from "../../server/src/features/codeActions/codeActions";
import { provideCodeLenses } from "../../server/src/features/codeLenses";
import { provideCompletions } from "../../server/src/features/completion/completion";
import { provideDiagnostics } from "../../server/src/features/diagnostics";
import { provideDocumentHighlights } from "../../server/src/features/documentHighlights";
import { provideDocumentSymbols } from "../../server/src/features/documentSymbols";
import { provideDraftStructure } from "../../server/src/features/requests/draftStructure";
import { provideFoldingRanges } from "../../server/src/features/foldingRanges";
import { provideHandIn } from "../../server/src/features/requests/handIn";
import { provideHover } from "../../server/src/features/hover";
import { provideInlayHints } from "../../server/src/features/inlayHints";
import { provideInsertSection } from "../../server/src/features/requests/insertSection";
import { provideLearnStructure } from "../../server/src/features/requests/learnStructure";
import { provideNextMarker } from "../../server/src/features/completion/nextMarker";
import { providePartActions } from "../../server/src/features/parts/partActions";
import { provideRenameActions, provideSectionNames, renameSection } from "../../server/src/features/renameSection";
import { provideRenumber } from "../../server/src/features/requests/renumber";
import { provideSelectionRanges } from "../../server/src/features/selectionRanges";
import { provideSemanticTokens } from "../../server/src/features/semanticTokens";
import { provideSentencePatterns } from "../../server/src/features/completion/sentencePatterns";
import { provideSetStage } from "../../server/src/features/requests/setStage";
import { provideStatus } from "../../server/src/features/requests/status";
import { toPosition } from "../../server/src/features/toLsp";
import { draftSymbols } from "../../server/src/features/workspaceSymbols";
import { check } from "../../server/src/checking/check";
import { fixAllEdits } from "../../server/src/checking/fixAll";
import type { Finding } from "../../server/src/rules/rule";
import { analyse } from "../../server/src/structure/analyse";
import type { Analysis } from "../../server/src/structure/analysis";
import { hostileTexts } from "../support/hostileTexts";
import { codeActionOptions, partOptions, uri } from "../support/actionOptions";
import { english } from "../support/languages";

const identifier = { uri, version: 1 };

/** So often the shapes are repeated: more often than there are findings with actions in one answer. */
const times = 200;

/** A draft as an editor has it open, analysed and checked. */
interface OpenDraft {
  readonly text: string;
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  readonly whole: Range;
  /** Its start, its middle and its end. */
  readonly places: readonly Position[];
}

/** At stage `final` all rules are on. */
function openDraft(text: string): OpenDraft {
  const analysis: Analysis = { ...analyse(text, "draft"), stage: "final" };
  const [start, middle, end] = offsetsOf(text).map((offset) => toPosition(analysis.article, offset)) as [
    Position,
    Position,
    Position,
  ];
  return { text, analysis, findings: check(analysis), whole: { start, end }, places: [start, middle, end] };
}

function offsetsOf({ length }: string): readonly number[] {
  return [0, Math.floor(length / 2), length];
}

/** What an editor asks for, as far as it is work of one kind. */
const features: Runs<OpenDraft> = {
  "the fixes of all findings": ({ findings }) => {
    for (const { fixes } of findings) fixes?.();
  },
  "cleaning it, and all safe fixes": ({ text, analysis }) => {
    cleanPasted(text, { fileName: "draft" });
    fixAllEdits(analysis);
  },
  "code actions": ({ analysis, findings, whole, places }) => {
    const diagnostics = provideDiagnostics(analysis, findings, codeActionOptions);
    provideCodeActions(analysis, findings, whole, { diagnostics }, codeActionOptions);
    for (const range of places.map((place) => ({ start: place, end: place }))) {
      provideCodeActions(analysis, findings, range, { diagnostics: [] }, codeActionOptions);
      providePartActions(analysis, range, { diagnostics: [] }, partOptions);
      provideRenameActions(analysis, range, { diagnostics: [], only: ["refactor"] }, partOptions);
    }
  },
  "what is asked about it": ({ analysis, whole, places }) => {
    provideDocumentSymbols(analysis, english);
    provideSemanticTokens(analysis);
    provideFoldingRanges(analysis);
    provideCodeLenses(analysis, english);
    provideInlayHints(analysis, whole, english);
    provideDraftStructure(analysis, english, identifier);
    provideStatus(analysis, english);
    provideHandIn(analysis, identifier, codeActionOptions);
    draftSymbols(analysis, english);
    provideSelectionRanges(analysis, [...places]);
    for (const place of places) {
      provideCompletions(analysis, place, { language: english, snippets: true });
      provideHover(analysis, place, english);
      provideDocumentHighlights(analysis, place);
      provideNextMarker(analysis, place);
      provideSentencePatterns(analysis, place, english);
      provideSectionNames(analysis, place, english);
      renameSection(analysis, place, "别的名字", identifier);
    }
  },
  "changing its parts": ({ analysis, places }) => {
    for (const place of places)
      for (const change of ["up", "down", "promote", "demote"] as const)
        provideChangePart(analysis, { start: place, end: place }, change, english, identifier);
    for (const { id } of provideStatus(analysis, english).sections) provideInsertSection(analysis, id, identifier);
    provideRenumber(analysis, undefined, identifier);
    provideSetStage(analysis, "review", identifier);
  },
  "learning its structure": ({ text }) =>
    void provideLearnStructure({ text, name: "draft", configuration: "" }, english),
};

describe("the work for every feature grows with the length of the draft", () => {
  for (const [name, make] of Object.entries(hostileTexts))
    test(name, () => assertLinear(features, (count) => openDraft(make(count)), times));
});
