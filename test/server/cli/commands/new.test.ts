import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCommand } from "../../../support/commandLine";
import { folderOf } from "../../../support/folders";

test("a new draft is written to a file or printed, with its topic and in its script, and has the sections of its structure", async () => {
  const folder = folderOf({});
  assert.deepEqual(await runCommand(["new", "--topic", "社区图书馆", "a.policy.md"], { folder }), {
    exitCode: 0,
    stdout: "",
    stderr: "",
  });
  assert.match(readFileSync(join(folder, "a.policy.md"), "utf8"), /^# 社区图书馆的意义、标准与路径\n/);
  const { stdout } = await runCommand(["check", "--format", "json", "a.policy.md"], { folder });
  assert.doesNotMatch(stdout, /section-(?:missing|order)/);
  assert.match((await runCommand(["new", "--script", "latin", "--topic", "Walking"])).stdout, /^# .*Walking/);
});

test("it follows the structure that is asked for, in a script that this one has", async () => {
  const folder = folderOf({});
  const { stdout } = await runCommand(["new", "--structure", "通知", "--topic", "夜间开放"], { folder });
  assert.match(stdout, /^---\nstructure: notice\n---\n\n# 关于夜间开放的通知\n/);
  assert.match(
    (await runCommand(["new", "--structure", "policy-brief"], { folder })).stdout,
    /\n## Executive summary\n/i,
  );
  assert.equal(
    (await runCommand(["new", "--structure", "notice", "--script", "latin"], { folder })).stderr,
    "policy-draft: drafts of the structure “Notice (通知)” are written in hans, hant, not in latin (see policy-draft new --help)\n",
  );
  assert.equal(
    (await runCommand(["new", "--structure", "notise"], { folder })).stderr,
    "policy-draft: there is no structure “notise”; did you mean “notice”? (see policy-draft new --help)\n",
  );
  assert.match(
    (await runCommand(["new", "--structure", "auto"], { folder })).stderr,
    /^policy-draft: a draft can have the structures significance-standards-paths, .*, white-paper, not “auto” /,
  );
});

test("without one it follows the configured structure, and is checked as that", async () => {
  const configuration = {
    structures: { diary: { name: "夜读记", sections: [{ id: "letters", name: "读者来信" }] } },
    structure: "diary",
  };
  const folder = folderOf({ ".policy-draft.jsonc": JSON.stringify(configuration) });
  assert.match((await runCommand(["new"], { folder })).stdout, /^---\nstructure: diary\n---\n[^]*\n## 读者来信\n/);
  assert.match(
    (await runCommand(["new", "--structure", "significance-standards-paths"], { folder })).stdout,
    /^---\nstructure: significance-standards-paths\n---\n/,
  );
  const broken = folderOf({ ".policy-draft.jsonc": '{ "structure": 1 }' });
  assert.equal((await runCommand(["new", "a.policy.md"], { folder: broken })).exitCode, 2);
  assert.equal(existsSync(join(broken, "a.policy.md")), false);
});

for (const [name, file, stderr] of [
  [
    "in a folder that does not exist",
    "no/where.policy.md",
    "policy-draft: no/where.policy.md cannot be made: there is no folder no\n",
  ],
  [
    "in a file",
    "a.txt/where.policy.md",
    "policy-draft: a.txt/where.policy.md cannot be made: there is no folder a.txt\n",
  ],
  ["where one is", "a.txt", "policy-draft: a.txt exists already and was left alone\n"],
] as const) {
  test(`a file that cannot be made is told: ${name}`, async () => {
    assert.deepEqual(await runCommand(["new", file], { folder: folderOf({ "a.txt": "绿道\n" }) }), {
      exitCode: 2,
      stdout: "",
      stderr,
    });
  });
}
