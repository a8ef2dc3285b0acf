import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { repository } from "../support/repository";

/** A tool that is measured beside the product. */
export interface Peer {
  readonly name: string;
  /** Checks a text once. Milliseconds from the tool's own timer; `undefined` where it has none and is timed from outside. */
  run(text: string): number | undefined;
}

/** Git-ignored; holds the peers, which are too heavy to be installed with the project. */
const cache = join(repository, ".bench");

/** The tools that can be had, installed at the first run, and why the others cannot. */
export async function loadPeers(): Promise<{ readonly peers: readonly Peer[]; readonly missing: readonly string[] }> {
  install();
  const peers: Peer[] = [];
  const missing: string[] = [];
  for (const load of [markdownlint, rumdl, zhlint, autocorrect]) {
    try {
      peers.push(await load());
    } catch (error) {
      missing.push(`${load.name}: ${error instanceof Error ? error.message.split("\n", 1)[0] : String(error)}`);
    }
  }
  return { peers, missing };
}

function install(): void {
  const wanted = join(repository, "test", "bench", "peers", "package.json");
  const installed = join(cache, "package.json");
  if (
    existsSync(join(cache, "node_modules")) &&
    existsSync(installed) &&
    readFileSync(installed, "utf8") === readFileSync(wanted, "utf8")
  )
    return;
  console.log("Installing what the bench compares with into .bench/ …");
  mkdirSync(cache, { recursive: true });
  cpSync(wanted, installed);
  spawnSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: cache,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
}

const fromCache = createRequire(join(cache, "package.json"));

// A module for `import` only, which TypeScript would turn into `require`.
const importModule = new Function("path", "return import(path)") as (path: string) => Promise<unknown>;

async function markdownlint(): Promise<Peer> {
  interface Markdownlint {
    lint(options: { readonly strings: object; readonly config: object }): unknown;
  }
  const { lint } = (await importModule(pathToFileURL(fromCache.resolve("markdownlint/sync")).href)) as Markdownlint;
  const config = { default: false, MD043: { headings: ["*", "## 意义", "## 标准", "## 路径"] } };
  return { name: "markdownlint, MD043 alone", run: (text) => void lint({ strings: { text }, config }) };
}

/** Its own timer, `Issues: Found 6 issues in 1 file (4ms)`, in whole milliseconds: its start is not what is compared. */
function rumdl(): Peer {
  const program = join(cache, "node_modules", ".bin", process.platform === "win32" ? "rumdl.cmd" : "rumdl");
  execFileSync(program, ["--version"]);
  const file = join(cache, "draft.md");
  const run = (text: string): number => {
    writeFileSync(file, text);
    const { stdout } = spawnSync(program, ["check", "--no-cache", file], { encoding: "utf8", maxBuffer: 1 << 30 });
    return Number(/\(([0-9]+)ms\)/.exec(stdout.slice(-300))?.[1]);
  };
  return { name: "rumdl (Rust), all rules, its own timer", run };
}

function zhlint(): Peer {
  const { run } = fromCache("zhlint") as { run(text: string, options: object): unknown };
  return { name: "zhlint", run: (text) => void run(text, { rules: { preset: "default" } }) };
}

function autocorrect(): Peer {
  const { lintFor } = fromCache("autocorrect-node") as { lintFor(text: string, type: string): unknown };
  return { name: "autocorrect (Rust)", run: (text) => void lintFor(text, "md") };
}
