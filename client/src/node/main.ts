import type * as vscode from "vscode";
import { startExtension, type Extension } from "../extension";
import { provideDraftTasks } from "./draftTasks";

let extension: Extension | undefined;

/** Entry point on the desktop and on remote machines: the language server is a Node.js process. */
export function activate(context: vscode.ExtensionContext): void {
  extension = startExtension(context, async (id, name, options) => {
    // Loaded when a draft is opened, not for every Markdown file.
    const { LanguageClient, TransportKind } = await import("vscode-languageclient/node");
    return new LanguageClient(id, name, { module: context.asAbsolutePath("dist/server/node.js"), transport: TransportKind.ipc }, options);
  });
  context.subscriptions.push(provideDraftTasks(context));
}

/** VS Code waits for the promise, so the server can end in order. */
export async function deactivate(): Promise<void> {
  await extension?.stop();
}
