import type * as vscode from "vscode";
import { LanguageClient, TransportKind, type ServerOptions } from "vscode-languageclient/node";
import { startExtension, type Extension } from "../extension";
import { provideDraftTasks } from "./draftTasks";

let extension: Extension | undefined;

/** Entry point on the desktop and on remote machines: the language server is a Node.js process. */
export function activate(context: vscode.ExtensionContext): void {
  const server: ServerOptions = { module: context.asAbsolutePath("dist/server/node.js"), transport: TransportKind.ipc };
  extension = startExtension(context, (id, name, options) => new LanguageClient(id, name, server, options));
  context.subscriptions.push(provideDraftTasks(context));
}

/** VS Code waits for the promise, so the server can end in order. */
export async function deactivate(): Promise<void> {
  await extension?.stop();
}
