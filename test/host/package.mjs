/** Builds the production bundles and packs them into one `.vsix` for desktop and web: `npm run package`. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runCommand } from "./commands.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { REPOSITORY } from "./folders.mjs";

/**
 * Packs the extension.
 * @param {string} folder Existing folder that receives the package.
 * @returns {Promise<string>} Absolute path of the `.vsix`, named after the extension and its version.
 */
export async function packageExtension(folder) {
  await ensureDependencies();
  await runCommand(process.execPath, ["esbuild.mjs"]);
  const { name, version } = createRequire(import.meta.url)(join(REPOSITORY, "package.json"));
  const vsix = join(folder, `${name}-${version}.vsix`);
  // The bundles hold every dependency, so node_modules stays out.
  const { createVSIX } = await import("@vscode/vsce");
  // The pictures of the README are packed beside it, so its links stay as they are.
  await createVSIX({
    cwd: REPOSITORY,
    packagePath: vsix,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return vsix;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(`Packed ${await packageExtension(REPOSITORY)}`);
