import MarkdownIt from "markdown-it";
import { check } from "../../server/src/checking/check";
import { analyse } from "../../server/src/structure/analyse";
import { median } from "./median";
import { loadPeers, type Peer } from "./peers";
import { generateDraft, sizes } from "./texts";

/** Rounds last this long together, in milliseconds; there are at least three. */
const roundsTime = 6_000;

/** Each tool runs this long before it is timed, in milliseconds, at least three times. */
const warmUp = 300;

/** The table of what a check from scratch costs: a row for each tool, a column for each size. */
export async function measureFromScratch(): Promise<string> {
  const { peers, missing } = await loadPeers();
  const blocks = new MarkdownIt({ html: true });
  blocks.core.ruler.enableOnly(["normalize", "block"]);
  const tools: readonly Peer[] = [
    { name: "markdown-it, block rules only (the floor)", run: (text) => void blocks.parse(text, {}) },
    { name: "**ours: parse, match, all rules**", run: (text) => void check(analyse(text, "draft")) },
    ...peers,
  ];
  const columns = sizes.map((size) => measure(tools, generateDraft(size)));
  const cell = (times: readonly number[], index: number): string =>
    `${(times[index] ?? NaN).toPrecision(3)} (${((times[index] ?? NaN) / (times[0] ?? NaN)).toFixed(1)})`;
  const rows = tools.map(({ name }, index) => [name, ...columns.map((times) => cell(times, index))]);
  const head = ["work, from scratch, Chinese", ...sizes.map((size) => `${size.toLocaleString("en")} chars`)];
  return [
    ...[head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`),
    ...missing.map((reason) => `not measured: ${reason}`),
  ].join("\n");
}

/** The median time of each tool. They run in turn, round after round, so that whatever else the machine does meets all of them alike. */
function measure(tools: readonly Peer[], text: string): readonly number[] {
  for (const tool of tools) {
    const end = performance.now() + warmUp;
    for (let run = 0; run < 3 || performance.now() < end; run++) tool.run(text);
  }
  const samples = tools.map((): number[] => []);
  const end = performance.now() + roundsTime;
  for (let round = 0; round < 3 || performance.now() < end; round++) {
    for (const [index, tool] of tools.entries()) {
      const start = performance.now();
      const ownTime = tool.run(text);
      samples[index]?.push(ownTime ?? performance.now() - start);
    }
  }
  return samples.map(median);
}
