import type { DocumentSymbol, Range, SymbolKind, WorkspaceSymbol } from "vscode-languageserver-types";
import type { Analysis } from "../structure/analysis";
import { provideDocumentSymbols } from "./documentSymbols";
import type { Language } from "../l10n/language";

/** A title, section or point of a draft, as it is looked for in the whole workspace. */
export interface DraftSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  /** The part around it: of a point its section, of a section the title; absent for what has none. */
  readonly container?: string;
  /** The heading, or the marker with the topic sentence. */
  readonly range: Range;
}

/** A draft of the workspace with its symbols, in the order of the text. */
export interface DraftSymbols {
  readonly uri: string;
  readonly symbols: readonly DraftSymbol[];
}

/** Maximum symbols of an answer: nobody reads more, and each one costs the client a row. */
export const maximumWorkspaceSymbols = 1000;

/** The outline of a draft as one list. */
export function draftSymbols(analysis: Analysis, language: Language): readonly DraftSymbol[] {
  return provideDocumentSymbols(analysis, language).flatMap((symbol) => flattened(symbol));
}

/**
 * The symbols whose names hold the characters of the query in its order, however far apart (LSP 3.17, `workspace/symbol`: the client filters again);
 * those that hold it as one piece come first. Blanks and the difference of upper and lower case do not count. An empty query means all.
 */
export function provideWorkspaceSymbols(drafts: Iterable<DraftSymbols>, query: string): WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replace(/\s+/g, "");
  const inOnePiece: WorkspaceSymbol[] = [];
  const inPieces: WorkspaceSymbol[] = [];
  for (const { uri, symbols } of drafts) {
    for (const symbol of symbols) {
      const name = symbol.name.toLowerCase().replace(/\s+/g, "");
      const found = name.includes(wanted) ? inOnePiece : holdsInOrder(name, wanted) ? inPieces : undefined;
      if (found !== undefined && found.length < maximumWorkspaceSymbols) found.push(toWorkspaceSymbol(uri, symbol));
    }
    if (inOnePiece.length >= maximumWorkspaceSymbols) break;
  }
  return [...inOnePiece, ...inPieces].slice(0, maximumWorkspaceSymbols);
}

function flattened(
  { name, kind, selectionRange, children = [] }: DocumentSymbol,
  container?: string,
): readonly DraftSymbol[] {
  const own: DraftSymbol = { name, kind, range: selectionRange, ...(container !== undefined && { container }) };
  return [own, ...children.flatMap((child) => flattened(child, name))];
}

function holdsInOrder(name: string, wanted: string): boolean {
  let offset = 0;
  for (const character of wanted) {
    const found = name.indexOf(character, offset);
    if (found < 0) return false;
    offset = found + character.length;
  }
  return true;
}

function toWorkspaceSymbol(uri: string, { name, kind, container, range }: DraftSymbol): WorkspaceSymbol {
  return { name, kind, location: { uri, range }, ...(container !== undefined && { containerName: container }) };
}
