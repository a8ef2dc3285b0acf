import { runInNode } from "./runInNode";

/** Runs the suite in an extension host on Node.js; called by VS Code. */
export function run(): Promise<void> {
  return runInNode(async () => {
    await import("./all.js");
    await import("./crashes.js");
  });
}
