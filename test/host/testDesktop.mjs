/** Runs the editor suite in the desktop application or, where it cannot be had, on the VS Code server. */
import { fileURLToPath } from "node:url";
import { runTests } from "@vscode/test-electron";
import { bundleSuite } from "./bundleSuite.mjs";
import { REPOSITORY, temporaryWorkspace } from "./folders.mjs";
import { obtainDesktop } from "./vscodeDesktop.mjs";

const extensionTestsPath = await bundleSuite("node");
const desktop = await obtainDesktop();
const workspace = temporaryWorkspace();
try {
  await runTests({
    vscodeExecutablePath: desktop ?? process.execPath,
    launchArgs: [
      ...(desktop === undefined ? [fileURLToPath(new URL("serverDriver.mjs", import.meta.url))] : []),
      workspace.path,
      "--locale=en",
    ],
    extensionDevelopmentPath: REPOSITORY,
    extensionTestsPath,
  });
} finally {
  workspace.remove();
}
