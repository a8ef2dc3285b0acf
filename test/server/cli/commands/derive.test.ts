import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { CheckReport } from "../../../../server/src/cli/formats/checkReport";
import { runCommand } from "../../../support/commandLine";
import { completeDraft, withoutSection } from "../../../support/drafts";
import { folderOf } from "../../../support/folders";
import { modelArticle, withoutModelArticle } from "../../../support/modelArticle";

/** The findings of each file, by code, at the strictest stage under a structure. */
async function codes(
  folder: string,
  structure: string,
  ...paths: readonly string[]
): Promise<readonly (readonly string[])[]> {
  const { stdout } = await runCommand(
    ["check", "--stage", "final", "--structure", structure, "--format", "json", ...paths],
    { folder },
  );
  return (JSON.parse(stdout) as CheckReport).files.map(({ findings }) => findings.map(({ code }) => code));
}

test("what is derived stands in a configuration that accepts the article and misses each section that is taken out", async () => {
  const files = Object.fromEntries(
    ["重要意义", "衡量标准", "路径与对策"].map((name) => [`${name}.policy.md`, withoutSection(completeDraft, name)]),
  );
  const folder = folderOf({ "绿道.policy.md": completeDraft, ...files });
  const added = await runCommand(["derive", "--write", "--id", "greenway", "--name", "绿道文章", "绿道.policy.md"], {
    folder,
  });
  assert.deepEqual(added, {
    exitCode: 0,
    stdout: "",
    stderr:
      ".policy-draft.jsonc: has the structure “greenway” now; drafts follow it by “structure: greenway” in their front matter\n",
  });
  assert.deepEqual(await codes(folder, "greenway", "绿道.policy.md"), [[]]);
  for (const found of await codes(folder, "绿道文章", ...Object.keys(files)))
    assert.deepEqual(found, ["section-missing"]);
});

test("the model article", { skip: withoutModelArticle }, async () => {
  const headings = [...modelArticle.matchAll(/^## .*$/gm)];
  const without = headings.map(
    ({ index }, place) =>
      modelArticle.slice(0, index) + modelArticle.slice(headings[place + 1]?.index ?? modelArticle.length),
  );
  const folder = folderOf({
    "model.md": modelArticle,
    ...Object.fromEntries(without.map((text, place) => [`without-${place}.md`, text])),
  });
  await runCommand(["derive", "--write", "--id", "model", "model.md"], { folder });
  assert.deepEqual(await codes(folder, "model", "model.md"), [[]]);
  assert.equal(without.length, 3);
  for (const found of await codes(folder, "model", ...without.map((_, place) => `without-${place}.md`)))
    assert.deepEqual(found, ["section-missing"]);
});

test("without --write a whole configuration is printed, and no file changes; id and name are made of the file's name", async () => {
  const folder = folderOf({ ".policy-draft.jsonc": "{}", "Library Plan.md": completeDraft });
  const { exitCode, stdout } = await runCommand(["derive", "Library Plan.md"], { folder });
  const { structures } = JSON.parse(stdout) as {
    structures: Record<string, { name: string; sections: { id: string }[] }>;
  };
  assert.equal(exitCode, 0);
  assert.deepEqual(Object.keys(structures), ["library-plan"]);
  assert.equal(structures["library-plan"]?.name, "Library Plan");
  assert.deepEqual(
    structures["library-plan"]?.sections.map(({ id }) => id),
    ["significance", "standards", "paths"],
  );
  assert.equal(readFileSync(join(folder, ".policy-draft.jsonc"), "utf8"), "{}");
});

test("--write finds the configuration above, keeps everything in it to the byte, and makes a free id where none is given", async () => {
  const before = `\ufeff{\r\n\t// ours\r\n\t"structures": {\r\n\t\t"a": { "extends": "notice" }, // short\r\n\t},\r\n}\r\n`;
  const folder = folderOf({ ".policy-draft.jsonc": before, "below/a.md": completeDraft });
  const { exitCode, stderr } = await runCommand(["derive", "--write", "a.md"], { folder: join(folder, "below") });
  assert.deepEqual(
    { exitCode, stderr },
    {
      exitCode: 0,
      stderr:
        "../.policy-draft.jsonc: has the structure “a-2” now; drafts follow it by “structure: a-2” in their front matter\n",
    },
  );
  const after = readFileSync(join(folder, ".policy-draft.jsonc"), "utf8");
  const start = after.indexOf('\r\n\t\t"a-2": {');
  const end = after.indexOf('\r\n\t\t"a": {');
  assert.equal(after.slice(0, start) + after.slice(end), before);
  assert.doesNotMatch(after, /[^\r]\n|^ /m);
});

describe("what cannot be done is told, and nothing changes", () => {
  const rows: readonly (readonly [what: string, configuration: string, args: readonly string[], stderr: string])[] = [
    [
      "an id that exists",
      `{ "structures": { "own": {} } }`,
      ["--id", "own", "a.md"],
      ".policy-draft.jsonc has a structure “own” already and was left alone; choose another --id",
    ],
    [
      "a configuration with an error",
      "{ “structures”: {} }",
      ["a.md"],
      ".policy-draft.jsonc is not a valid JSON object and was not changed; “policy-draft check” says what is wrong",
    ],
    ["no file that can be read", "{}", ["none.md"], "none.md does not exist"],
  ];
  for (const [what, configuration, args, stderr] of rows) {
    test(what, async () => {
      const folder = folderOf({ ".policy-draft.jsonc": configuration, "a.md": completeDraft });
      assert.deepEqual(await runCommand(["derive", "--write", ...args], { folder }), {
        exitCode: 2,
        stdout: "",
        stderr: `policy-draft: ${stderr}\n`,
      });
      assert.equal(readFileSync(join(folder, ".policy-draft.jsonc"), "utf8"), configuration);
    });
  }

  test("one file of two that cannot be read: the other one counts", async () => {
    const { exitCode, stdout, stderr } = await runCommand(["derive", "a.md", "none.md"], {
      folder: folderOf({ "a.md": completeDraft }),
    });
    assert.deepEqual({ exitCode, stderr }, { exitCode: 2, stderr: "policy-draft: none.md does not exist\n" });
    assert.match(stdout, /"significance"/);
  });
});

test("structures that extend each other in a circle are told once, with exit code 2, and every draft is checked", async () => {
  const folder = folderOf({
    ".policy-draft.jsonc": `{ "structures": { "a": { "extends": "b" }, "b": { "extends": "a" } } }`,
    "one.policy.md": `---\nstructure: a\n---\n\n${withoutSection(completeDraft, "衡量标准")}`,
    "other.policy.md": completeDraft,
  });
  const { exitCode, stdout, stderr } = await runCommand(["check", "."], { folder });
  assert.deepEqual(
    { exitCode, stderr },
    {
      exitCode: 2,
      stderr:
        ".policy-draft.jsonc:1:37  error  “a” extends itself: a → b → a. Let one of them extend another structure or none.  structure\n",
    },
  );
  assert.match(stdout, /^one\.policy\.md:.*section-missing$/m);
});
