import assert from "node:assert/strict";
import { Session, type Profiler } from "node:inspector";

/*
 * V8 counts blocks only of what is loaded after it was told to. So this module comes first among the imports of a test that counts.
 */
const session = new Session();
session.connect();
post("Profiler.enable");
post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * How much each of some functions does, by its name: how often the blocks of the product's code and of its libraries' are entered while it runs. V8 counts them, so the number is
 * nearly the same on every machine, and a loop inside a loop shows in it as it would in time. What one step costs inside V8 itself does not show: a regular expression is
 * one step, and `eslint.config.mjs` holds those.
 */
function worksOf<Input>(runs: Runs<Input>, input: Input): ReadonlyMap<string, number> {
  stepsSinceBefore();
  return new Map(
    Object.entries(runs).map(([name, run]) => {
      run(input);
      return [name, stepsSinceBefore()];
    }),
  );
}

/** Work to be counted, by its name. */
export type Runs<Input> = Readonly<Record<string, (input: Input) => void>>;

function stepsSinceBefore(): number {
  const { result } = post("Profiler.takePreciseCoverage") as Profiler.TakePreciseCoverageReturnType;
  const scripts = result.filter(({ url }) => !url.startsWith("node:"));
  return scripts
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((work, { count }) => work + count, 0);
}

/** A session with one's own process answers at once. */
function post(method: string, parameters?: object): unknown {
  let answer: unknown;
  session.post(method, parameters, (error: Error | null, result?: object) => {
    if (error) throw error;
    answer = result;
  });
  return answer;
}

/** Twice the input may be so many times the work: twice, and a little for looking up what is sorted. A loop inside a loop is four times. */
const mostGrowth = 2.3;

/** So often an input is doubled. */
const mostDoublings = 3;

/**
 * Fails where some work for an input grows faster than the input, which is made of so many repetitions: first `times`, then twice as many and, in doubt, twice as many again.
 * `prepare` makes what the work is done on, and does not count.
 *
 * Where something is done again until nothing changes, at most some times, a longer input may happen to need more of them. So growth counts when it goes on with every doubling.
 */
export function assertLinear<Input>(runs: Runs<Input>, prepare: (count: number) => Input, times: number): void {
  // The first run makes what is made once.
  worksOf(runs, prepare(10));
  let doubtful = runs;
  const works = [worksOf(runs, prepare(times))];
  for (let doubling = 1; doubling <= mostDoublings && Object.keys(doubtful).length > 0; doubling++) {
    const before = works.at(-1);
    const after = worksOf(doubtful, prepare(times * 2 ** doubling));
    works.push(after);
    doubtful = Object.fromEntries(
      Object.entries(doubtful).filter(([name]) => (after.get(name) ?? 0) > mostGrowth * (before?.get(name) ?? 0)),
    );
  }
  assert.deepEqual(
    Object.keys(doubtful).map(
      (name) =>
        `${name}: ${works.map((counted) => String(counted.get(name))).join(", ")} steps, the input twice as long each time`,
    ),
    [],
  );
}
