import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCommand } from "../support/commandLine";
import { folderOf } from "../support/folders";

test("a new draft is written to a file or printed, with its topic and in its script, and has the sections of its structure", async () => {
  const folder = folderOf({});
  assert.deepEqual(await runCommand(["new", "--topic", "社区图书馆", "a.policy.md"], { folder }), { exitCode: 0, stdout: "", stderr: "" });
  assert.match(readFileSync(join(folder, "a.policy.md"), "utf8"), /^# 社区图书馆的意义、标准与路径\n/);
  const { stdout } = await runCommand(["check", "--format", "json", "a.policy.md"], { folder });
  assert.doesNotMatch(stdout, /section-(?:missing|order)/);
  assert.match((await runCommand(["new", "--script", "latin", "--topic", "Walking"])).stdout, /^# .*Walking/);
});

test("where the file cannot be made, that is told", async () => {
  assert.deepEqual(await runCommand(["new", "no/where.policy.md"], { folder: folderOf({}) }), { exitCode: 2, stdout: "", stderr: "policy-draft: no/where.policy.md does not exist\n" });
});
