import { fork } from "node:child_process";
import type * as vscode from "vscode";
import { startExtension, type Extension } from "../extension";
import { provideDraftTasks } from "./draftTasks";

let extension: Extension | undefined;

/** Milliseconds that a server has for its goodbye; one that hangs in an endless loop would stay for ever. */
const goodbyeTime = 2_000;

/** Entry point on the desktop and on remote machines: the language server is a Node.js process. */
export function activate(context: vscode.ExtensionContext): void {
  extension = startExtension(context, async (id, name, options) => {
    // First of all: the server makes itself ready while this thread loads the client's library, which takes about as long.
    const server = fork(context.asAbsolutePath("dist/server/node.js"), ["--node-ipc"], { silent: true, execArgv: [], env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" } });
    for (const stream of [server.stdout, server.stderr]) stream?.on("data", (text: Buffer) => options.outputChannel?.appendLine(text.toString().trimEnd()));
    // A process that cannot be started is told as one that has ended.
    server.on("error", () => undefined);
    // Loaded when a draft is opened, not for every Markdown file.
    const { IPCMessageReader, IPCMessageWriter, LanguageClient, State } = await import("vscode-languageclient/node");
    const transports = { reader: new IPCMessageReader(server), writer: new IPCMessageWriter(server) };
    const client = new LanguageClient(id, name, () => Promise.resolve(transports), options);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) setTimeout(() => server.kill("SIGKILL"), goodbyeTime);
    });
    return client;
  });
  context.subscriptions.push(provideDraftTasks(context));
}

/** VS Code waits for the promise, so the server can end in order. */
export async function deactivate(): Promise<void> {
  await extension?.stop();
}
