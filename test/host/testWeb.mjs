/** Runs the editor suite in VS Code for the Web: `node test/host/testWeb.mjs newest|minimum`. */
import { bundleSuite } from "./bundleSuite.mjs";
import { REPOSITORY, temporaryWorkspace } from "./folders.mjs";
import { runTestsInPage } from "./testPage.mjs";
import { MINIMUM_WEB_PACKAGE, NEWEST_WEB_PACKAGE } from "./versions.mjs";
import { startWeb } from "./vscodeWeb.mjs";

const webPackage = process.argv[2] === "minimum" ? MINIMUM_WEB_PACKAGE : NEWEST_WEB_PACKAGE;
const tests = await bundleSuite("browser");
const workspace = temporaryWorkspace();
const web = await startWeb(webPackage, { folder: workspace.path, extension: REPOSITORY, tests });
try {
  process.exitCode = await runTestsInPage(web.address);
} finally {
  web.stop();
  workspace.remove();
}
