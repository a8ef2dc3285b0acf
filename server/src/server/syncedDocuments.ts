import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument, type Position, type Range } from "vscode-languageserver-textdocument";

/**
 * How open documents follow their editor (LSP 3.17, `textDocument/didChange`). Positions outside the text mean its nearest position. The library leaves that open: it would count lines that do not exist, and apply every later change at a wrong place. A malformed change leaves the document as it is.
 */
export const syncedDocuments = {
  create: (uri: string, languageId: string, version: number, text: string): TextDocument =>
    TextDocument.create(uri, languageId, version, text),
  update: (
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument => {
    const wrong = changes.find((change) => !isChange(change));
    if (wrong !== undefined) throw new Error(`Not a change of a document: ${JSON.stringify(wrong)}`);
    // One after the other: the places of each are those of the text after the one before it.
    for (const change of changes)
      TextDocument.update(
        document,
        ["range" in change ? { range: existing(document, change.range), text: change.text } : change],
        version,
      );
    return document;
  },
};

function existing(document: TextDocument, { start, end }: Range): Range {
  return { start: document.positionAt(document.offsetAt(start)), end: document.positionAt(document.offsetAt(end)) };
}

/** What comes over the wire is of no type. */
function isChange(change: unknown): change is TextDocumentContentChangeEvent {
  const { text, range } = (change ?? {}) as { readonly text?: unknown; readonly range?: Partial<Range> | null };
  return typeof text === "string" && (range === undefined || (isPosition(range?.start) && isPosition(range?.end)));
}

function isPosition(place: Partial<Position> | undefined): boolean {
  return Number.isInteger(place?.line) && Number.isInteger(place?.character);
}
