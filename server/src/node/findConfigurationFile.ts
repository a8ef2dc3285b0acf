import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { configurationFileName } from "../configuration/documentSettings";
import type { ConfigurationFile } from "../protocol";

/**
 * The `.policy-draft.jsonc` in the folder of a document or the nearest one above it; undefined for none, and for a document that is no file.
 * Rejects for a file that exists and cannot be read.
 */
export async function findConfigurationFile(documentUri: string): Promise<ConfigurationFile | undefined> {
  if (!documentUri.startsWith("file:")) return undefined;
  for (const folder of foldersAbove(fileURLToPath(documentUri))) {
    const file = await configurationIn(folder);
    if (file !== undefined) return file;
  }
  return undefined;
}

/** The `.policy-draft.jsonc` in a folder, by its path; undefined for none. Rejects for one that cannot be read. */
export async function configurationIn(folder: string): Promise<ConfigurationFile | undefined> {
  const path = join(folder, configurationFileName);
  const text = await textOf(path);
  return text === undefined ? undefined : { uri: pathToFileURL(path).href, text };
}

/** The folder of a file and those above it, up to the root. */
function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); folder !== folders.at(-1); folder = dirname(folder)) folders.push(folder);
  return folders;
}

/** The text of a file without byte order mark; undefined where there is no such file. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await readFile(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A folder of this name is no configuration file either.
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return undefined;
    throw error;
  }
}
