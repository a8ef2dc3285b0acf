import { percentile } from "./measure";
import { ServerProcess } from "./serverProcess";

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
