import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { runCommand } from "./commands.mjs";
import { CACHE } from "./folders.mjs";

/**
 * Makes a folder exactly once. It is filled beside its place and moved there when complete, so neither an interrupted
 * run nor two runs at the same time can leave a half-filled folder that looks complete.
 * @param {string} folder Absolute path of the folder wanted, on the file system of the cache.
 * @param {(partialFolder: string) => Promise<void>} fill Writes the content; a rejection leaves nothing behind.
 * @returns {Promise<string>} `folder`.
 */
export async function installOnce(folder, fill) {
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const partialFolder = mkdtempSync(`${folder}.partial-`);
  try {
    await fill(partialFolder);
    // Another run may have been faster; its folder is as good.
    if (!existsSync(folder)) renameSync(partialFolder, folder);
    return folder;
  } finally {
    rmSync(partialFolder, { recursive: true, force: true });
  }
}

/**
 * Downloads a package with npm and unpacks it, without its dependencies and without running anything of it.
 * @param {string} name
 * @param {string} version Exact version.
 * @param {string} folder Existing folder that receives the content of the package.
 * @param {string} [innerFolder] Unpack only this folder of the package, "dist" for instance.
 * @returns {Promise<void>} Rejects when npm cannot deliver the package.
 */
export async function unpackPackage(name, version, folder, innerFolder) {
  mkdirSync(CACHE, { recursive: true });
  const download = mkdtempSync(join(CACHE, "download-"));
  try {
    console.log(`Downloading ${name} ${version} …`);
    await runCommand(
      "npm",
      ["pack", `${name}@${version}`, "--pack-destination", download, "--ignore-scripts", "--loglevel=error"],
      { quiet: true },
    );
    const [archive] = readdirSync(download);
    if (archive === undefined) throw new Error(`npm pack ${name}@${version} delivered nothing`);
    // Everything in a package archive is in a folder "package".
    const selection =
      innerFolder === undefined ? ["--strip-components=1"] : ["--strip-components=2", `package/${innerFolder}`];
    await runCommand("tar", ["-xzf", join(download, archive), "-C", folder, ...selection], { quiet: true });
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
}
