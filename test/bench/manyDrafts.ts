import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./measure";
import { cache, repository } from "./peerTasks";
import { generateDraft } from "./texts";

/** So many drafts are checked in one run, each of about 10 KB of UTF-8, three bytes a Chinese character. */
const drafts = 1_000;
const draftSize = 3_400;

/** Each program runs so often; the median counts. */
const rounds = 3;

/** Prints how long whole programs take for a folder of many drafts, their start included; peers with what comes nearest, as they are installed in `.bench/`. */
export function printManyDrafts(): void {
  console.log(`\n## ${drafts.toLocaleString("en")} drafts of 10 KB in one run, programs with their start\n`);
  // Outside of the repository, whose ignore files name every folder that could hold them.
  const folder = mkdtempSync(join(tmpdir(), "policy-draft-bench-"));
  const text = generateDraft("chinese", draftSize + drafts);
  for (let index = 0; index < drafts; index++) writeFileSync(join(folder, `draft-${index}.policy.md`), text.slice(index, index + draftSize));
  const headings = { config: { default: false, MD043: { headings: ["*", "## 意义", "## 标准", "## 路径"] } } };
  writeFileSync(join(folder, ".markdownlint-cli2.jsonc"), JSON.stringify(headings));
  const programs: readonly (readonly [name: string, program: string, args: readonly string[]])[] = [
    ["policy-draft check, all rules", process.execPath, [join(repository, "dist", "server", "cli.js"), "check", "--fail-on", "never", "--format", "json", "."]],
    ["markdownlint-cli2, MD043 alone", process.execPath, [join(cache, "node_modules", "markdownlint-cli2", "markdownlint-cli2-bin.mjs"), "*.md"]],
    ["rumdl (Rust), all rules", join(cache, "node_modules", ".bin", process.platform === "win32" ? "rumdl.cmd" : "rumdl"), ["check", "--no-cache", "."]],
  ];
  for (const [name, program, args] of programs) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      // More output than the buffer holds otherwise: there are findings in every draft.
      const { status, error } = spawnSync(program, args, { cwd: folder, maxBuffer: 1 << 30 });
      // 1 says that there are findings.
      if (error || status === null || status > 1) break;
      times.push(performance.now() - start);
    }
    console.log(times.length < rounds ? `${name}: not measured, it could not be run` : `${name}: ${((median(times) ?? NaN) / 1000).toFixed(2)} s`);
  }
  rmSync(folder, { recursive: true });
}
