import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { type CancellationToken, createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from "vscode-languageserver-protocol/node";
import { repository } from "./peerTasks";
import { SkimmingReader } from "./skimmingReader";

const uri = "file:///draft.policy.md";

/** A language server as an editor starts it: the production bundle, over standard input and output. */
export class ServerProcess {
  readonly #process = spawn(process.execPath, [join(repository, "dist", "server", "node.js"), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  readonly connection: ProtocolConnection;
  #version = 1;

  /** `readsAnswers` is false where only the time of an answer matters: all are null then. */
  constructor({ readsAnswers } = { readsAnswers: true }) {
    const { stdin, stdout } = this.#process;
    this.connection = createProtocolConnection(readsAnswers ? new StreamMessageReader(stdout) : new SkimmingReader(stdout), new StreamMessageWriter(stdin));
  }

  /** `folder` is the URI of the workspace, whose files are left to the server. */
  async initialize(folder: string | null = null): Promise<void> {
    this.connection.listen();
    const capabilities = { textDocument: { diagnostic: { relatedInformation: true } }, workspace: { symbol: {} } };
    await this.connection.sendRequest("initialize", { processId: process.pid, rootUri: folder, locale: "zh-cn", capabilities });
    await this.connection.sendNotification("initialized", {});
  }

  async open(text: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "policy-draft", version: this.#version, text } });
    await this.ask("textDocument/diagnostic");
  }

  /** Types or deletes at a place: the end of the range is behind the start by as many characters as are replaced. */
  type(line: number, start: number, end: number, text: string): Promise<void> {
    this.#version++;
    const range = { start: { line, character: start }, end: { line, character: end } };
    return this.connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: this.#version }, contentChanges: [{ range, text }] });
  }

  ask(method: string, params: object = {}, token?: CancellationToken): Promise<unknown> {
    return this.connection.sendRequest(method, { textDocument: { uri }, ...params }, token);
  }

  /** Megabytes of memory that the process holds now (resident set size). */
  megabytes(): number {
    return Number(spawnSync("ps", ["-o", "rss=", "-p", String(this.#process.pid)], { encoding: "utf8" }).stdout) / 1024;
  }

  async end(): Promise<void> {
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    this.connection.dispose();
  }
}
