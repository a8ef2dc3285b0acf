import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { configurationFileName } from "../configuration/documentSettings";
import { isDraftName, isPlainName } from "../drafts/draftName";
import type { ConfigurationFile, ConfigurationPlace, DraftFile } from "../protocol";
import { configurationIn, findConfigurationFile } from "./findConfigurationFile";

/**
 * The drafts in a folder and below it, in the order of their paths: files named `*.policy.md`, and Markdown and text files that `isConfigured` says are
 * drafts. Hidden folders and `node_modules` are left out, links are not followed, and folders that cannot be read hold nothing.
 */
export async function findDrafts(
  folderUri: string,
  isConfigured: (uri: string, place: ConfigurationPlace) => boolean,
): Promise<readonly DraftFile[]> {
  if (!folderUri.startsWith("file:")) return [];
  const path = fileURLToPath(folderUri);
  const file = await findConfigurationFile(pathToFileURL(join(path, "any.policy.md")).href).catch(() => undefined);
  const found: DraftFile[] = [];
  await walk(path, file);
  return found;

  async function walk(folder: string, above: ConfigurationFile | undefined): Promise<void> {
    const entries = (await readdir(folder, { withFileTypes: true }).catch(() => [])).sort((one, other) =>
      one.name < other.name ? -1 : 1,
    );
    const nearest = entries.some(({ name }) => name === configurationFileName)
      ? await configurationIn(folder).catch(() => undefined)
      : above;
    const files = entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
    const drafts = await Promise.all(files.map((draft) => draftFile(draft, nearest)));
    found.push(...drafts.filter((draft) => draft !== undefined));
    for (const entry of entries)
      if (entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
        await walk(join(folder, entry.name), nearest);
  }

  async function draftFile(
    draft: string,
    configuration: ConfigurationFile | undefined,
  ): Promise<DraftFile | undefined> {
    const uri = pathToFileURL(draft).href;
    if (
      !isDraftName(draft) &&
      !(isPlainName(draft) && isConfigured(uri, { folder: folderUri, file: configuration ?? null }))
    )
      return undefined;
    const found = await stat(draft).catch(() => undefined);
    return found && { uri, version: `${found.mtimeMs} ${found.size}` };
  }
}

/** The text of a draft without byte order mark. Rejects for one that cannot be read. */
export async function readDraft(uri: string): Promise<string> {
  return new TextDecoder().decode(await readFile(fileURLToPath(uri)));
}
