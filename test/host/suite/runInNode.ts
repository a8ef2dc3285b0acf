import Mocha from "mocha";
import { TEST_LIMIT, reporter } from "./reporter";

/**
 * Runs tests in an extension host on Node.js.
 * @param load Loads the files that define them. Rejects when a test failed, which makes VS Code's exit code 1.
 */
export async function runInNode(load: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: TEST_LIMIT, reporter });
  // Defines describe, it … for the test files that are loaded next.
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} editor tests failed`);
}
