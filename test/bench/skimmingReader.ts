import type { Readable } from "node:stream";
import { AbstractMessageReader, type DataCallback, type Disposable, type MessageReader, type RequestMessage, type ResponseMessage } from "vscode-languageserver-protocol/node";

const headerEnd = "\r\n\r\n";

/** So many bytes at the start of a message tell its id. */
const longestStart = 200;

/**
 * Reads where messages end, and of each only its id: what a client does with an answer takes the processor's time and would be measured as the server's. What the
 * server asks itself is answered as by a client that knows none of it.
 */
export class SkimmingReader extends AbstractMessageReader implements MessageReader {
  readonly #stream: Readable;
  /** What has come of a header. */
  #header = "";
  /** How many bytes of a message are still to come; undefined in a header. */
  #missing: number | undefined;
  /** The first bytes of a message. */
  #start = "";

  constructor(stream: Readable) {
    super();
    this.#stream = stream;
  }

  listen(callback: DataCallback): Disposable {
    const hear = (bytes: Buffer): void => this.#read(bytes, callback);
    this.#stream.on("data", hear);
    return { dispose: () => void this.#stream.off("data", hear) };
  }

  #read(bytes: Buffer, callback: DataCallback): void {
    let offset = 0;
    while (offset < bytes.length) {
      if (this.#missing === undefined) {
        this.#header += bytes.toString("latin1", offset, offset + 1);
        offset++;
        if (!this.#header.endsWith(headerEnd)) continue;
        this.#missing = Number(/Content-Length: (\d+)/i.exec(this.#header)?.[1]);
        this.#header = "";
        continue;
      }
      const end = Math.min(bytes.length, offset + this.#missing);
      this.#start += bytes.toString("latin1", offset, Math.min(end, offset + longestStart - this.#start.length));
      this.#missing -= end - offset;
      offset = end;
      if (this.#missing > 0) continue;
      const { id, method } = skimmed(this.#start);
      this.#missing = undefined;
      this.#start = "";
      const message: RequestMessage | ResponseMessage | undefined = id === undefined ? undefined : method === undefined ? { jsonrpc: "2.0", id, result: null } : { jsonrpc: "2.0", id, method };
      if (message) callback(message);
    }
  }
}

/** The id of a message, and the method of a request. JSON-RPC's own properties come before all others, as this server writes them. */
function skimmed(start: string): { readonly id: number | undefined; readonly method: string | undefined } {
  const [own = ""] = start.split(/"(?:result|params|error)":/);
  const id = /"id":(\d+)/.exec(own)?.[1];
  return { id: id === undefined ? undefined : Number(id), method: /"method":"([^"]*)"/.exec(own)?.[1] };
}
