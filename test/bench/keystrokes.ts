import { setTimeout } from "node:timers/promises";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver-protocol";
import { percentile } from "./measure";
import { ServerProcess } from "./serverProcess";

/** How a real server process answers while somebody types. */
export interface KeystrokeTimes {
  /** Milliseconds from sending a change until the last byte of its diagnostics is there, both ways over the pipe included; the client does not read them. */
  readonly median: number;
  readonly p95: number;
  /** The same until the outline is there as well. */
  readonly outlineP95: number;
}

/** How a server process comes through a burst: each keystroke asks for diagnostics and takes back what the one before asked for. */
export interface BurstTimes {
  /** How many of the requests were answered as cancelled, with diagnostics, and otherwise. */
  readonly cancelled: number;
  readonly answered: number;
  readonly failed: number;
  /** Milliseconds from the last keystroke until its diagnostics are there. */
  readonly last: number;
  /** Milliseconds for the next request, which finds no queue; and whether it was answered `unchanged`. */
  readonly next: number;
  readonly isUnchanged: boolean;
}

export interface StartTimes {
  /** Milliseconds from spawning the server's process to its answer to `initialize`. */
  readonly ready: number;
  /** Megabytes of the idle process: its private memory, without the program code of Node.js that all its processes share. */
  readonly idleMegabytes: number;
  /** Milliseconds from opening a draft of the model's length to its diagnostics, the first of the process. */
  readonly firstDiagnostics: number;
}

/** So many keystrokes are measured. */
const keystrokes = 400;

/** Before them so many warm up, two or three minutes of typing … */
const warmUp = 1_000;

/** … but for no more than so many milliseconds. */
const longestWarmUp = 60_000;

/** Types a sentence into paragraphs all over a draft, letter by letter, and waits for the diagnostics of each. */
export async function measureKeystrokes(text: string): Promise<KeystrokeTimes> {
  const server = new ServerProcess({ readsAnswers: false });
  await server.initialize();
  await server.open(text);
  const lines = text.split("\n").map((line, index) => ({ index, length: line.length }));
  const paragraphs = lines.filter(({ length }) => length > 60);
  const diagnostics: number[] = [];
  const outlines: number[] = [];
  const endOfWarmUp = performance.now() + longestWarmUp;
  for (let count = 0, isWarm = false; diagnostics.length < keystrokes; count++) {
    const line = paragraphs[(count * 7919) % paragraphs.length]?.index ?? 0;
    const start = performance.now();
    await server.type(line, 30, 30, "一段新写的话，还没有写完。".charAt(count % 13));
    await server.ask("textDocument/diagnostic");
    const time = performance.now() - start;
    await server.ask("textDocument/documentSymbol");
    if (isWarm) {
      diagnostics.push(time);
      outlines.push(performance.now() - start);
    }
    isWarm ||= count >= warmUp || start > endOfWarmUp;
  }
  await server.end();
  return { median: percentile(diagnostics, 0.5) ?? NaN, p95: percentile(diagnostics, 0.95) ?? NaN, outlineP95: percentile(outlines, 0.95) ?? NaN };
}

/** So many keystrokes make a burst … */
const burst = 100;

/** … with so many milliseconds between them, as fast as keys repeat. */
const keyRepeat = 33;

/** Types letters without waiting for any answer. */
export async function measureBurst(text: string): Promise<BurstTimes> {
  const server = new ServerProcess();
  await server.initialize();
  await server.open(text);
  const line = text.slice(0, text.length / 2).split("\n").findLastIndex(({ length }) => length > 60);
  const answers: Promise<PromiseSettledResult<unknown>[]>[] = [];
  let superseded: CancellationTokenSource | undefined;
  for (let key = 0; key < burst; key++) {
    superseded?.cancel();
    superseded = new CancellationTokenSource();
    await server.type(line, 30, 30, "新");
    // Settled at once: a rejection that nobody waits for yet would end the process.
    answers.push(Promise.allSettled([server.ask("textDocument/diagnostic", {}, superseded.token)]));
    await setTimeout(keyRepeat);
  }
  const start = performance.now();
  const results = (await Promise.all(answers)).flat();
  const last = performance.now() - start;
  const isCancelled = (result: PromiseSettledResult<unknown>): boolean => result.status === "rejected" && (result.reason as { readonly code?: unknown }).code === LSPErrorCodes.RequestCancelled;
  const cancelled = results.filter(isCancelled).length;
  const answered = results.filter(({ status }) => status === "fulfilled").length;
  const final = results.at(-1);
  const previousResultId = final?.status === "fulfilled" ? (final.value as { readonly resultId?: string }).resultId : undefined;
  const asked = performance.now();
  const report = (await server.ask("textDocument/diagnostic", { previousResultId })) as { readonly kind?: unknown };
  const next = performance.now() - asked;
  await server.end();
  return { cancelled, answered, failed: results.length - cancelled - answered, last, next, isUnchanged: report.kind === "unchanged" };
}

/** Starts of the server that are measured. */
const starts = 7;

/** Starts the server several times: the medians. */
export async function measureStart(text: string): Promise<StartTimes> {
  const times: StartTimes[] = [];
  for (let count = 0; count < starts; count++) {
    const start = performance.now();
    const server = new ServerProcess();
    await server.initialize();
    const ready = performance.now() - start;
    const idleMegabytes = server.megabytes();
    const opened = performance.now();
    await server.open(text);
    times.push({ ready, idleMegabytes, firstDiagnostics: performance.now() - opened });
    await server.end();
  }
  const median = (key: keyof StartTimes): number => percentile(times.map((time) => time[key]), 0.5) ?? NaN;
  return { ready: median("ready"), idleMegabytes: median("idleMegabytes"), firstDiagnostics: median("firstDiagnostics") };
}
