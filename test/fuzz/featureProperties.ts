import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  CodeAction,
  DocumentSymbol,
  Position,
  Range,
  SelectionRange,
  TextDocumentEdit,
  TextEdit,
} from "vscode-languageserver-types";
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
import { provideNextMarker } from "../../server/src/features/completion/nextMarker";
import { providePartActions } from "../../server/src/features/parts/partActions";
import {
  prepareRename,
  provideRenameActions,
  provideSectionNames,
  renameSection,
} from "../../server/src/features/renameSection";
import { provideRenumber } from "../../server/src/features/requests/renumber";
import { provideSelectionRanges } from "../../server/src/features/selectionRanges";
import { provideSemanticTokens } from "../../server/src/features/semanticTokens";
import { provideSentencePatterns } from "../../server/src/features/completion/sentencePatterns";
import { provideSetStage } from "../../server/src/features/requests/setStage";
import { provideStatus } from "../../server/src/features/requests/status";
import { toPosition } from "../../server/src/features/toLsp";
import { draftSymbols } from "../../server/src/features/workspaceSymbols";
import { titlePart, type DraftPart } from "../../server/src/protocol";
import type { Analysis } from "../../server/src/structure/analysis";
import { codeActionOptions, partOptions, uri } from "../support/actionOptions";
import { english } from "../support/languages";
import { analysisOf, documentOf, type Subject, type TextProperty } from "./subject";

/** What holds for the answers of every feature, about every text, at every place of it. */
export const featureProperties: readonly TextProperty[] = [
  {
    title: "every symbol has a name and a selection inside its range, every child is inside its parent",
    holds: assertSymbols,
  },
  { title: "folds have at least two lines, in the text, one for each first line", holds: assertFolds },
  { title: "completions replace part of the caret's line, up to the caret at least", holds: assertCompletions },
  { title: "a hover, sections, their names and what can be inserted are at places that exist", holds: assertSections },
  {
    title: "every selection holds the one before it and is larger, from the caret to the whole text",
    holds: assertSelections,
  },
  {
    title: "tokens are on one line each, in order and apart; lenses, hints and highlights are at places that exist",
    holds: assertMarks,
  },
  { title: "the parts of the structure have names, ids of their own and places that exist", holds: assertParts },
  { title: "diagnostics are at places that exist, and their fixes can be applied", holds: assertDiagnostics },
  { title: "renumbering can be applied, and comes to rest", holds: assertRenumbered },
  {
    title: "whatever part is changed: the edits can be applied, lose no words, and the caret is in the text",
    holds: assertPartChanges,
  },
  { title: "a section is renamed in its heading and title, and nowhere else", holds: assertRenamed },
  { title: "a stage that is set is the stage", holds: assertStageSet },
  { title: "what only reads changes nothing in the model", holds: assertOnlyRead },
];

const identifier = { uri, version: 1 };

function isInOrder(first: Position, second: Position): boolean {
  return first.line < second.line || (first.line === second.line && first.character <= second.character);
}

function contains(outer: Range, inner: Range): boolean {
  return isInOrder(outer.start, inner.start) && isInOrder(inner.start, inner.end) && isInOrder(inner.end, outer.end);
}

const caretOf = ({ analysis, offset }: Subject): Position => toPosition(analysis.article, offset);

/** The range names places that exist, as the document itself would name them. */
function assertExists(document: TextDocument, range: Range): void {
  assert(isInOrder(range.start, range.end));
  assert.deepEqual(document.positionAt(document.offsetAt(range.start)), range.start);
  assert.deepEqual(document.positionAt(document.offsetAt(range.end)), range.end);
}

/** The text after edits at places that exist; they must not overlap, which `applyEdits` refuses. */
function applied(document: TextDocument, edits: readonly TextEdit[]): string {
  for (const { range } of edits) assertExists(document, range);
  return TextDocument.applyEdits(
    document,
    edits.map((edit) => ({ ...edit })),
  );
}

function assertSymbols({ analysis, document }: Subject): void {
  const assertValid = ({ name, range, selectionRange, children = [] }: DocumentSymbol): void => {
    assert.notEqual(name.trim(), "");
    assertExists(document, range);
    assert(
      contains(range, selectionRange),
      `${name}: selection ${JSON.stringify(selectionRange)} in ${JSON.stringify(range)}`,
    );
    for (const child of children) {
      assert(contains(range, child.range), `${child.name} in ${name}`);
      assertValid(child);
    }
  };
  for (const symbol of provideDocumentSymbols(analysis, english)) assertValid(symbol);
  for (const { name, range } of draftSymbols(analysis, english)) {
    assert.notEqual(name.trim(), "");
    assertExists(document, range);
  }
}

function assertFolds({ analysis, document }: Subject): void {
  const folds = provideFoldingRanges(analysis);
  for (const { startLine, endLine } of folds) assert(startLine < endLine && endLine < document.lineCount);
  assert.equal(new Set(folds.map(({ startLine }) => startLine)).size, folds.length);
}

function assertCompletions(subject: Subject): void {
  const { analysis, document } = subject;
  const position = caretOf(subject);
  for (const { label, textEdit, additionalTextEdits = [] } of provideCompletions(analysis, position, {
    language: english,
    snippets: false,
  })) {
    const { range, newText } = textEdit as TextEdit;
    assert(contains(range, { start: position, end: position }), label);
    assert.equal(range.start.line, range.end.line);
    assert(applied(document, [{ range, newText }, ...additionalTextEdits]).includes(newText), label);
  }
  for (const { insertText, range } of provideNextMarker(analysis, position)) {
    assert(range);
    assert.notEqual(insertText, "");
    assertExists(document, range);
  }
  for (const { label, snippet } of provideSentencePatterns(analysis, position, english).patterns)
    assert(label.trim() !== "" && snippet.trim() !== "");
}

function assertSections(subject: Subject): void {
  const { analysis, document } = subject;
  const hover = provideHover(analysis, caretOf(subject), english);
  if (hover?.range !== undefined) assertExists(document, hover.range);
  for (const { id, range } of provideStatus(analysis, english).sections) {
    if (range !== undefined) assertExists(document, range);
    const insertion = provideInsertSection(analysis, id, identifier);
    assert(insertion);
    assertExists(document, insertion.range);
  }
}

function assertSelections(subject: Subject): void {
  const { analysis, document } = subject;
  const caret = caretOf(subject);
  let [step]: (SelectionRange | undefined)[] = provideSelectionRanges(analysis, [caret]);
  let inner: Range = { start: caret, end: caret };
  for (; step !== undefined; step = step.parent) {
    assertExists(document, step.range);
    assert(contains(step.range, inner), `${JSON.stringify(step.range)} holds ${JSON.stringify(inner)}`);
    assert(step.parent === undefined || !contains(step.range, step.parent.range), "the next one is larger");
    inner = step.range;
  }
  assert.equal(document.getText(inner), document.getText());
}

function assertMarks(subject: Subject): void {
  const { analysis, document, text } = subject;
  const { data } = provideSemanticTokens(analysis);
  let start: Position = { line: 0, character: 0 };
  let end = start;
  for (let index = 0; index < data.length; index += 5) {
    const [lines = -1, characters = -1, length = 0] = data.slice(index, index + 5);
    start =
      lines === 0
        ? { line: start.line, character: start.character + characters }
        : { line: start.line + lines, character: characters };
    assert(length > 0 && isInOrder(end, start));
    end = { line: start.line, character: start.character + length };
    assertExists(document, { start, end });
  }
  for (const { range } of provideCodeLenses(analysis, english)) assertExists(document, range);
  for (const { range } of provideDocumentHighlights(analysis, caretOf(subject))) assertExists(document, range);
  const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };
  for (const { position } of provideInlayHints(analysis, whole, english))
    assertExists(document, { start: position, end: position });
}

function assertParts({ analysis, document }: Subject): void {
  const ids = new Set<string>();
  const assertValid = ({ id, name, range, extent, parts }: DraftPart): void => {
    assert(!ids.has(id), id);
    ids.add(id);
    assert.notEqual(name.trim(), "");
    if (range) assertExists(document, range);
    if (extent) assertExists(document, extent);
    parts.forEach(assertValid);
  };
  provideDraftStructure(analysis, english, identifier).parts.forEach(assertValid);
  const title = provideInsertSection(analysis, titlePart, identifier);
  assert(title);
  assertExists(document, title.range);
}

/** So many diagnostics of one text have their actions tried: a text of a thousand characters may have hundreds, all alike. */
const maximumDiagnostics = 20;

function assertDiagnostics({ text, analysis, document, findings }: Subject): void {
  provideDiagnostics(analysis, findings, codeActionOptions).forEach(
    ({ range, message, relatedInformation = [] }, index) => {
      assertExists(document, range);
      assert.notEqual(message, "");
      for (const { location } of relatedInformation) assertExists(document, location.range);
      if (index < maximumDiagnostics)
        for (const action of provideCodeActions(analysis, findings, range, { diagnostics: [] }, codeActionOptions))
          assert.notEqual(after(document, action), text, action.title);
    },
  );
  for (const { range } of provideHandIn(analysis, identifier, codeActionOptions).diagnostics)
    assertExists(document, range);
}

/** The text after an action that changes this document. */
function after(document: TextDocument, { edit }: CodeAction): string {
  const [change] = edit?.documentChanges as TextDocumentEdit[];
  assert(change);
  return applied(document, change.edits as TextEdit[]);
}

function assertRenumbered({ text, analysis }: Subject): void {
  const renumbered = (before: Analysis): string =>
    applied(documentOf(before.article.text), provideRenumber(before, undefined, identifier).edits);
  const once = renumbered(analysis);
  assert.equal(renumbered(analysisOf(once)), once, text);
}

/** What a marker may be written with (第一 首先 一是 另一方面 First, a.), and so may change when a part is moved. */
const ofMarkers =
  /[第一二三四五六七八九十百千万零〇两廿卅首先其次再最后後者来來是要需方面另章节節部分编編条條款項项\p{Script=Latin}]/gu;

/** The words of a text, in alphabetical order, without what numbers them. */
function wordsOf(text: string): string {
  return [...text.replace(/[^\p{L}]/gu, "").replace(ofMarkers, "")].sort().join("");
}

function assertPartChanges(subject: Subject): void {
  const { text, analysis, document } = subject;
  const position = caretOf(subject);
  for (const change of ["up", "down", "promote", "demote"] as const) {
    const { edits, caret, refusal } = provideChangePart(
      analysis,
      { start: position, end: position },
      change,
      english,
      identifier,
    );
    assert.equal(caret === undefined, refusal !== undefined);
    const changed = applied(document, edits);
    assert.equal(wordsOf(changed), wordsOf(text), change);
    if (caret) assertExists(documentOf(changed, 2), { start: caret, end: caret });
  }
  const only = ["refactor"];
  for (const action of providePartActions(
    analysis,
    { start: position, end: position },
    { diagnostics: [], only },
    partOptions,
  )) {
    if (action.disabled === undefined) assert.notEqual(after(document, action), text, action.title);
  }
}

function assertRenamed(subject: Subject): void {
  const { text, analysis, document } = subject;
  const position = caretOf(subject);
  const found = prepareRename(analysis, position);
  const names = provideSectionNames(analysis, position, english);
  const renaming = renameSection(analysis, position, "别的名字", identifier);
  const actions = provideRenameActions(
    analysis,
    { start: position, end: position },
    { diagnostics: [], only: ["refactor"] },
    partOptions,
  );
  if (!found) {
    assert(names.refusal !== undefined && renaming === undefined);
    assert.deepEqual(actions, []);
    return;
  }
  assertExists(document, found.range);
  assert.equal(document.getText(found.range), found.placeholder);
  assert(renaming && renaming.edits.length <= 2);
  for (const { range } of renaming.edits)
    assert.equal(document.getText(range).toLowerCase(), found.placeholder.toLowerCase());
  assert.notEqual(applied(document, renaming.edits), text);
  for (const action of actions) assert.notEqual(after(document, action), text, action.title);
}

function assertStageSet({ text, analysis, document, seed }: Subject): void {
  const stage = ["draft", "review", "final"][seed % 3] ?? "draft";
  const change = provideSetStage(analysis, stage, identifier);
  assert(change);
  const changed = applied(document, change.edits);
  assert.equal(analysisOf(changed).article.frontMatter?.stage?.text, stage, text);
}

/** Makes a value and all in it unchangeable: code that changes it throws from then on. */
function deepFreeze(value: unknown): void {
  // Typed arrays cannot be frozen.
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) deepFreeze(inner);
}

function assertOnlyRead({ text, offset, seed }: Subject): void {
  const analysis = analysisOf(text);
  deepFreeze(analysis);
  const frozen: Subject = { text, analysis, document: documentOf(text), offset, seed, findings: [] };
  for (const assertAnswers of [
    assertSymbols,
    assertFolds,
    assertCompletions,
    assertSections,
    assertSelections,
    assertMarks,
    assertParts,
    assertPartChanges,
    assertRenamed,
  ])
    assertAnswers(frozen);
}
