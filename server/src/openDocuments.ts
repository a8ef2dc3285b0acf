import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Connection } from "./connection";
import { syncedDocuments } from "./server/syncedDocuments";

/** The documents that the client has open, as they stand in its editor (LSP 3.17, text document synchronization). */
export class OpenDocuments {
  readonly #documents = new Map<string, TextDocument>();
  readonly #changed: ((uri: string) => void)[] = [];
  readonly #closed: ((uri: string) => void)[] = [];

  constructor(connection: Connection) {
    connection.onNotification("textDocument/didOpen", ({ textDocument: { uri, languageId, version, text } }) => {
      this.#documents.set(uri, syncedDocuments.create(uri, languageId, version, text));
      this.#changed.forEach((hear) => hear(uri));
    });
    connection.onNotification("textDocument/didChange", ({ textDocument: { uri, version }, contentChanges }) => {
      const document = this.#documents.get(uri);
      if (document === undefined || contentChanges.length === 0) return;
      // What comes over the wire is of no type.
      if (!Number.isInteger(version)) throw new Error(`A change of ${uri} without a version.`);
      this.#documents.set(uri, syncedDocuments.update(document, contentChanges, version));
      this.#changed.forEach((hear) => hear(uri));
    });
    connection.onNotification("textDocument/didClose", ({ textDocument: { uri } }) => {
      if (this.#documents.delete(uri)) this.#closed.forEach((hear) => hear(uri));
    });
  }

  /** The document as it is now; undefined for one that is not open. */
  get(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  uris(): readonly string[] {
    return [...this.#documents.keys()];
  }

  /** Calls the function when a document has opened or changed. */
  onDidChange(hear: (uri: string) => void): void {
    this.#changed.push(hear);
  }

  onDidClose(hear: (uri: string) => void): void {
    this.#closed.push(hear);
  }
}
