/**
 * Runs every tier of the tests, on a fresh clone too: `npm test`, or `npm test -- unit web` for some tiers and what they need.
 * The last line is always `N passed, N failed, N skipped`; the exit code is 1 when anything failed.
 */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative, sep } from "node:path";
import { ensureDependencies } from "./host/dependencies.mjs";
import { REPOSITORY } from "./host/folders.mjs";

/** Milliseconds for one test file of the unit tier, so that an endless loop in the code fails instead of hanging the run. */
const UNIT_TEST_LIMIT = 120_000;

/** Every tier in its order. `needs`: the tiers without which its result would mean nothing. `counts`: it reports its tests one by one. */
const tiers = [
  { name: "install", title: "npm packages", needs: [], run: ensureDependencies },
  {
    name: "compile",
    title: "TypeScript",
    needs: ["install"],
    script: () => ["node_modules/typescript/bin/tsc", "-p", "."],
  },
  { name: "lint", title: "ESLint", needs: ["install"], script: () => ["node_modules/eslint/bin/eslint.js", "."] },
  { name: "build", title: "production bundles", needs: ["install"], script: () => ["esbuild.mjs"] },
  {
    name: "unit",
    title: "unit, protocol and grammar tests",
    needs: ["compile", "build"],
    counts: true,
    // Node.js leaves one processor free by itself; of two that would be half the time.
    script: () => [
      "--test",
      `--test-concurrency=${availableParallelism()}`,
      `--test-timeout=${UNIT_TEST_LIMIT}`,
      "--test-reporter=spec",
      ...unitTestFiles(),
    ],
  },
  {
    name: "editor",
    title: "editor suite, VS Code with extensions on Node.js",
    needs: ["build"],
    counts: true,
    script: () => ["test/host/testDesktop.mjs"],
  },
  {
    name: "restricted",
    title: "editor tests, a workspace that nobody trusts",
    needs: ["build"],
    counts: true,
    script: () => ["test/host/testRestricted.mjs"],
  },
  {
    name: "web",
    title: "editor suite, VS Code for the Web",
    needs: ["build"],
    counts: true,
    script: () => ["test/host/testWeb.mjs", "newest"],
  },
  {
    name: "minimum",
    title: "editor suite, oldest supported VS Code",
    needs: ["build"],
    counts: true,
    script: () => ["test/host/testWeb.mjs", "minimum"],
  },
  {
    name: "neovim",
    title: "Neovim as a client of the language server",
    needs: ["build"],
    counts: true,
    script: () => ["--test", "--test-reporter=spec", "test/host/neovim.test.mjs"],
  },
  {
    name: "package",
    title: "the .vsix, installed",
    needs: ["install"],
    counts: true,
    script: () => ["--test", "--test-reporter=spec", "test/host/package.test.mjs"],
  },
  {
    name: "interface",
    title: "user interface",
    needs: ["build"],
    counts: true,
    script: () => ["--test", "--test-reporter=spec", "test/host/interface.test.mjs"],
  },
];

/** The compiled files of the unit tests. They are found by their sources: `out/` may still hold the output of a source that is gone. */
function unitTestFiles() {
  const isHostFile = (path) => relative(join(REPOSITORY, "test", "host"), path).split(sep)[0] !== "..";
  const files = readdirSync(join(REPOSITORY, "test"), { recursive: true })
    .map((name) => join(REPOSITORY, "test", name))
    .filter((path) => path.endsWith(".test.ts") && !isHostFile(path))
    .map((path) => join("out", relative(REPOSITORY, path)).replace(/\.ts$/, ".js"));
  if (files.length === 0) throw new Error("There is no unit test: no file test/**/*.test.ts.");
  return files.sort();
}

/** Runs a script of Node.js, shows its output and counts the tests that it reports. */
function runScript(words) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: REPOSITORY, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (chunk) => {
      process.stdout.write(chunk);
      output += chunk;
    });
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, ...readCounts(output) }));
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
    const { exitCode, ...counts } = await runScript(tier.script());
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
for (const tier of select(process.argv.slice(2))) {
  console.log(`\n== ${tier.name}: ${tier.title} ==`);
  const missing = tier.needs.filter((name) => failedTiers.includes(name));
  if (missing.length > 0) console.error(`Not run, because it needs what failed: ${missing.join(", ")}.`);
  const counts = missing.length > 0 ? { passed: 0, failed: 1, skipped: 0 } : await runTier(tier);
  for (const key of Object.keys(total)) total[key] += counts[key];
  if (counts.failed > 0) failedTiers.push(tier.name);
}
if (failedTiers.length > 0) console.log(`\nFailed: ${failedTiers.join(", ")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
