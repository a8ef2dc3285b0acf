import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A text on which something did not hold once. */
export interface Found {
  /** The property that did not hold. */
  readonly property: string;
  /** See `subjectOf`. */
  readonly seed: number;
  readonly text: string;
}

/** Where they are kept, from the repository's root. */
const folder = "test/fuzz/found";

/** All of them, in the order of their file names. */
export function readFound(): readonly Found[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Found);
}

/**
 * Keeps one, and gives the path of its file: named by a hash until somebody knows what kind of mistake it is. As JSON, because no text file can hold half a
 * character.
 */
export function keepFound(found: Found): string {
  const json = `${JSON.stringify(found, undefined, 2)}\n`;
  const path = join(folder, `${createHash("sha256").update(json).digest("hex").slice(0, 12)}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, json);
  return path;
}
