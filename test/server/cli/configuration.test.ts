import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CheckReport } from "../../../server/src/cli/formats/checkReport";
import { findConfigurationFile } from "../../../server/src/node/findConfigurationFile";
import { TestClient } from "../../support/client";
import { runCommand } from "../../support/commandLine";
import { completeDraft, withoutSection } from "../../support/drafts";
import { folderOf } from "../../support/folders";

const withoutStandards = withoutSection(completeDraft, "衡量标准");

/** The severity of the missing section in each file. */
async function missing(folder: string, ...paths: readonly string[]): Promise<readonly (string | undefined)[]> {
  const { stdout } = await runCommand(["check", "--format", "json", ...paths], { folder });
  const { files } = JSON.parse(stdout) as CheckReport;
  return files.map(({ findings }) => findings.find(({ code }) => code === "section-missing")?.severity);
}

test("the nearest file counts, and its globs start at its folder", async () => {
  const folder = folderOf({
    ".policy-draft.jsonc": `{ "rules": { "section-missing": "hint" } } // for all`,
    "a.policy.md": withoutStandards,
    "送审/.policy-draft.jsonc": `{ "stages": { "二/**": "final" } }`,
    "送审/b.policy.md": withoutStandards,
    "送审/二/三/c.policy.md": withoutStandards,
    "送审/二/三/d.policy.md": `---\nstage: draft\n---\n\n${withoutStandards}`,
  });
  assert.deepEqual(
    await missing(folder, "a.policy.md", "送审/b.policy.md", "送审/二/三/c.policy.md", "送审/二/三/d.policy.md"),
    ["hint", "warning", "error", "warning"],
  );
  assert.deepEqual(await missing(join(folder, "送审/二"), "三/c.policy.md"), ["error"]);
});

describe("a mistake in the configuration", () => {
  const folder = folderOf({
    ".policy-draft.jsonc": `{\n  "rules": { "section-mising": "off", "points-few": "off" }\n  "stage": "fianl"\n}\n`,
    "a.policy.md": completeDraft,
    "b.policy.md": withoutStandards,
    "c/.policy-draft.jsonc/x": "",
    "c/d.policy.md": completeDraft,
  });
  const lines = [
    ".policy-draft.jsonc:2:14  error  No rule has the code “section-mising”. Did you mean “section-missing”?  unknown-rule\n",
    ".policy-draft.jsonc:3:3  error  A comma is missing before this.  syntax\n",
    ".policy-draft.jsonc:3:12  error  “stage” must be one of draft, 草稿, review, 送审, 送審, final, 定稿.  wrong-value\n",
  ];

  test("is told once, with exit code 2, and every draft is checked", async () => {
    const { exitCode, stdout, stderr } = await runCommand(["check", "a.policy.md", "b.policy.md"], { folder });
    assert.deepEqual({ exitCode, stderr }, { exitCode: 2, stderr: lines.join("") });
    assert.match(stdout, /^b\.policy\.md:.*section-missing$/m);
  });

  test("is told in the user's language", async () => {
    const { stderr } = await runCommand(["check", "a.policy.md"], { folder, locale: "zh_CN.UTF-8" });
    assert.match(stderr, /^\.policy-draft\.jsonc:2:14 {2}error {2}没有代码为“section-mising”的规则。/);
  });

  test("is told with an outline too", async () => {
    const { exitCode, stdout, stderr } = await runCommand(["outline", "a.policy.md"], { folder });
    assert.deepEqual({ exitCode, stderr }, { exitCode: 2, stderr: lines.join("") });
    assert.match(stdout, /^ 1 {2}城市绿道建设的意义、标准与路径/);
  });

  test("is told by its path from where the command runs; a folder of that name is passed by", async () => {
    const { stderr } = await runCommand(["check", "d.policy.md"], { folder: join(folder, "c") });
    assert.deepEqual(stderr.split("\n")[0], `../${lines[0]?.trimEnd()}`);
  });
});

test("command line and editor find the same", async () => {
  const folder = folderOf({
    ".policy-draft.jsonc": `{ "rules": { "points-few": "error", "section-thin": "off" }, "stages": { "送审/**": "review" } }`,
    "送审/a.policy.md": withoutStandards.replace(/第二，要完善.*\n/, ""),
  });
  const path = join(folder, "送审/a.policy.md");
  const { stdout } = await runCommand(["check", "--format", "json", path]);
  const inTerminal = (JSON.parse(stdout) as CheckReport).files[0]?.findings.map(
    ({ code, severity, line, column }) => `${line}:${column} ${code} ${severity}`,
  );

  const client = await TestClient.start(undefined, "en", { runtime: { findConfigurationFile } });
  client.document = TextDocument.create(pathToFileURL(path).href, "policy-draft", 0, "");
  await client.open(withoutStandards.replace(/第二，要完善.*\n/, ""));
  const severities = ["", "error", "warning", "information", "hint"];
  const inEditor = (await client.pull()).map(
    ({ code, severity = 0, range }) =>
      `${range.start.line + 1}:${range.start.character + 1} ${String(code)} ${severities[severity]}`,
  );
  assert.deepEqual(inEditor, inTerminal);
  assert.ok(
    inTerminal?.some((finding) => finding.endsWith("points-few error")),
    String(inTerminal),
  );
});

test("a document that is no file has no configuration file", async () => {
  assert.equal(await findConfigurationFile("untitled:Untitled-1"), undefined);
});
