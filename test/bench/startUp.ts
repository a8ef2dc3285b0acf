import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../support/repository";
import { median } from "./median";
import { ServerProcess } from "./serverProcess";

/** Starts that are measured, each in a process of its own. */
const starts = 9;

const bundles = [
  "server/node.js",
  "server/browser.js",
  "server/cli.js",
  "client/node.js",
  "client/browser.js",
  "server/scriptConversion.js",
];

/** From spawning the server to its answer to `initialize`, its idle memory, the client's activation, and the sizes of the bundles. */
export async function measureStartUp(): Promise<string> {
  const ready: number[] = [];
  const memory: number[] = [];
  const activation: number[] = [];
  for (let count = 0; count < starts; count++) {
    const start = performance.now();
    const server = new ServerProcess();
    await server.initialize();
    ready.push(performance.now() - start);
    memory.push(server.privateMegabytes());
    await server.end();
    activation.push(
      Number.parseFloat(spawnSync(process.execPath, [join(__dirname, "activation.js")], { encoding: "utf8" }).stdout),
    );
  }
  return [
    `from spawn to the answer to initialize: ${median(ready).toFixed(0)} ms (Node.js ${process.version}); idle: ${median(memory).toFixed(0)} MB`,
    `from the client's activation to the start of the server's process: ${median(activation).toFixed(0)} ms`,
    ...bundles.map(
      (bundle) => `dist/${bundle}: ${(statSync(join(repository, "dist", bundle)).size / 1024).toFixed(0)} KB`,
    ),
  ].join("\n");
}
