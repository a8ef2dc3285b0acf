import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CancellationTokenSource } from "vscode-languageserver-protocol";
import { percentile } from "./measure";
import { ServerProcess } from "./serverProcess";
import { generateDraft } from "./texts";

/** So many drafts has the workspace, each of the length of the model article. */
const drafts = 5_000;
const draftSize = 3_400;

/** As many as the client has checked at a time (`workspaceFindings.ts`). */
const checkedAtATime = 4;

/** A question is taken back after so many milliseconds: long before all drafts are read. */
const patience = 100;

/** Prints how the server fares with a workspace of many drafts, over the real protocol: what all of them cost, and how long one that is open waits meanwhile. */
export async function printWorkspace(): Promise<void> {
  console.log(`\n## A workspace of ${drafts.toLocaleString("en")} drafts\n`);
  const folder = mkdtempSync(join(tmpdir(), "policy-draft-bench-"));
  const text = generateDraft("chinese", draftSize + drafts);
  const paths = Array.from({ length: drafts }, (_, index) => join(folder, `draft-${index}.policy.md`));
  paths.forEach((path, index) => writeFileSync(path, text.slice(index, index + draftSize)));
  const server = new ServerProcess();
  await server.initialize(pathToFileURL(folder).href);
  await server.open(generateDraft("chinese", draftSize));
  const say = (work: string, time: number, waits: readonly number[]): void =>
    console.log(`${work}: ${(time / 1000).toFixed(2)} s; memory ${server.megabytes().toFixed(0)} MB; keystrokes meanwhile ${waits.length}, median ${percentile(waits, 0.5)?.toFixed(0) ?? "–"} ms, longest ${percentile(waits, 1)?.toFixed(0) ?? "–"} ms`);

  const source = new CancellationTokenSource();
  const asked = performance.now();
  setTimeout(() => source.cancel(), patience);
  const answer = await server.connection.sendRequest("workspace/symbol", { query: "意义" }, source.token).then(() => "answered", () => "cancelled");
  console.log(`workspace symbols, taken back after ${patience} ms: ${answer} after ${(performance.now() - asked).toFixed(0)} ms`);

  for (const work of ["workspace symbols, first question", "workspace symbols, second question"]) {
    const { time, waits } = await whileTyping(server, () => server.connection.sendRequest("workspace/symbol", { query: "意义" }));
    say(work, time, waits);
  }
  let next = 0;
  const check = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      await server.connection.sendRequest("policyDraft/checkDraft", { textDocument: { uri: pathToFileURL(path).href }, text: readFileSync(path, "utf8") });
    }
  };
  const { time, waits } = await whileTyping(server, () => Promise.all(Array.from({ length: checkedAtATime }, check)));
  say("Check All Drafts", time, waits);
  await server.end();
  rmSync(folder, { recursive: true });
}

/** How long some work takes, and how long each keystroke waits for its diagnostics meanwhile; one is made when the one before it is answered. */
async function whileTyping(server: ServerProcess, work: () => Promise<unknown>): Promise<{ readonly time: number; readonly waits: readonly number[] }> {
  const waits: number[] = [];
  const start = performance.now();
  let isDone = false;
  const done = work().then(() => (isDone = true));
  while (!isDone) {
    const typed = performance.now();
    await server.type(10, 0, 0, "绿");
    await server.ask("textDocument/diagnostic");
    waits.push(performance.now() - typed);
  }
  await done;
  return { time: performance.now() - start, waits };
}
