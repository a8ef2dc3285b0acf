/** Something whose time is measured. */
export interface Task {
  readonly name: string;
  /**
   * Makes ready for one text and returns the work that is timed. The work returns something that depends on all it did: it goes into the
   * hash, so that doing nothing cannot win. A promise is waited for.
   */
  readonly prepare: (text: string) => () => unknown;
  /** Reads the milliseconds from what the work returned, for a program with a timer of its own: its start is not what is measured. */
  readonly timer?: (result: unknown) => number;
}

export interface Measurement {
  readonly name: string;
  /** Milliseconds of one run, the median; `undefined` for what was not run. */
  readonly time: number | undefined;
  /** Of what the work returned. */
  readonly hash: string;
}

/** Work that would take longer than this for one run, in milliseconds, is left out. */
const longestRun = 3_000;

/** A warm-up lasts so many milliseconds, for the compiler to have seen everything … */
const warmUp = 100;

/** … and, for work of less than a millisecond, so many runs: it is compiled for good only after many. */
const fewestRuns = 1_500;

/**
 * Measures tasks on one text. All are run in turn, round after round, so that whatever else the machine does meets all of them alike; of each
 * the median counts.
 *
 * @param milliseconds how long the rounds may take together; there are at least three
 * @param expected for each task what one run is expected to take, from a smaller text
 * @param shortestSample a sample lasts at least so many milliseconds, which the clock can tell apart; short work is repeated
 */
export async function measure(tasks: readonly Task[], text: string, milliseconds: number, expected: ReadonlyMap<string, number>, shortestSample = 2): Promise<readonly Measurement[]> {
  const runs = tasks.map((task) => {
    const isTooLong = (expected.get(task.name) ?? 0) > longestRun;
    const work = isTooLong ? undefined : task.prepare(text);
    return { name: task.name, work, timer: task.timer, samples: [] as number[], hash: "", repetitions: 1 };
  });
  for (const run of runs) if (run.work) run.hash = hashOf(run.timer ? "" : await run.work());
  // In turn as well: what the compiler has seen of one task alone it would have to forget at the next.
  let cold = runs.filter(({ work, timer }) => work && !timer).map((run) => ({ run, spent: 0, count: 0, last: 0 }));
  while (cold.length > 0) {
    for (const warming of cold) {
      warming.last = warming.run.work ? await timeOf(warming.run.work, 1) : 0;
      warming.spent += warming.last;
      warming.count++;
    }
    for (const { run, last } of cold) run.repetitions = Math.max(1, Math.ceil(shortestSample / Math.max(last, 0.001)));
    cold = cold.filter(({ spent, count, last }) => spent < warmUp || (last < 1 && count < fewestRuns));
  }
  const end = performance.now() + milliseconds;
  for (let round = 0; round < 3 || performance.now() < end; round++) {
    for (const { work, timer, samples, repetitions } of runs) {
      if (!work) continue;
      if (timer) samples.push(timer(await work()));
      else samples.push((await timeOf(work, repetitions)) / repetitions);
    }
  }
  return runs.map(({ name, samples, hash }) => ({ name, time: median(samples), hash }));
}

/** Waits only for promises: to wait for everything would take longer than some of the work. */
async function timeOf(work: () => unknown, repetitions: number): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < repetitions; count++) {
    const result = work();
    if (result instanceof Promise) await result;
  }
  return performance.now() - start;
}

/** The middle value; `undefined` of none. */
export function median(values: readonly number[]): number | undefined {
  return percentile(values, 0.5);
}

/** The value below which a share of the values lies; `undefined` of none. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** FNV-1a over the JSON of a value (http://www.isthe.com/chongo/tech/comp/fnv), 32 bits as eight hexadecimal digits. */
export function hashOf(value: unknown): string {
  const text = JSON.stringify(value) ?? "undefined";
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
