import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { killTree, runCommand } from "./commands.mjs";
import { CACHE } from "./folders.mjs";
import { installOnce, unpackPackage } from "./packages.mjs";
import { SERVER_NODE_VERSION, SERVER_PACKAGE } from "./versions.mjs";

/** Only this machine may connect; the page and the extension host run the code they are given. */
const HOST = "127.0.0.1";

/** What ends this program from outside: Ctrl+C, a closed terminal, a supervisor. */
const END_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Settings of a new data folder: the window shows the draft, and nothing that a first start would put beside it. */
const FIRST_SETTINGS = {
  "workbench.startupEditor": "none",
  "editor.minimap.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  // As the desktop application has it; the web workbench would save by itself.
  "files.autoSave": "off",
  // Where trust matters a folder is not trusted, and nobody is there to answer a question about it.
  "security.workspace.trust.startupPrompt": "never",
};

/**
 * Gets the VS Code server and the Node.js it needs, downloading what the cache does not have.
 * @returns {Promise<{ node: string, main: string }>} Absolute paths of Node.js and of the server's script.
 */
async function obtainServer() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const nodePackage = `node-${system}-${process.arch}`;
  const nodeFolder = await installOnce(join(CACHE, `${nodePackage}-${SERVER_NODE_VERSION}`), (folder) =>
    unpackPackage(nodePackage, SERVER_NODE_VERSION, folder),
  );
  const { name, version } = SERVER_PACKAGE;
  const serverFolder = await installOnce(join(CACHE, `${name}-${version}`), async (folder) => {
    await unpackPackage(name, version, folder);
    console.log("Installing the packages of the VS Code server …");
    // The package's own install script insists on Node 24 and compiles native modules; the server does without them.
    await runCommand(
      "npm",
      ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
      {
        folder: join(folder, "lib", "vscode"),
        quiet: true,
      },
    );
  });
  return {
    node: join(nodeFolder, "bin", process.platform === "win32" ? "node.exe" : "node"),
    main: join(serverFolder, "lib", "vscode", "out", "server-main.js"),
  };
}

/**
 * Starts a VS Code server of its own.
 * @param {{ dataFolder: string, port?: number, asksForTrust?: boolean }} options `dataFolder`: settings, logs and installed extensions, made when missing;
 *   `port`: default: a free one; `asksForTrust`: whether folders are opened in Restricted Mode, else all are trusted.
 * @returns {Promise<{ pageAddress: (page: { folder: string, openFile?: string, extension?: string, tests?: string }) => string,
 *   stop: () => Promise<void> }>} `pageAddress` gives the workbench on a folder, with a file open, an extension in development and a
 *   test suite, all absolute paths. Rejects with the server's own words when it ends instead of listening.
 */
export async function startServer({ dataFolder, port = 0, asksForTrust = false }) {
  const { node, main } = await obtainServer();
  const settingsFile = join(dataFolder, "data", "User", "settings.json");
  if (!existsSync(settingsFile)) {
    mkdirSync(dirname(settingsFile), { recursive: true });
    writeFileSync(settingsFile, JSON.stringify(FIRST_SETTINGS, undefined, 2));
  }
  const token = randomUUID();
  const child = spawn(
    node,
    [
      main,
      ...["--host", HOST, "--port", String(port), "--connection-token", token, "--server-data-dir", dataFolder],
      ...["--accept-server-license-terms", "--disable-telemetry"],
      ...(asksForTrust ? [] : ["--disable-workspace-trust"]),
      // Without this a built VS Code ignores the payload below.
      "--enable-smoke-test-driver",
    ],
    // A group of its own, so that the extension hosts end with the server: the native watchdog that sees to it is not installed.
    { stdio: ["ignore", "pipe", "pipe"], detached: process.platform !== "win32" },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  // Being in a group of its own, the server does not get the Ctrl+C that ends this program.
  const endWithThisProgram = () => {
    killTree(child);
    process.exit(130);
  };
  for (const signal of END_SIGNALS) process.once(signal, endWithThisProgram);
  const listeningPort = await new Promise((resolve, reject) => {
    let log = "";
    const read = (chunk) => {
      log += chunk;
      const match = /Extension host agent listening on (\d+)/.exec(log);
      if (match) resolve(Number(match[1]));
      // A server whose port is taken says so and lives on.
      const failure = /Error: (listen .*)/.exec(log);
      if (failure) reject(new Error(`The VS Code server cannot start: ${failure[1]}`));
    };
    // Reading goes on after the server listens: a full pipe would stop it.
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`The VS Code server ended with code ${code} instead of listening:\n${log}`)),
    );
  }).catch((error) => {
    killTree(child);
    throw error;
  });
  const remote = (path) => `vscode-remote://${HOST}:${listeningPort}${pathToFileURL(path).pathname}`;
  return {
    pageAddress: ({ folder, openFile, extension, tests }) => {
      const payload = [
        ["openFile", openFile],
        ["extensionDevelopmentPath", extension],
        ["extensionTestsPath", tests],
      ].flatMap(([key, path]) => (path === undefined ? [] : [[key, remote(path)]]));
      const address = new URL(`http://${HOST}:${listeningPort}/`);
      for (const [key, value] of [
        ["tkn", token],
        ["folder", folder],
        ["payload", JSON.stringify(payload)],
      ])
        address.searchParams.set(key, value);
      return address.href;
    },
    stop: async () => {
      for (const signal of END_SIGNALS) process.off(signal, endWithThisProgram);
      killTree(child);
      await ended;
    },
  };
}

/**
 * Installs an extension package with the server's command line.
 * @param {string} vsix Absolute path of the `.vsix`.
 * @param {string} dataFolder The data folder of the server that shall have it.
 * @returns {Promise<string>} What the command line said. Rejects when it does not accept the package.
 */
export async function installExtension(vsix, dataFolder) {
  const { node, main } = await obtainServer();
  return runCommand(
    node,
    [main, "--install-extension", vsix, "--server-data-dir", dataFolder, "--accept-server-license-terms"],
    { quiet: true },
  );
}
