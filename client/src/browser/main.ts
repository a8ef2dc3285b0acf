import * as vscode from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import type { InitializationOptions } from "../../../server/src/protocol";
import { startExtension, type Extension } from "../extension";

/** What this file needs of a web worker: the compiler does not know the types of a browser, so that no other file uses them. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

let extension: Extension | undefined;

/** Entry point of VS Code for the Web: the language server is a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  let worker: Worker | undefined;
  const fileUrl = (path: string): string => vscode.Uri.joinPath(context.extensionUri, path).toString(true);
  extension = startExtension(context, (id, name, options) => {
    // A function, so that the client can start a new worker when one has crashed. It gives the ends of the connection
    // instead of the worker because VS Code replaces the class `Worker`, and the client would not recognise ours as one.
    const connect = async (): Promise<MessageTransports> => {
      // Unlike a process, a worker does not end by itself when it is told to exit.
      worker?.terminate();
      worker = new Worker(fileUrl("dist/server/browser.js"));
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const initializationOptions: InitializationOptions = {
      ...(options.initializationOptions as InitializationOptions | undefined),
      scriptConversion: fileUrl("dist/server/scriptConversion.js"),
    };
    return new LanguageClient(id, name, connect, { ...options, initializationOptions });
  });
}

/** VS Code waits for the promise, so the server can end in order. */
export async function deactivate(): Promise<void> {
  await extension?.stop();
}
