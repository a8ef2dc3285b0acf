import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { CheckReport } from "../../../../server/src/cli/formats/checkReport";
import { runCommand } from "../../../support/commandLine";
import { folderOf } from "../../../support/folders";

/** The files that `check` reads in a folder, and what it says of the others. */
async function read(
  folder: string,
  ...args: readonly string[]
): Promise<{ readonly paths: readonly string[]; readonly stderr: string }> {
  const { stdout, stderr } = await runCommand(["check", "--format", "json", ...args], { folder });
  return { paths: (JSON.parse(stdout) as CheckReport).files.map(({ path }) => path), stderr };
}

const declared = "---\nstructure: auto\n---\n\n# 绿道\n";

const folder = folderOf({
  "b.policy.md": "",
  "a.policy.md": "",
  "readme.md": "# 绿道\n",
  "declared.md": declared,
  "declared.txt": declared,
  "picture.png": "",
  "deep/er/c.policy.md": "",
  "deep/notes.md": "",
  "node_modules/d.policy.md": "",
  ".git/HEAD": "",
  ".git/e.policy.md": "",
  "named/.policy-draft.jsonc": '{ "drafts": ["in/*.md"] }',
  "named/in/f.md": "",
  "named/g.md": "",
});

test("a folder stands for the drafts below it: by name, by front matter, by the configuration", async () => {
  const all = ["a.policy.md", "b.policy.md", "declared.md", "declared.txt", "deep/er/c.policy.md", "named/in/f.md"];
  assert.deepEqual((await read(folder, ".")).paths, all);
  assert.deepEqual((await read(folder, "deep", "named/")).paths, ["deep/er/c.policy.md", "named/in/f.md"]);
  assert.deepEqual(
    (await read(join(folder, "deep"), "..")).paths,
    all.map((path) => `../${path}`),
  );
  assert.deepEqual(
    (await read("/", folder)).paths,
    all.map((path) => `${folder}/${path}`),
  );
});

test("a glob stands for every file that answers to it", async () => {
  assert.deepEqual((await read(folder, "*.md")).paths, ["a.policy.md", "b.policy.md", "declared.md", "readme.md"]);
  assert.deepEqual((await read(folder, "**/*.md")).paths, [
    "a.policy.md",
    "b.policy.md",
    "declared.md",
    "deep/er/c.policy.md",
    "deep/notes.md",
    "named/g.md",
    "named/in/f.md",
    "readme.md",
  ]);
  assert.deepEqual((await read(folder, "deep/*.md", "na*/{g,h}.md")).paths, ["deep/notes.md", "named/g.md"]);
  assert.deepEqual((await read(join(folder, "named"), "../deep/*.md")).paths, ["../deep/notes.md"]);
  assert.deepEqual((await read("/", `${folder}/[*.md`, `${folder}/b*.md`)).paths, [`${folder}/b.policy.md`]);
});

test("a file is checked once, however often it is named, whatever it is called", async () => {
  assert.deepEqual((await read(folder, "readme.md", "./readme.md", "*.md", "picture.png", "a.policy.md")).paths, [
    "readme.md",
    "a.policy.md",
    "b.policy.md",
    "declared.md",
    "picture.png",
  ]);
});

test("a file whose name looks like a glob is that file", async () => {
  const odd = folderOf({ "[a]*.policy.md": "", "b.policy.md": "" });
  assert.deepEqual((await read(odd, "[a]*.policy.md")).paths, ["[a]*.policy.md"]);
});

test("what ignore files name is passed over, unless it is named itself", async () => {
  const ignoring = folderOf({
    ".git/HEAD": "",
    ".gitignore": "/out/\n*.tmp.policy.md\nlocal.policy.md\n",
    ".policy-draftignore": "templates\n",
    "a.policy.md": "",
    "out/b.policy.md": "",
    "in/out/c.policy.md": "",
    "in/d.tmp.policy.md": "",
    "in/templates/e.policy.md": "",
    "in/local.policy.md": "",
    "in/kept/.gitignore": "!local.policy.md\n",
    "in/kept/local.policy.md": "",
  });
  const left = ["in/kept/local.policy.md", "in/out/c.policy.md"];
  assert.deepEqual((await read(ignoring, ".")).paths, ["a.policy.md", ...left]);
  assert.deepEqual((await read(ignoring, "in/**/*.md")).paths, left);
  // What is above the folder counts up to the root of the repository.
  assert.deepEqual(
    (await read(join(ignoring, "in"), ".")).paths,
    left.map((path) => path.replace("in/", "")),
  );
  assert.deepEqual((await read(ignoring, "in/templates/e.policy.md")).paths, ["in/templates/e.policy.md"]);
});

test("outside of a repository the ignore files above a folder do not count", async () => {
  const plain = folderOf({ ".gitignore": "*.policy.md\n", "in/a.policy.md": "" });
  assert.deepEqual((await read(join(plain, "in"), ".")).paths, ["a.policy.md"]);
});

test(
  "links to folders are not followed, so none leads in a circle",
  { skip: process.platform === "win32" ? "making links needs a right on Windows" : false },
  async () => {
    const circle = folderOf({ "in/a.policy.md": "" });
    symlinkSync("..", join(circle, "in/up"));
    assert.deepEqual((await read(circle, ".")).paths, ["in/a.policy.md"]);
  },
);

test(
  "a folder that cannot be read is told, and the rest is checked",
  { skip: process.getuid?.() === 0 || process.platform === "win32" ? "the superuser can read everything" : false },
  async () => {
    const locked = folderOf({ "a.policy.md": "" });
    mkdirSync(join(locked, "locked"), { mode: 0 });
    assert.deepEqual(await read(locked, "."), {
      paths: ["a.policy.md"],
      stderr: "policy-draft: locked cannot be read: permission denied\n",
    });
  },
);

test("a configuration names no draft outside of its folder, whatever its globs say; who types a way out of the folder means it", async () => {
  const nested = folderOf({
    "outside.md": "",
    "own/.policy-draft.jsonc": JSON.stringify({
      drafts: ["../*.md", "../../**/*.md", "/../*.md", "in/../../*.md", "/in.md"],
    }),
    "own/in.md": "",
  });
  assert.deepEqual((await read(nested, ".")).paths, ["own/in.md"]);
  assert.deepEqual((await read(join(nested, "own"), ".")).paths, ["in.md"]);
  assert.deepEqual((await read(join(nested, "own"), "../out*.md")).paths, ["../outside.md"]);
});
