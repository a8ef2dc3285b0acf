import { Session, type Profiler } from "node:inspector";

/*
 * V8 counts blocks only of what is loaded after it was told to. So this module comes first among the imports of a test that counts.
 */
const session = new Session();
session.connect();
post("Profiler.enable");
post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * How much a function does: how often the blocks of the product's code and of its libraries' are entered while it runs. V8 counts them, so the number is nearly the
 * same on every machine, and a loop inside a loop shows in it as it would in time. What one step costs inside V8 itself does not show: a regular expression is one
 * step, and `eslint.config.mjs` holds those.
 */
export function workOf(run: () => void): number {
  post("Profiler.takePreciseCoverage");
  run();
  const { result } = post("Profiler.takePreciseCoverage") as Profiler.TakePreciseCoverageReturnType;
  const scripts = result.filter(({ url }) => !url.startsWith("node:"));
  return scripts.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges)).reduce((work, { count }) => work + count, 0);
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
