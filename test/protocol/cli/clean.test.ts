import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runCommand } from "../../support/commandLine";
import { folderOf } from "../../support/folders";
import { runProgram } from "../../support/program";

/** As it comes from a web page: blanks for indents, no blank lines, half-width marks. */
const pasted = "　　城市绿道离居民最近,要把它修到家门口。\n　　沿着绿道可以步行去学校,不必同汽车抢路。\n";
const cleaned = "城市绿道离居民最近，要把它修到家门口。\n\n沿着绿道可以步行去学校，不必同汽车抢路。\n";

test("a file is cleaned, and it is said what was done", async () => {
  const folder = folderOf({ "a.policy.md": pasted });
  const { exitCode, stdout, stderr } = await runCommand(["clean", "a.policy.md"], { folder });
  assert.deepEqual({ exitCode, stdout }, { exitCode: 0, stdout: "" });
  assert.match(stderr, /^a\.policy\.md: Indents removed \(paragraphs: 2\)$/m);
  assert.equal(readFileSync(join(folder, "a.policy.md"), "utf8"), cleaned);
  assert.deepEqual(await runCommand(["clean", "a.policy.md"], { folder }), { exitCode: 0, stdout: "", stderr: "" });
});

test("the standard input comes out cleaned, what was done goes to the standard error", async () => {
  const { exitCode, stdout, stderr } = await runProgram("cli/main", ["clean", "-"], {
    locale: "zh_CN.UTF-8",
    dialogue: [{ write: pasted, expect: "" }],
  });
  assert.deepEqual({ exitCode, stdout }, { exitCode: 0, stdout: cleaned });
  assert.match(stderr, /^-: .*[一-鿿]/m);
});

test("--diff shows it and changes nothing", async () => {
  const folder = folderOf({ "a.policy.md": pasted });
  const { exitCode, stdout } = await runCommand(["clean", "--diff", "a.policy.md"], { folder });
  assert.equal(exitCode, 1);
  assert.match(stdout, /^-\u3000\u3000城市绿道离居民最近,要把它修到家门口。\n/m);
  assert.equal(readFileSync(join(folder, "a.policy.md"), "utf8"), pasted);
});
