import MarkdownIt from "markdown-it";
import { median, percentile } from "./median";
import { ServerProcess } from "./serverProcess";
import { generateDraft } from "./texts";

/** UTF-16 units: twice the longest official text. */
const size = 100_000;

/** Keystrokes before any is timed, and those that are. */
const warmUp = 300;
const timed = 300;

/** Types into paragraphs all over a draft and waits for the diagnostics of each letter, in turn with a full parse of the same text by markdown-it. */
export async function measureKeystrokes(): Promise<string> {
  const text = generateDraft(size);
  const paragraphs = text.split("\n").flatMap((line, index) => (line.length > 60 ? [index] : []));
  const parser = new MarkdownIt({ html: true });
  const server = new ServerProcess();
  await server.initialize();
  await server.open(text);
  const keystrokes: number[] = [];
  const parses: number[] = [];
  for (let count = 0; count < warmUp + timed; count++) {
    const start = performance.now();
    await server.type(paragraphs[(count * 7919) % paragraphs.length] ?? 0, 30, "一段新写的话".charAt(count % 6));
    await server.diagnostics();
    const answered = performance.now();
    parser.parse(text, {});
    const parsed = performance.now();
    if (count < warmUp) continue;
    keystrokes.push(answered - start);
    parses.push(parsed - answered);
  }
  await server.end();
  const ratio = median(keystrokes) / median(parses);
  return `${size.toLocaleString("en")} chars: median ${median(keystrokes).toFixed(1)} ms, p95 ${percentile(keystrokes, 0.95).toFixed(1)} ms; markdown-it's full parse ${median(parses).toFixed(1)} ms; ratio ${ratio.toFixed(2)}`;
}
