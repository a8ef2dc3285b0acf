import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { runCommand } from "../../support/commandLine";
import { completeDraft, withoutSection } from "../../support/drafts";
import { folderOf } from "../../support/folders";

/** Two things to find: half-width commas in the first and in the second section. */
const draft = completeDraft.replace("一片，居民", "一片,居民").replace("前提。主要", "前提,主要");
const lines = { first: 13, second: 21 };

function git(folder: string, ...args: readonly string[]): void {
  execFileSync(
    "git",
    ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main", ...args],
    { cwd: folder, stdio: "pipe" },
  );
}

/** A repository with one commit of these files. */
function repositoryOf(files: Readonly<Record<string, string>>): string {
  const folder = folderOf(files);
  git(folder, "init", "-q");
  git(folder, "add", "-A");
  git(folder, "commit", "-q", "-m", "first");
  return folder;
}

/** `a.policy.md:13` for each finding. */
async function changed(folder: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await runCommand(["check", "--fail-on", "hint", ...args], { folder });
  assert.equal(stderr, "");
  return stdout.match(/^[^:]+:\d+/gm) ?? [];
}

test("nothing is found where nothing has changed, and the exit code is 0", async () => {
  const folder = repositoryOf({ "a.policy.md": draft });
  assert.deepEqual(await changed(folder, "."), [`a.policy.md:${lines.first}`, `a.policy.md:${lines.second}`]);
  assert.deepEqual(await runCommand(["check", "--fail-on", "hint", "--changed", "."], { folder }), {
    exitCode: 0,
    stdout: "",
    stderr: "",
  });
});

test("findings on changed lines are, staged or not, and in new files all of them", async () => {
  const folder = repositoryOf({ "a.policy.md": draft, "in/有 空格.policy.md": draft });
  writeFileSync(join(folder, "a.policy.md"), draft.replace("绿道把零散", "绿道将零散"));
  writeFileSync(join(folder, "in/有 空格.policy.md"), draft.replace("主要看相邻", "看相邻"));
  writeFileSync(join(folder, "new.policy.md"), draft);
  git(folder, "add", "in");
  assert.deepEqual(await changed(folder, "--changed", "."), [
    `a.policy.md:${lines.first}`,
    `in/有 空格.policy.md:${lines.second}`,
    `new.policy.md:${lines.first}`,
    `new.policy.md:${lines.second}`,
  ]);
  assert.deepEqual(await changed(join(folder, "in"), "--changed", "."), [`有 空格.policy.md:${lines.second}`]);
});

test("since an older revision, committed changes count too", async () => {
  const folder = repositoryOf({ "a.policy.md": draft });
  writeFileSync(join(folder, "a.policy.md"), draft.replace("绿道把零散", "绿道将零散"));
  git(folder, "commit", "-q", "-a", "-m", "second");
  assert.deepEqual(await changed(folder, "--changed", "a.policy.md"), []);
  assert.deepEqual(await changed(folder, "--changed=HEAD~1", "a.policy.md"), [`a.policy.md:${lines.first}`]);
});

test("where lines were removed, what is missing there is found", async () => {
  const folder = repositoryOf({ "a.policy.md": completeDraft });
  writeFileSync(join(folder, "a.policy.md"), withoutSection(completeDraft, "衡量标准"));
  assert.deepEqual(await changed(folder, "--changed", "."), ["a.policy.md:17"]);
});

test("a file that was only renamed has not changed; lines that look like a patch are text", async () => {
  const odd = draft.replace("◎本文责编/李强", "++ b/x.md\n\n@@ -1 +1 @@");
  const folder = repositoryOf({ "a.policy.md": odd });
  renameSync(join(folder, "a.policy.md"), join(folder, "b.policy.md"));
  git(folder, "add", "-A");
  assert.deepEqual(await changed(folder, "--changed", "."), []);
  writeFileSync(
    join(folder, "b.policy.md"),
    odd.replace("++ b/x.md\n\n@@ -1 +1 @@", "++ b/y.md\n\n@@ -1 +13,9 @@").replace("主要看相邻", "看相邻").trimEnd(),
  );
  assert.deepEqual(await changed(folder, "--changed", "."), [`b.policy.md:${lines.second + 2}`]);
});

test("whatever the user has set, git's answer is understood, and no program of the repository runs", async () => {
  const folder = repositoryOf({ "绿道.policy.md": draft, ".gitattributes": "*.md diff=mine\n" });
  for (const [name, value] of [
    ["color.ui", "always"],
    ["diff.noprefix", "true"],
    ["diff.mnemonicPrefix", "true"],
    ["diff.context", "5"],
    ["diff.external", "false"],
    ["diff.mine.textconv", "false"],
    ["core.fsmonitor", "touch ran"],
  ] as const)
    git(folder, "config", name, value);
  appendFileSync(join(folder, "绿道.policy.md"), "\n多写一段,看看。\n");
  assert.deepEqual(await changed(folder, "--changed", "."), ["绿道.policy.md:31"]);
  assert.deepEqual(
    await changed(folder, "绿道.policy.md", "ran").catch((error: Error) => /ran does not exist/.test(error.message)),
    true,
  );
});

describe("told in one line, with exit code 2:", () => {
  const repository = repositoryOf({ "a.policy.md": draft });
  for (const { title, folder, args, variables, says } of [
    {
      title: "no repository",
      folder: folderOf({ "a.policy.md": "" }),
      args: ["--changed"],
      says: "--changed needs a git repository, and this folder is in none",
    },
    {
      title: "no such revision",
      folder: repository,
      args: ["--changed=nowhere"],
      says: "--changed: git knows no revision “nowhere”",
    },
    {
      title: "a revision that looks like an option",
      folder: repository,
      args: ["--changed=--output=x"],
      says: "--changed: git knows no revision “--output=x”",
    },
    {
      title: "no git",
      folder: repository,
      args: ["--changed"],
      variables: { PATH: "/nowhere" },
      says: "--changed needs git, which was not found",
    },
  ]) {
    test(title, async () => {
      const path = process.env.PATH;
      try {
        if (variables) process.env.PATH = variables.PATH;
        assert.deepEqual(await runCommand(["check", ...args, "a.policy.md"], { folder }), {
          exitCode: 2,
          stdout: "",
          stderr: `policy-draft: ${says} (see policy-draft check --help)\n`,
        });
      } finally {
        process.env.PATH = path;
      }
    });
  }
});

test("before the first commit there is no revision to compare with", async () => {
  const folder = folderOf({ "a.policy.md": draft });
  git(folder, "init", "-q");
  assert.match(
    (await runCommand(["check", "--changed", "a.policy.md"], { folder })).stderr,
    /git knows no revision “HEAD”/,
  );
});
