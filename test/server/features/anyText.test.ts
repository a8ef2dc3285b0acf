import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentSymbol, Position, Range, SelectionRange, TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import { convertScript } from "../../../server/src/conversion/main";
import { provideChangePart } from "../../../server/src/features/changePart";
import { provideCodeActions } from "../../../server/src/features/codeActions";
import { provideCodeLenses } from "../../../server/src/features/codeLenses";
import { provideCompletions } from "../../../server/src/features/completion";
import { provideDiagnostics } from "../../../server/src/features/diagnostics";
import { provideDocumentHighlights } from "../../../server/src/features/documentHighlights";
import { provideDocumentSymbols } from "../../../server/src/features/documentSymbols";
import { provideDraftStructure } from "../../../server/src/features/draftStructure";
import { provideFoldingRanges } from "../../../server/src/features/foldingRanges";
import { provideHover } from "../../../server/src/features/hover";
import { provideInlayHints } from "../../../server/src/features/inlayHints";
import { provideInsertSection } from "../../../server/src/features/insertSection";
import { provideRenumber } from "../../../server/src/features/renumber";
import { provideSelectionRanges } from "../../../server/src/features/selectionRanges";
import { provideSemanticTokens } from "../../../server/src/features/semanticTokens";
import { provideStatus } from "../../../server/src/features/status";
import { toPosition } from "../../../server/src/features/toLsp";
import { titlePart, type DraftPart } from "../../../server/src/protocol";
import { check } from "../../../server/src/rules/check";
import { analyse } from "../../../server/src/structure/analyse";
import type { Analysis } from "../../../server/src/structure/analysis";
import { english } from "../support/languages";
import { randomText } from "../support/randomText";

/** What holds for every text whatsoever, each time at some place of it. */
function holdsForAnyText(title: string, property: (analysis: Analysis, offset: number, document: TextDocument) => void): void {
  test(`any text: ${title}`, () => {
    fc.assert(
      fc.property(randomText, fc.nat(), (text, number) => {
        const document = TextDocument.create("file:///a.policy.md", "policy-draft", 1, text);
        property(analyse(text, "a"), number % (text.length + 1), document);
      }),
      { numRuns: 500 },
    );
  });
}

const options = { language: english, uri: "file:///a.policy.md", relatedInformation: true, fadesUnnecessary: false, version: 1, documentChanges: true, createFiles: true, resolvesEdits: false, convertScript };

function isInOrder(first: Position, second: Position): boolean {
  return first.line < second.line || (first.line === second.line && first.character <= second.character);
}

function contains(outer: Range, inner: Range): boolean {
  return isInOrder(outer.start, inner.start) && isInOrder(inner.start, inner.end) && isInOrder(inner.end, outer.end);
}

/** The range names places that exist, as the document itself would name them. */
function assertExists(document: TextDocument, range: Range): void {
  assert(isInOrder(range.start, range.end));
  assert.deepEqual(document.positionAt(document.offsetAt(range.start)), range.start);
  assert.deepEqual(document.positionAt(document.offsetAt(range.end)), range.end);
}

holdsForAnyText("every symbol has a name and a selection inside its range, every child is inside its parent", (analysis, _offset, document) => {
  const assertValid = ({ name, range, selectionRange, children = [] }: DocumentSymbol): void => {
    assert.notEqual(name.trim(), "");
    assertExists(document, range);
    assert(contains(range, selectionRange), `${name}: selection ${JSON.stringify(selectionRange)} in ${JSON.stringify(range)}`);
    for (const child of children) {
      assert(contains(range, child.range), `${child.name} in ${name}`);
      assertValid(child);
    }
  };
  for (const symbol of provideDocumentSymbols(analysis, english)) assertValid(symbol);
});

holdsForAnyText("folds have at least two lines, in the text, one for each first line", (analysis, _offset, document) => {
  const folds = provideFoldingRanges(analysis);
  for (const { startLine, endLine } of folds) assert(startLine < endLine && endLine < document.lineCount);
  assert.equal(new Set(folds.map(({ startLine }) => startLine)).size, folds.length);
});

holdsForAnyText("completions replace part of the caret's line, up to the caret at least", (analysis, offset, document) => {
  const position = toPosition(analysis.article, offset);
  for (const { label, textEdit } of provideCompletions(analysis, position, { language: english, snippets: true })) {
    const { range } = textEdit as TextEdit;
    assertExists(document, range);
    assert(contains(range, { start: position, end: position }), label);
    assert.equal(range.start.line, range.end.line);
  }
});

holdsForAnyText("a hover and the sections' places exist", (analysis, offset, document) => {
  const hover = provideHover(analysis, toPosition(analysis.article, offset), english);
  if (hover?.range !== undefined) assertExists(document, hover.range);
  for (const { id, range } of provideStatus(analysis, english).sections) {
    if (range !== undefined) assertExists(document, range);
    const insertion = provideInsertSection(analysis, id, { uri: document.uri, version: 1 });
    assert(insertion);
    assertExists(document, insertion.range);
  }
});

holdsForAnyText("every selection holds the one before it and is larger, from the caret to the whole text", (analysis, offset, document) => {
  const caret = toPosition(analysis.article, offset);
  let [step]: (SelectionRange | undefined)[] = provideSelectionRanges(analysis, [caret]);
  let inner: Range = { start: caret, end: caret };
  for (; step !== undefined; step = step.parent) {
    assertExists(document, step.range);
    assert(contains(step.range, inner), `${JSON.stringify(step.range)} holds ${JSON.stringify(inner)}`);
    assert(step.parent === undefined || !contains(step.range, step.parent.range), "the next one is larger");
    inner = step.range;
  }
  assert.equal(document.getText(inner), document.getText());
});

holdsForAnyText("tokens are on one line each, in order and apart; lenses, hints and highlights are at places that exist", (analysis, offset, document) => {
  const { data } = provideSemanticTokens(analysis);
  let start: Position = { line: 0, character: 0 };
  let end = start;
  for (let index = 0; index < data.length; index += 5) {
    const [lines = -1, characters = -1, length = 0] = data.slice(index);
    start = lines === 0 ? { line: start.line, character: start.character + characters } : { line: start.line + lines, character: characters };
    assert(length > 0 && isInOrder(end, start));
    end = { line: start.line, character: start.character + length };
    assertExists(document, { start, end });
  }
  for (const { range } of provideCodeLenses(analysis, english)) assertExists(document, range);
  for (const { range } of provideDocumentHighlights(analysis, toPosition(analysis.article, offset))) assertExists(document, range);
  const whole = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
  for (const { position } of provideInlayHints(analysis, whole, english)) assertExists(document, { start: position, end: position });
});

holdsForAnyText("the parts of the structure have names, ids of their own and places that exist", (analysis, _offset, document) => {
  const ids = new Set<string>();
  const assertValid = ({ id, name, range, extent, parts }: DraftPart): void => {
    assert(!ids.has(id), id);
    ids.add(id);
    assert.notEqual(name.trim(), "");
    if (range) assertExists(document, range);
    if (extent) assertExists(document, extent);
    parts.forEach(assertValid);
  };
  provideDraftStructure(analysis, english, { uri: document.uri, version: 1 }).parts.forEach(assertValid);
  const title = provideInsertSection(analysis, titlePart, { uri: document.uri, version: 1 });
  assert(title);
  assertExists(document, title.range);
});

holdsForAnyText("diagnostics are at places that exist, and their fixes can be applied", (analysis, _offset, document) => {
  const findings = check(analysis, (code, error) => assert.fail(`${code}: ${String(error)}`));
  for (const { range, message, relatedInformation = [] } of provideDiagnostics(analysis, findings, options)) {
    assertExists(document, range);
    assert.notEqual(message, "");
    for (const { location } of relatedInformation) assertExists(document, location.range);
    for (const { title, edit } of provideCodeActions(analysis, findings, range, { diagnostics: [] }, options)) {
      const [change] = edit?.documentChanges as TextDocumentEdit[];
      assert(change);
      // `applyEdits` throws when edits overlap.
      const fixed = TextDocument.applyEdits(document, change.edits as TextEdit[]);
      assert.notEqual(fixed, document.getText(), title);
    }
  }
});

holdsForAnyText("renumbering can be applied, and comes to rest", (analysis, _offset, document) => {
  const apply = (before: Analysis, text: string): string => {
    const { edits } = provideRenumber(before, undefined, { uri: document.uri, version: 1 });
    return TextDocument.applyEdits(TextDocument.create(document.uri, "policy-draft", 1, text), edits.map((edit) => ({ ...edit })));
  };
  // Once is enough for drafts (see the rule's own tests). Not for every text: `2)` cannot interrupt a paragraph, `1)` can
  // (CommonMark 0.31, 5.3), so a new number may make a list where there was none.
  let text = apply(analysis, document.getText());
  for (let round = 0; round < 5; round++) text = apply(analyse(text, "a"), text);
  assert.equal(apply(analyse(text, "a"), text), text);
});

holdsForAnyText("whatever part is changed: the edits can be applied, and the caret is in the text", (analysis, offset, document) => {
  const position = toPosition(analysis.article, offset);
  for (const change of ["up", "down", "promote", "demote"] as const) {
    const { edits, caret, refusal } = provideChangePart(analysis, { start: position, end: position }, change, english, { uri: document.uri, version: 1 });
    assert.equal(caret === undefined, refusal !== undefined);
    const after = TextDocument.applyEdits(document, edits.map((edit) => ({ ...edit })));
    const changed = TextDocument.create(document.uri, "policy-draft", 2, after);
    if (caret) assertExists(changed, { start: caret, end: caret });
  }
});
