/**
 * Opens VS Code on `samples/` with the extension in development, on a fresh clone too: `npm start`.
 *
 *     npm start -- [--no-open] [--port N]     both only matter where the VS Code server stands in for the desktop application
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runCommand } from "./commands.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { CACHE, REPOSITORY, SAMPLES } from "./folders.mjs";

/** The draft one sees first: unfinished, so that there is something to mend. */
const FIRST_DRAFT = join(SAMPLES, "community-library-unfinished.policy.md");

/** Shows an address in the user's own browser; the printed address does where there is no such program. */
function openInBrowser(address) {
  const [command, ...words] = { darwin: ["open"], win32: ["explorer.exe"] }[process.platform] ?? ["xdg-open"];
  spawn(command, [...words, address], { stdio: "ignore", detached: true })
    .once("error", () => {})
    .unref();
}

/** Opens the desktop application in a window of its own, beside any VS Code that runs already, and waits until it is closed. */
async function openDesktop(executable) {
  const child = spawn(
    executable,
    [
      // As @vscode/test-electron starts it: the sandbox of an unpacked Linux build needs rights that only an installation gives.
      ...[
        "--no-sandbox",
        "--disable-gpu-sandbox",
        "--new-window",
        "--skip-welcome",
        "--skip-release-notes",
        "--disable-workspace-trust",
      ],
      ...[
        `--extensionDevelopmentPath=${REPOSITORY}`,
        `--user-data-dir=${join(CACHE, "desktop-data")}`,
        `--extensions-dir=${join(CACHE, "desktop-extensions")}`,
      ],
      ...[SAMPLES, FIRST_DRAFT],
    ],
    { stdio: "ignore" },
  );
  console.log("Policy Draft is open in the VS Code window “samples”; stop with Ctrl+C");
  await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => (code ? reject(new Error(`VS Code ended with exit code ${code}.`)) : resolve()));
  });
}

/** Serves VS Code until Ctrl+C. */
async function openServer({ port, open }) {
  const { hasDisplay } = await import("./vscodeDesktop.mjs");
  const { startServer } = await import("./vscodeServer.mjs");
  console.log("Starting the VS Code server …");
  const server = await startServer({ dataFolder: join(CACHE, "server-data"), port });
  const address = server.pageAddress({ folder: SAMPLES, openFile: FIRST_DRAFT, extension: REPOSITORY });
  if (open && hasDisplay()) openInBrowser(address);
  console.log(`Policy Draft is open at ${address}; stop with Ctrl+C`);
}

async function start() {
  const { values } = parseArgs({
    options: { "no-open": { type: "boolean", default: false }, port: { type: "string", default: "0" } },
  });
  await ensureDependencies();
  console.log("Building the extension …");
  await runCommand(process.execPath, ["esbuild.mjs"]);
  // These packages are there only now.
  const { obtainDesktop } = await import("./vscodeDesktop.mjs");
  const desktop = await obtainDesktop();
  if (desktop !== undefined) await openDesktop(desktop);
  else await openServer({ port: Number(values.port), open: !values["no-open"] });
}

try {
  await start();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
