/**
 * Stands in for the desktop application: takes the arguments that `runTests` of @vscode/test-electron gives to VS Code,
 * runs the suite on the VS Code server in a browser, and ends with its exit code.
 *
 *     node test/host/serverDriver.mjs FOLDER --extensionDevelopmentPath=PATH --extensionTestsPath=PATH
 */
import { temporaryFolder } from "./folders.mjs";
import { runTestsInPage } from "./testPage.mjs";
import { startServer } from "./vscodeServer.mjs";

/** The other arguments are for the desktop application only. */
function argument(name) {
  const prefix = `--${name}=`;
  const value = process.argv.find((word) => word.startsWith(prefix))?.slice(prefix.length);
  if (value === undefined) throw new Error(`Missing argument ${prefix}…`);
  return value;
}

const folder = process.argv[2];
const data = temporaryFolder();
const server = await startServer({ dataFolder: data.path });
try {
  const address = server.pageAddress({
    folder,
    extension: argument("extensionDevelopmentPath"),
    tests: argument("extensionTestsPath"),
  });
  process.exitCode = await runTestsInPage(address);
} finally {
  await server.stop();
  data.remove();
}
