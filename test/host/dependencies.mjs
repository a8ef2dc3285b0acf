import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./commands.mjs";
import { REPOSITORY } from "./folders.mjs";

/**
 * Installs the npm packages of the lock file when they are missing or older than it.
 * Uses nothing but Node.js itself, so that it can run first on a fresh clone.
 * @returns {Promise<void>} Rejects with npm's own words when the installation fails.
 */
export async function ensureDependencies() {
  const lockFile = join(REPOSITORY, "package-lock.json");
  // npm writes this file last, so an interrupted installation does not have it.
  const installedLockFile = join(REPOSITORY, "node_modules", ".package-lock.json");
  if (existsSync(installedLockFile) && statSync(installedLockFile).mtimeMs >= statSync(lockFile).mtimeMs) return;
  console.log("Installing the npm packages …");
  await runCommand("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { quiet: true });
}
