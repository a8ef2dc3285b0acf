import type { ContentTypeEncoder } from "vscode-jsonrpc";

/** The largest buffer that is kept, in bytes: the outline of a book fits. */
const largestKept = 4_000_000;

/** Most bytes of UTF-8 that one UTF-16 unit becomes. */
const bytesOfUnit = 3;

/** So deep in a message stand the values that are written whole: diagnostics, and sections of an outline. What is around them may be of any length. */
const depthOfPieces = 4;

/**
 * Encodes messages piece by piece into one buffer, again and again: the system takes more time to give new memory for a long string and its bytes than it takes to make them. A
 * message holds good until the next one is encoded, so this is only for a writer that waits until one is gone before it asks for the next, as those of vscode-jsonrpc do.
 * What it gives is what `JSON.stringify` makes of plain data.
 */
export class ReusingEncoder {
  readonly name = "application/json";
  #buffer = Buffer.alloc(1_024);
  #end = 0;

  readonly encode: ContentTypeEncoder["encode"] = async (message) => {
    this.#end = 0;
    this.#writeValue(message, 0);
    const encoded = this.#buffer.subarray(0, this.#end);
    if (this.#buffer.length > largestKept) this.#buffer = Buffer.alloc(1_024);
    return encoded;
  };

  #writeValue(value: unknown, depth: number): void {
    if (typeof value !== "object" || value === null || depth === depthOfPieces) this.#write(JSON.stringify(value) ?? "null");
    else if (Array.isArray(value)) this.#writeArray(value, depth);
    else this.#writeObject(value, depth);
  }

  #writeArray(values: readonly unknown[], depth: number): void {
    this.#write("[");
    for (const [index, value] of values.entries()) {
      if (index > 0) this.#write(",");
      this.#writeValue(value, depth + 1);
    }
    this.#write("]");
  }

  #writeObject(object: object, depth: number): void {
    let before = "{";
    for (const [key, value] of Object.entries(object)) {
      if (value === undefined) continue;
      this.#write(`${before}${JSON.stringify(key)}:`);
      this.#writeValue(value, depth + 1);
      before = ",";
    }
    this.#write(before === "{" ? "{}" : "}");
  }

  #write(json: string): void {
    const needed = this.#end + json.length * bytesOfUnit;
    if (needed > this.#buffer.length) {
      const larger = Buffer.allocUnsafeSlow(2 * needed);
      this.#buffer.copy(larger, 0, 0, this.#end);
      this.#buffer = larger;
    }
    this.#end += this.#buffer.write(json, this.#end);
  }
}
