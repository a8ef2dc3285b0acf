/** Prints one line for each test and, at the end, the counts in the form of `node --test`, which `test/run.mjs` adds up. */
function report(runner: Mocha.Runner): void {
  const counts = { pass: 0, fail: 0, skipped: 0 };
  runner.on("pass", (test) => {
    counts.pass++;
    console.log(`  ✔ ${test.fullTitle()}`);
  });
  runner.on("fail", (test, error: Error) => {
    counts.fail++;
    console.log(`  ✖ ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
  runner.on("pending", (test) => {
    counts.skipped++;
    console.log(`  ﹣ ${test.fullTitle()}`);
  });
  runner.on("end", () => {
    for (const [name, count] of Object.entries(counts)) console.log(`# ${name} ${count}`);
  });
}

/**
 * The reporter of the suite, for Mocha's options. Mocha's own reporters use what a web worker does not have.
 * Mocha calls it with `new` and asks nothing more of it, though its types want a class derived from its own.
 */
export const reporter = report as unknown as Mocha.ReporterConstructor;

/** Milliseconds for one test: starting the language server included, on a busy machine. Waiting ends with its condition, so this costs nothing. */
export const TEST_LIMIT = 30_000;
