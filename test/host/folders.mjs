import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the repository, which is the extension in development. */
export const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");

/** Git-ignored folder that keeps everything downloaded, so that it is downloaded once. */
export const CACHE = join(REPOSITORY, ".vscode-test");

/** The drafts a writer sees first; the tests work on copies of them. */
export const SAMPLES = join(REPOSITORY, "samples");

/**
 * Makes an empty folder outside the repository.
 * @returns {{ path: string, remove: () => void }} `remove` deletes it with all its content.
 */
export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), "policy-draft-"));
  // A VS Code that has just been told to stop may still write its last file while the folder goes away.
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/**
 * Copies `samples/` to a folder outside the repository, so that no test changes a committed file.
 * @returns {{ path: string, remove: () => void }} as `temporaryFolder`.
 */
export function temporaryWorkspace() {
  const folder = temporaryFolder();
  // Under its own name, which VS Code shows.
  const path = join(folder.path, basename(SAMPLES));
  cpSync(SAMPLES, path, { recursive: true });
  return { path, remove: folder.remove };
}
