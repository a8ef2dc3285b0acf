import assert from "node:assert/strict";
import { test } from "node:test";
import { runCommand } from "../../support/commandLine";
import { folderOf } from "../../support/folders";
import { runProgram } from "../../support/program";

test("several threads print what one prints, in the same order", async () => {
  // So many are worth two threads, where there are two cores.
  const names = Array.from({ length: 2000 }, (_, index) => `${index}.policy.md`);
  const folder = folderOf(
    Object.fromEntries(
      names.map((name, index) => [name, index % 7 === 0 ? "# 绿道\n\n绿道离家近,好走。\n" : "绿道\n"]),
    ),
  );
  const args = ["check", "--format", "json", "--stage", "final", ...names];
  const alone = await runCommand(args, { folder });
  assert.equal((JSON.parse(alone.stdout) as { files: unknown[] }).files.length, names.length);
  assert.deepEqual(await runProgram("cli/main", args, { folder }), alone);
});
