import Mocha from "mocha";
import { TEST_LIMIT, reporter } from "./reporter";

/** Runs the suite in an extension host on Node.js; called by VS Code. Rejects when a test failed, which makes its exit code 1. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: TEST_LIMIT, reporter });
  // Defines describe, it … for the test files that are loaded next.
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./all.js");
  await import("./crashes.js");
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} editor tests failed`);
}
