/**
 * Runs every tier of the tests, on a fresh clone too: `npm test`, or `npm test -- unit web` for some tiers and what they need.
 * The last line is always `N passed, N failed, N skipped`; the exit code is 1 when anything failed.
 */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, posix } from "node:path";
import { ensureDependencies } from "./host/dependencies.mjs";
import { REPOSITORY } from "./host/folders.mjs";

/** Milliseconds for one test file, so that an endless loop in the code fails instead of hanging the run. */
const TEST_LIMIT = 180_000;

/** How the test runner of Node.js is started. */
const reported = ["--test", "--test-reporter=spec"];

/** Every tier in its order. `needs`: the tiers without which its result would mean nothing. `counts`: it reports its tests one by one. */
const tiers = [
  { name: "install", title: "npm packages", needs: [], run: ensureDependencies },
  {
    name: "compile",
    title: "TypeScript",
    needs: ["install"],
    scripts: () => [["node_modules/typescript/bin/tsc", "-p", "."]],
  },
  {
    name: "lint",
    title: "ESLint and Prettier",
    needs: ["install"],
    scripts: () => [
      ["node_modules/eslint/bin/eslint.js", "."],
      ["node_modules/prettier/bin/prettier.cjs", "--check", "."],
    ],
  },
  { name: "build", title: "production bundles", needs: ["install"], scripts: () => [["esbuild.mjs"]] },
  {
    name: "unit",
    title: "pure tests: no processes, no random texts",
    needs: ["compile", "build"],
    counts: true,
    scripts: unitScripts,
  },
  {
    name: "properties",
    title: "what holds for every text, and how work grows with it",
    needs: ["compile"],
    counts: true,
    scripts: () => [isolated(testsIn("properties"))],
  },
  {
    name: "protocol",
    title: "server and command line as processes, real JSON-RPC, hostile files",
    needs: ["compile", "build"],
    counts: true,
    scripts: () => [isolated(testsIn("protocol"))],
  },
  hostTier("editor", "editor suite, VS Code with extensions on Node.js", ["test/host/testDesktop.mjs"]),
  hostTier("restricted", "editor tests, a workspace that nobody trusts", ["test/host/testRestricted.mjs"]),
  hostTier("web", "editor suite, VS Code for the Web", ["test/host/testWeb.mjs", "newest"]),
  hostTier("minimum", "editor suite, oldest supported VS Code", ["test/host/testWeb.mjs", "minimum"]),
  hostTier("neovim", "Neovim as a client of the language server", [...reported, "test/host/neovim.test.mjs"]),
  { ...hostTier("package", "the .vsix, installed", [...reported, "test/host/package.test.mjs"]), needs: ["install"] },
  hostTier("interface", "user interface", [...reported, "test/host/interface.test.mjs"]),
];

/** A tier that runs one script against a real editor. */
function hostTier(name, title, words) {
  return { name, title, needs: ["build"], counts: true, scripts: () => [words] };
}

/**
 * The unit tests in as many processes as there are processors, each with its share of the files: to start a process for each of 150 files would take longer than
 * the tests.
 */
function unitScripts() {
  const folders = ["client", "grammar", "server", "snippets"];
  const files = [...folders.flatMap(testsIn), ...testsIn(".").filter((file) => file.split("/").length === 3)];
  const shares = Math.max(1, Math.min(availableParallelism(), files.length));
  return Array.from({ length: shares }, (_, share) => {
    const own = files.filter((_, index) => index % shares === share).map((file) => `./${file}`);
    return ["--test-reporter=spec", "-e", own.map((file) => `require(${JSON.stringify(file)});`).join("")];
  });
}

/** Runs each of some test files in a process of its own. */
function isolated(files) {
  // Node.js leaves one processor free by itself; of two that would be half the time.
  return [...reported, `--test-concurrency=${availableParallelism()}`, `--test-timeout=${TEST_LIMIT}`, ...files];
}

/** The compiled files of the tests in a folder. They are found by their sources: `out/` may still hold the output of a source that is gone. */
function testsIn(folder) {
  const files = readdirSync(join(REPOSITORY, "test", folder), { recursive: true })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => posix.join("out/test", folder, name.replaceAll("\\", "/")).replace(/\.ts$/, ".js"));
  if (files.length === 0) throw new Error(`There is no test in test/${folder}.`);
  return files.sort();
}

/** Runs scripts of Node.js side by side, shows their output one after the other, and counts the tests that they report. */
async function runScripts(scripts) {
  let previous = Promise.resolve();
  const results = scripts.map((words) => {
    const shown = previous;
    const result = runScript(words, shown);
    previous = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  });
  const all = await Promise.all(results);
  const sum = (key) => all.reduce((total, result) => total + result[key], 0);
  return {
    exitCode: all.find(({ exitCode }) => exitCode !== 0)?.exitCode ?? 0,
    passed: sum("passed"),
    failed: sum("failed"),
    skipped: sum("skipped"),
  };
}

/** Runs a script. What it prints waits until those before it have been shown. */
function runScript(words, turn) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: REPOSITORY, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    let isShown = false;
    void turn.then(() => {
      process.stdout.write(output);
      isShown = true;
    });
    child.stdout.on("data", (chunk) => {
      if (isShown) process.stdout.write(chunk);
      output += chunk;
    });
    child.once("error", reject);
    child.once("close", (exitCode) => void turn.then(() => resolve({ exitCode, ...readCounts(output) })));
  });
}

/** Reads the lines `# pass 12` or `ℹ pass 12` that `node --test` and the editor suite end with. */
function readCounts(output) {
  const count = (name) => Number(new RegExp(`^[#ℹ] ${name} (\\d+)$`, "m").exec(output)?.[1] ?? 0);
  return {
    passed: count("pass"),
    failed: count("fail") + count("cancelled"),
    skipped: count("skipped") + count("todo"),
  };
}

/** Runs one tier to its counts; whatever goes wrong in it is one failure at least. */
async function runTier(tier) {
  try {
    if (tier.run !== undefined) {
      await tier.run();
      return { passed: 1, failed: 0, skipped: 0 };
    }
    const { exitCode, ...counts } = await runScripts(tier.scripts());
    if (tier.counts !== true)
      return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
    if (exitCode !== 0 && counts.failed === 0) {
      console.error(`The tier "${tier.name}" ended with exit code ${exitCode} and without a failed test.`);
      return { ...counts, failed: 1 };
    }
    if (counts.passed + counts.failed + counts.skipped === 0) {
      console.error(`The tier "${tier.name}" ran no test.`);
      return { ...counts, failed: 1 };
    }
    return counts;
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** The tiers of these names, and those that they need, in order. All for no name. */
function select(names) {
  const unknown = names.filter((name) => !tiers.some((tier) => tier.name === name));
  if (unknown.length > 0)
    throw new Error(`There is no tier ${unknown.join(", ")}; there are ${tiers.map((tier) => tier.name).join(", ")}.`);
  if (names.length === 0) return tiers;
  const wanted = new Set(names);
  // A tier needs only earlier ones, so going backwards collects what the needed ones need too.
  for (const tier of tiers.toReversed()) if (wanted.has(tier.name)) tier.needs.forEach((name) => wanted.add(name));
  return tiers.filter((tier) => wanted.has(tier.name));
}

const total = { passed: 0, failed: 0, skipped: 0 };
const failedTiers = [];
const times = [];
for (const tier of select(process.argv.slice(2))) {
  console.log(`\n== ${tier.name}: ${tier.title} ==`);
  const start = performance.now();
  const missing = tier.needs.filter((name) => failedTiers.includes(name));
  if (missing.length > 0) console.error(`Not run, because it needs what failed: ${missing.join(", ")}.`);
  const counts = missing.length > 0 ? { passed: 0, failed: 1, skipped: 0 } : await runTier(tier);
  for (const key of Object.keys(total)) total[key] += counts[key];
  if (counts.failed > 0) failedTiers.push(tier.name);
  times.push(`${tier.name} ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
console.log(`\nTime: ${times.join(", ")}`);
if (failedTiers.length > 0) console.log(`Failed: ${failedTiers.join(", ")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
