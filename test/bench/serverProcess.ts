import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver-protocol/node";
import { repository } from "../support/repository";

const uri = "file:///draft.policy.md";

/** A language server as an editor starts it: the production bundle, over standard input and output. */
export class ServerProcess {
  readonly #process = spawn(process.execPath, [join(repository, "dist/server/node.js"), "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  readonly #connection: ProtocolConnection = createProtocolConnection(
    new StreamMessageReader(this.#process.stdout),
    new StreamMessageWriter(this.#process.stdin),
  );
  #version = 1;

  async initialize(): Promise<void> {
    this.#connection.listen();
    await this.#connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: null,
      locale: "zh-cn",
      capabilities: { textDocument: { diagnostic: {} } },
    });
    await this.#connection.sendNotification("initialized", {});
  }

  open(text: string): Promise<void> {
    return this.#connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "policy-draft", version: this.#version, text },
    });
  }

  /** Types into a line, both 0-based. */
  type(line: number, character: number, text: string): Promise<void> {
    const position = { line, character };
    const contentChanges = [{ range: { start: position, end: position }, text }];
    return this.#connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++this.#version },
      contentChanges,
    });
  }

  diagnostics(): Promise<unknown> {
    return this.#connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
  }

  /** Megabytes of memory that the process has to itself (Linux; NaN elsewhere): the program code of Node.js is shared by all its processes. */
  privateMegabytes(): number {
    try {
      const smaps = readFileSync(`/proc/${this.#process.pid}/smaps_rollup`, "utf8");
      return (
        [...smaps.matchAll(/^Private_(?:Clean|Dirty): *([0-9]+) kB$/gm)].reduce(
          (sum, [, kilobytes]) => sum + Number(kilobytes),
          0,
        ) / 1024
      );
    } catch {
      return NaN;
    }
  }

  async end(): Promise<void> {
    await this.#connection.sendRequest("shutdown");
    await this.#connection.sendNotification("exit");
    this.#connection.dispose();
  }
}
