import { spawn } from "node:child_process";
import { join } from "node:path";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from "vscode-languageserver-protocol/node";
import { percentile } from "./measure";
import { repository } from "./peerTasks";

/** How a real server process answers while somebody types. */
export interface KeystrokeTimes {
  /** Milliseconds from sending a change until its diagnostics are there, both ways over the pipe included. */
  readonly median: number;
  readonly p95: number;
  /** The same until the outline is there as well. */
  readonly outlineP95: number;
}

export interface StartTimes {
  /** Milliseconds from spawning the server's process to its answer to `initialize`. */
  readonly ready: number;
  /** Megabytes of the idle process: its private memory, without the program code of Node.js that all its processes share. */
  readonly idleMegabytes: number;
  /** Milliseconds from opening a draft of the model's length to its diagnostics, the first of the process. */
  readonly firstDiagnostics: number;
}

const uri = "file:///draft.policy.md";

/** A language server as an editor starts it: the production bundle, over standard input and output. */
class ServerProcess {
  readonly #process = spawn(process.execPath, [join(repository, "dist", "server", "node.js"), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  readonly connection: ProtocolConnection = createProtocolConnection(new StreamMessageReader(this.#process.stdout), new StreamMessageWriter(this.#process.stdin));
  #version = 1;

  get id(): number | undefined {
    return this.#process.pid;
  }

  async initialize(): Promise<void> {
    this.connection.listen();
    await this.connection.sendRequest("initialize", { processId: process.pid, rootUri: null, locale: "zh-cn", capabilities: { textDocument: { diagnostic: { relatedInformation: true } } } });
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

  ask(method: string): Promise<unknown> {
    return this.connection.sendRequest(method, { textDocument: { uri } });
  }

  async end(): Promise<void> {
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    this.connection.dispose();
  }
}

/** So many keystrokes are measured; before them a fifth as many warm up. */
const keystrokes = 200;

/** Types a sentence into paragraphs all over a draft, letter by letter, and waits for the diagnostics of each. */
export async function measureKeystrokes(text: string): Promise<KeystrokeTimes> {
  const server = new ServerProcess();
  await server.initialize();
  await server.open(text);
  const lines = text.split("\n").map((line, index) => ({ index, length: line.length }));
  const paragraphs = lines.filter(({ length }) => length > 60);
  const diagnostics: number[] = [];
  const outlines: number[] = [];
  for (let count = -keystrokes / 5; count < keystrokes; count++) {
    const line = paragraphs[((count + keystrokes) * 7919) % paragraphs.length]?.index ?? 0;
    const start = performance.now();
    await server.type(line, 30, 30, "一段新写的话，还没有写完。".charAt((count + keystrokes) % 13));
    await server.ask("textDocument/diagnostic");
    const time = performance.now() - start;
    await server.ask("textDocument/documentSymbol");
    if (count < 0) continue;
    diagnostics.push(time);
    outlines.push(performance.now() - start);
  }
  await server.end();
  return { median: percentile(diagnostics, 0.5) ?? NaN, p95: percentile(diagnostics, 0.95) ?? NaN, outlineP95: percentile(outlines, 0.95) ?? NaN };
}

/** Starts of the server that are measured. */
const starts = 7;

export async function measureStart(text: string, memoryOf: (process: number) => number): Promise<StartTimes> {
  const times: StartTimes[] = [];
  for (let count = 0; count < starts; count++) {
    const start = performance.now();
    const server = new ServerProcess();
    await server.initialize();
    const ready = performance.now() - start;
    const idleMegabytes = memoryOf(server.id ?? 0);
    const opened = performance.now();
    await server.open(text);
    times.push({ ready, idleMegabytes, firstDiagnostics: performance.now() - opened });
    await server.end();
  }
  const median = (key: keyof StartTimes): number => percentile(times.map((time) => time[key]), 0.5) ?? NaN;
  return { ready: median("ready"), idleMegabytes: median("idleMegabytes"), firstDiagnostics: median("firstDiagnostics") };
}
