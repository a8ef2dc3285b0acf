import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { applyPatch } from "diff";
import { runCommand } from "../../support/commandLine";
import { completeDraft } from "../../support/drafts";
import { folderOf } from "../../support/folders";
import { runProgram } from "../../support/program";
import { repository } from "../../support/repository";

/** A draft with two things that safe fixes mend, in a file with line breaks of Windows and a byte order mark. */
const broken = `\ufeff${completeDraft.replace("车站，不必", "车站,不必").replace("一片，居民", "一片,居民").replaceAll("\n", "\r\n")}`;
const mended = `\ufeff${completeDraft.replaceAll("\n", "\r\n")}`;

const read = (folder: string, name = "a.policy.md"): string => readFileSync(join(folder, name), "utf8");

test("safe fixes are applied; byte order mark, line breaks and mode stay, and nothing is left beside the file", async () => {
  const folder = folderOf({ "a.policy.md": broken, "b.policy.md": completeDraft });
  chmodSync(join(folder, "a.policy.md"), 0o640);
  assert.deepEqual(await runCommand(["fix", "."], { folder }), {
    exitCode: 0,
    stdout: "",
    stderr: "a.policy.md: mended places: 2\n",
  });
  assert.equal(read(folder), mended);
  assert.equal(statSync(join(folder, "a.policy.md")).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(folder), ["a.policy.md", "b.policy.md"]);
});

test("a file without anything to fix is not written", async () => {
  const folder = folderOf({ "a.policy.md": completeDraft });
  const before = statSync(join(folder, "a.policy.md")).ino;
  await runCommand(["fix", "a.policy.md"], { folder });
  assert.equal(statSync(join(folder, "a.policy.md")).ino, before);
});

test("check --fix fixes and reports what is left", async () => {
  const folder = folderOf({ "a.policy.md": broken.replace("# 城市绿道建设的意义、标准与路径", "") });
  const { exitCode, stdout } = await runCommand(["check", "--fix", "a.policy.md"], { folder });
  assert.equal(exitCode, 1);
  assert.deepEqual(stdout.match(/\S+$/gm), ["title-missing"]);
});

test("--diff prints a patch that makes of the draft what fix makes of it, and changes nothing", async () => {
  const folder = folderOf({ "in/a.policy.md": broken, "b.policy.md": completeDraft });
  const { exitCode, stdout, stderr } = await runCommand(["fix", "--diff", "."], { folder });
  assert.deepEqual({ exitCode, stderr }, { exitCode: 1, stderr: "" });
  assert.match(stdout, /^--- a\/in\/a\.policy\.md\n\+\+\+ b\/in\/a\.policy\.md\n@@ /);
  assert.equal(applyPatch(broken, stdout), mended);
  assert.equal(read(folder, "in/a.policy.md"), broken);
  assert.deepEqual(await runCommand(["fix", "--diff", "b.policy.md"], { folder }), {
    exitCode: 0,
    stdout: "",
    stderr: "",
  });
});

test("the standard input comes out mended", async () => {
  const { exitCode, stdout } = await runProgram("cli/main", ["fix", "-"], {
    dialogue: [{ write: broken, expect: "" }],
  });
  assert.deepEqual({ exitCode, stdout }, { exitCode: 0, stdout: mended });
});

test(
  "a link goes on leading to its file, which is fixed",
  { skip: process.platform === "win32" ? "making links needs a right on Windows" : false },
  async () => {
    const folder = folderOf({ "in/real.policy.md": broken });
    symlinkSync("in/real.policy.md", join(folder, "link.policy.md"));
    await runCommand(["fix", "link.policy.md"], { folder });
    assert.equal(read(folder, "in/real.policy.md"), mended);
    assert.deepEqual(
      readdirSync(folder, { withFileTypes: true }).map((entry) => `${entry.name} ${entry.isSymbolicLink()}`),
      ["in false", "link.policy.md true"],
    );
  },
);

test("a read-only file is told and left whole, and the others are fixed", async () => {
  const folder = folderOf({ "a.policy.md": broken, "b.policy.md": broken });
  chmodSync(join(folder, "a.policy.md"), 0o444);
  assert.deepEqual(await runCommand(["fix", "a.policy.md", "b.policy.md"], { folder }), {
    exitCode: 2,
    stdout: "",
    stderr: "policy-draft: a.policy.md is read-only and was not changed\nb.policy.md: mended places: 2\n",
  });
  assert.deepEqual([read(folder), read(folder, "b.policy.md")], [broken, mended]);
});

test(
  "a file for which there is no space is told and left whole",
  { skip: process.platform === "win32" ? "Windows has no limit for the size of files" : false },
  () => {
    const folder = folderOf({ "a.policy.md": broken.repeat(2) });
    // A file may have 512 or 1024 bytes, so writing ends in the middle as on a full disk.
    const script = `ulimit -f 1; exec "$0" "$@"`;
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", script, process.execPath, join(repository, "out/server/src/cli/main.js"), "fix", "a.policy.md"],
      { cwd: folder, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } },
    );
    assert.deepEqual(
      { status, stderr },
      { status: 2, stderr: "policy-draft: a.policy.md was not changed: there is no space left for it\n" },
    );
    assert.equal(read(folder), broken.repeat(2));
    assert.deepEqual(readdirSync(folder), ["a.policy.md"]);
  },
);

/** Ends the process before or after each step that changes the file system, at once and without a last word, as a power cut does. */
const killer = (step: string, when: "before" | "after"): string => `
  const promises = require("node:fs/promises");
  const kill = () => process.kill(process.pid, "SIGKILL");
  const wrap = (owner, name) => {
    const original = owner[name];
    owner[name] = async function (...args) {
      if (name === "${step}" && "${when}" === "before") kill();
      const result = await original.apply(this, args);
      if (name === "${step}" && "${when}" === "after") kill();
      if (name === "open") for (const method of ["writeFile", "sync", "close"]) wrap(result, method);
      return result;
    };
  };
  wrap(promises, "open");
  wrap(promises, "rename");
`;

for (const step of ["open", "writeFile", "sync", "close", "rename"]) {
  for (const when of ["before", "after"] as const) {
    test(
      `killed ${when} “${step}”, the file is whole, old or new`,
      { skip: process.platform === "win32" ? "Windows has no signals" : false },
      async () => {
        const folder = folderOf({ "a.policy.md": broken });
        const hook = join(folderOf({ "kill.js": killer(step, when) }), "kill.js");
        const { exitCode } = await runProgram("cli/main", ["fix", "a.policy.md"], {
          folder,
          environment: { NODE_OPTIONS: `--require=${hook}` },
        });
        assert.equal(exitCode, null);
        assert.equal(read(folder), step === "rename" && when === "after" ? mended : broken);
      },
    );
  }
}

test("a file that changes while it is being fixed is left alone", async () => {
  const folder = folderOf({ "a.policy.md": broken });
  const hook = join(
    folderOf({
      "change.js": `
    const fs = require("node:fs");
    const { readFileSync } = fs;
    fs.readFileSync = (path, ...rest) => {
      const content = readFileSync(path, ...rest);
      if (String(path).endsWith("a.policy.md")) fs.appendFileSync(path, "又写了一句。");
      return content;
    };
  `,
    }),
    "change.js",
  );
  const { exitCode, stderr } = await runProgram("cli/main", ["fix", "a.policy.md"], {
    folder,
    environment: { NODE_OPTIONS: `--require=${hook}` },
  });
  assert.deepEqual(
    { exitCode, stderr },
    { exitCode: 2, stderr: "policy-draft: a.policy.md has changed in the meantime and was left alone\n" },
  );
  assert.equal(read(folder), `${broken}又写了一句。`);
});
