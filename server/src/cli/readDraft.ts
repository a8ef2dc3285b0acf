import { readFile } from "node:fs/promises";

/** The text of a file, or why there is none: one phrase for the user, without the path. */
export type ReadResult = { readonly text: string } | { readonly failure: string };

/** Reads a file that must be UTF-8; a byte order mark is not part of the text. Never throws. */
export async function readDraft(path: string): Promise<ReadResult> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { failure: failureOf(error) };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { failure: "is not UTF-8 text; save it as UTF-8 first" };
  }
}

function failureOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "does not exist";
    case "EISDIR":
      return "is a directory, not a file";
    case "EACCES":
    case "EPERM":
      return "cannot be read: permission denied";
    default:
      return `cannot be read: ${message}`;
  }
}
