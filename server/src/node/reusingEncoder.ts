import type { ContentTypeEncoder } from "vscode-jsonrpc";

/** The largest buffer that is kept, in bytes: the outline of a book fits. */
const largestKept = 4_000_000;

/** Most bytes of UTF-8 that one UTF-16 unit becomes. */
const bytesOfUnit = 3;

/**
 * Encodes messages into one buffer, again and again: memory that is new each time costs the system more than the encoding. A message holds good until the next one is
 * encoded, so this is only for a writer that waits until one is gone before it asks for the next, as those of vscode-jsonrpc do.
 */
export function createReusingEncoder(): ContentTypeEncoder {
  let kept = Buffer.alloc(0);
  return {
    name: "application/json",
    encode: async (message) => {
      const json = JSON.stringify(message);
      const needed = json.length * bytesOfUnit;
      if (needed > largestKept) return Buffer.from(json);
      if (kept.length < needed) kept = Buffer.allocUnsafeSlow(Math.min(2 * needed, largestKept));
      return kept.subarray(0, kept.write(json));
    },
  };
}
