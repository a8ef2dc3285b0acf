/**
 * Runs the tests of a workspace that nobody trusts. Always on the VS Code server: `runTests` of @vscode/test-electron gives the desktop application
 * `--disable-workspace-trust`, which trusts everything.
 */
import { bundleSuite } from "./bundleSuite.mjs";
import { REPOSITORY, temporaryFolder, temporaryWorkspace } from "./folders.mjs";
import { runTestsInPage } from "./testPage.mjs";
import { startServer } from "./vscodeServer.mjs";

const tests = await bundleSuite("node", "restricted");
const workspace = temporaryWorkspace();
const data = temporaryFolder();
const server = await startServer({ dataFolder: data.path, asksForTrust: true });
try {
  process.exitCode = await runTestsInPage(server.pageAddress({ folder: workspace.path, extension: REPOSITORY, tests }));
} finally {
  await server.stop();
  data.remove();
  workspace.remove();
}
