/**
 * The performance table of the design, section 5: `npm run bench`.
 *
 *     npm run bench                     prints all tables
 *     npm run bench -- --check          compares the ratios of the budget with baseline.json; exit code 1 when one is clearly worse
 *     npm run bench -- --update         writes baseline.json
 *
 * Times differ from machine to machine and from minute to minute; ratios of one run are what counts. Node.js must not forget compiled code
 * between two rounds (`--no-flush-bytecode`), as it does with what has not run for a while.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../server/src/checking/check";
import { analyse } from "../../server/src/structure/analyse";
import { measureActivation } from "./activation";
import { measureBurst, measureKeystrokes, measureStart } from "./keystrokes";
import { printManyDrafts } from "./manyDrafts";
import { hashOf, measure, type Measurement } from "./measure";
import { floor, fullCheck, keystroke, keystrokeOutline, outline, ownTasks } from "./ownTasks";
import { markdownSymbols, peerTasks, repository, requiredHeadings } from "./peerTasks";
import { benchTexts, generateDraft, sizes } from "./texts";
import { printWorkspace } from "./workspace";

/** Milliseconds for the rounds of one text: enough for medians that come out alike in two runs. */
const roundsTime = 6_000;

/** The fortunes of a shared machine change ratios by so much; more is a change of the code. */
const tolerance = 1.4;

/** Only what the budget of the design is about is measured, at its two sizes. */
const onlyBudget = process.argv.includes("--check") || process.argv.includes("--update");
const budgetTasks: readonly string[] = [floor, fullCheck, outline, keystroke, keystrokeOutline, requiredHeadings, markdownSymbols];
const measuredSizes: readonly number[] = onlyBudget ? [sizes[0], sizes[2]] : sizes;

type Ratios = Readonly<Record<string, number>>;

const baselineFile = join(repository, "test", "bench", "baseline.json");

/** One text and what was measured on it. */
interface Column {
  readonly title: string;
  readonly measurements: readonly Measurement[];
}

async function main(): Promise<void> {
  const { tasks: peers, missing } = await peerTasks();
  const tasks = [...ownTasks(), ...peers].filter(({ name }) => !onlyBudget || budgetTasks.includes(name));
  const tables: Column[][] = [];
  for (const [name, texts] of benchTexts(measuredSizes)) {
    const columns: Column[] = [];
    let expected = new Map<string, number>();
    for (const text of texts) {
      const measurements = await measure(tasks, text, roundsTime, expected);
      columns.push({ title: `${text.length.toLocaleString("en")} chars`, measurements });
      const growth = (texts[columns.length]?.length ?? 0) / text.length;
      expected = new Map(measurements.map(({ name: task, time }) => [task, (time ?? Infinity) * growth]));
    }
    console.log(`\n## ${name}\n\n${table(columns)}`);
    tables.push(columns);
  }
  for (const reason of missing) console.log(`not measured: ${reason}`);
  if (!onlyBudget) {
    printAlone();
    printMemory();
    await printServer();
    printManyDrafts();
    await printWorkspace();
  }
  const ratios = Object.fromEntries(tables.flatMap((columns, index) => columns.flatMap((column) => ratiosOf(`${index}`, column))));
  if (process.argv.includes("--update")) writeFileSync(baselineFile, `${JSON.stringify(ratios, undefined, 2)}\n`);
  if (process.argv.includes("--check")) compare(ratios);
}

/** Milliseconds, and in brackets how many times the floor. */
function table(columns: readonly Column[]): string {
  const names = columns[0]?.measurements.map(({ name }) => name) ?? [];
  const cell = ({ measurements }: Column, name: string): string => {
    const time = timeOf(measurements, name);
    const ratio = (time ?? NaN) / (timeOf(measurements, floor) ?? NaN);
    return time === undefined ? "–" : `${time.toPrecision(3)} ms (${ratio.toFixed(2)})`;
  };
  const hash = (name: string): string => hashOf(columns.map(({ measurements }) => measurements.find((one) => one.name === name)?.hash));
  const rows = names.map((name) => [name, ...columns.map((column) => cell(column, name)), hash(name)]);
  return [["work", ...columns.map(({ title }) => title), "hash of results"], columns.map(() => "---").concat("---", "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function timeOf(measurements: readonly Measurement[], name: string): number | undefined {
  return measurements.find((one) => one.name === name)?.time;
}

/** The budget's work on the shortest texts, and growth, in a process in which nothing else runs, as in that of a server: what other programs leave in the processor's caches slows it down. */
function printAlone(): void {
  console.log("\n## Our own work in a process of its own\n");
  console.log(execFileSync(process.execPath, [join(__dirname, "alone.js")], { encoding: "utf8" }));
}

/** How much an analysed and checked draft keeps in memory, per character of its text. */
function printMemory(): void {
  console.log("\n## Memory of an analysed and checked draft\n");
  const collect = globalThis.gc;
  if (!collect) return console.log("unknown: Node.js was started without --expose-gc");
  // What earlier work has left behind goes now, not while something is measured.
  check(analyse(generateDraft("chinese", sizes[0]), "draft.policy.md"));
  collect();
  for (const size of sizes) {
    const text = generateDraft("chinese", size);
    collect();
    const before = process.memoryUsage().heapUsed;
    const analysis = analyse(text, "draft.policy.md");
    const findings = check(analysis);
    collect();
    const bytes = process.memoryUsage().heapUsed - before;
    console.log(`${size.toLocaleString("en")} chars: ${(bytes / 1e6).toFixed(1)} MB, ${(bytes / size).toFixed(1)} bytes a character (${analysis.article.blocks.length} blocks, ${findings.length} findings)`);
  }
}

async function printServer(): Promise<void> {
  console.log("\n## The server as a process\n");
  for (const path of ["server/node.js", "server/nodeOnDemand.js", "server/browser.js", "server/browserOnDemand.js", "client/node.js", "client/library.js", "client/browser.js"]) console.log(`dist/${path}: ${(statSync(join(repository, "dist", path)).size / 1024).toFixed(0)} KB`);
  console.log(`from the client's activation to the start of the server's process: ${measureActivation().toFixed(0)} ms`);
  const { ready, idleMegabytes, firstDiagnostics } = await measureStart(generateDraft("chinese", sizes[0]));
  console.log(`from spawn to the answer to initialize: ${ready.toFixed(0)} ms; idle: ${idleMegabytes.toFixed(0)} MB; first diagnostics of a short draft: ${firstDiagnostics.toFixed(0)} ms`);
  for (const [language, size] of [...sizes.map((each) => ["chinese", each] as const), ["english", sizes[2]] as const]) {
    const { median, p95, outlineP95 } = await measureKeystrokes(generateDraft(language, size));
    console.log(`${language}, ${size.toLocaleString("en")} chars, from a keystroke to its diagnostics: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; with the outline p95 ${outlineP95.toFixed(1)} ms`);
  }
  const { cancelled, answered, failed, last, next, isUnchanged } = await measureBurst(generateDraft("chinese", sizes[3]));
  console.log(`a burst of 100 keystrokes at ${sizes[3].toLocaleString("en")} chars: ${cancelled} requests cancelled, ${answered} answered, ${failed} failed; the last diagnostics ${last.toFixed(0)} ms behind the last key, the next request ${isUnchanged ? "unchanged " : ""}in ${next.toFixed(0)} ms`);
}

/** The ratios of the budget for one text. */
function ratiosOf(table: string, { title, measurements }: Column): [string, number][] {
  const time = (name: string): number => timeOf(measurements, name) ?? NaN;
  const ratios: [string, number][] = [
    [fullCheck, time(fullCheck) / time(floor)],
    [outline, time(outline) / time(floor)],
    [`${outline} / ${markdownSymbols}`, time(outline) / time(markdownSymbols)],
    [`${fullCheck} / ${requiredHeadings}`, time(fullCheck) / time(requiredHeadings)],
    [keystroke, time(keystroke) / time(floor)],
    [`${keystroke} / ${requiredHeadings}`, time(keystroke) / time(requiredHeadings)],
    [`${keystrokeOutline} / ${markdownSymbols}`, time(keystrokeOutline) / time(markdownSymbols)],
  ];
  return ratios.filter(([, ratio]) => Number.isFinite(ratio)).map(([name, ratio]) => [`table ${table}, ${title}: ${name}`, Number(ratio.toPrecision(3))]);
}

function compare(ratios: Ratios): void {
  const baseline = JSON.parse(readFileSync(baselineFile, "utf8")) as Ratios;
  const worse = Object.entries(baseline).filter(([name, ratio]) => (ratios[name] ?? 0) > ratio * tolerance);
  for (const [name, ratio] of worse) console.log(`Worse than the baseline: ${name}: ${ratios[name]} instead of ${ratio}.`);
  console.log(worse.length === 0 ? "\nNo ratio is worse than the baseline." : `\n${worse.length} ratios are worse than the baseline.`);
  process.exitCode = worse.length === 0 ? 0 : 1;
}

void main();
