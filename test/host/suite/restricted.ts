import { runInNode } from "./runInNode";

/** Runs the tests of a workspace that nobody trusts; called by VS Code. */
export function run(): Promise<void> {
  return runInNode(() => import("./untrusted.js"));
}
