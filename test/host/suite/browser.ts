// The browser build puts `mocha` into the global scope.
import "mocha/mocha.js";
import { TEST_LIMIT, reporter } from "./reporter";

/** Runs the suite in an extension host in a web worker; called by VS Code. Rejects when a test failed, which makes its exit code 1. */
export async function run(): Promise<void> {
  mocha.setup({ ui: "bdd", timeout: TEST_LIMIT, reporter });
  await import("./all.js");
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} editor tests failed`);
}
