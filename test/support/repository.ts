import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** The repository's root, seen from `out/test/support/`. */
export const repository = resolve(__dirname, "../../..");

/** The text of a file of the repository. */
export function readText(path: string): string {
  return readFileSync(join(repository, path), "utf8");
}

/** The content of a JSON file of the repository; the caller says what it is. */
export function readJson<Content>(path: string): Content {
  return JSON.parse(readText(path)) as Content;
}

/** The paths of all files under a folder of the repository that end with `ending`. */
export function filesUnder(folder: string, ending: string): readonly string[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}
