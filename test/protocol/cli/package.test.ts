import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { promisify } from "node:util";
import packageJson from "../../../package.json";
import { completeDraft, withoutSection } from "../../support/drafts";
import { folderOf } from "../../support/folders";
import { repository } from "../../support/repository";

/** npm is a script on Windows, which only a shell starts. */
const shell = process.platform === "win32";

describe("the package that npm pack makes, installed in an empty folder", () => {
  const folder = folderOf({
    "drafts/a.policy.md": withoutSection(completeDraft, "衡量标准"),
    "drafts/b.policy.md": completeDraft,
  });
  const npm = (args: readonly string[], cwd: string): Promise<{ stdout: string }> =>
    promisify(execFile)("npm", [...args, "--loglevel=error"], { cwd, shell });
  const program = (
    name: string,
    ...args: readonly string[]
  ): Promise<{ stdout: string; stderr: string; code: number }> =>
    promisify(execFile)(join(folder, "node_modules", ".bin", name), args, {
      cwd: folder,
      shell,
      env: { ...process.env, LC_ALL: "C" },
    }).then(
      (result) => ({ ...result, code: 0 }),
      (error: { stdout: string; stderr: string; code: number }) => ({
        stdout: error.stdout,
        stderr: error.stderr,
        code: error.code,
      }),
    );
  const inPackage = (path: string): readonly string[] =>
    readdirSync(join(folder, "node_modules", packageJson.name, path), { recursive: true, encoding: "utf8" });

  before(async () => {
    mkdirSync(join(folder, "packed"));
    await npm(["pack", "--pack-destination", join(folder, "packed")], repository);
    const [archive = ""] = readdirSync(join(folder, "packed"));
    await npm(["install", join(folder, "packed", archive), "--offline", "--no-audit", "--no-fund"], folder);
  });

  test("needs no other package", () => {
    assert.deepEqual(
      readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith(".")),
      [packageJson.name],
    );
  });

  test("holds what it runs and names, and neither sources nor tests", () => {
    assert.deepEqual(
      inPackage("").filter((path) => /\.tsx?$|^(?:test|client|server|node_modules)\b/.test(path)),
      [],
    );
    for (const path of [
      "docs/rules/section-missing.md",
      "docs/ci.md",
      "LICENSE",
      "README.md",
      "CHANGELOG.md",
      "dist/THIRD-PARTY-NOTICES.txt",
    ])
      assert.ok(inPackage("").includes(path), path);
  });

  test("policy-draft runs", async () => {
    const { stdout, stderr, code } = await program("policy-draft", "check", "drafts");
    assert.deepEqual({ stderr, code }, { stderr: "", code: 1 });
    assert.match(stdout, /^drafts\/a\.policy\.md:17:1 {2}warning .*section-missing\n$/);
    assert.match((await program("policy-draft", "rules", "section-missing")).stdout, /^# section-missing/);
  });

  test("the pre-commit hook of docs/ci.md fails for a draft with findings and passes for one without", async () => {
    const entry = /^ +entry: npm (exec .*)$/m.exec(readFileSync(join(repository, "docs", "ci.md"), "utf8"))?.[1] ?? "";
    const [archive = ""] = readdirSync(join(folder, "packed"));
    const words = entry.replace(/--package=\S+/, `--package=./packed/${archive}`).split(" ");
    const code = (draft: string): Promise<number> =>
      promisify(execFile)("npm", [...words, draft], {
        cwd: folder,
        shell,
        env: { ...process.env, npm_config_offline: "true" },
      }).then(
        () => 0,
        (error: { code: number }) => error.code,
      );
    assert.deepEqual([await code("drafts/a.policy.md"), await code("drafts/b.policy.md")], [1, 0]);
  });

  test("policy-draft-language-server runs", async () => {
    assert.equal((await program("policy-draft-language-server", "--version")).stdout, `${packageJson.version}\n`);
    const message = JSON.stringify({
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const serving = promisify(execFile)(
      join(folder, "node_modules", ".bin", "policy-draft-language-server"),
      ["--stdio"],
      { cwd: folder, shell },
    );
    serving.child.stdin?.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    serving.child.stdout?.once("data", () => serving.child.stdin?.end());
    // An input that ends without a goodbye ends the server with 1, as LSP has it.
    const { stdout } = await serving.catch((error: { stdout: string }) => error);
    assert.match(stdout, /"serverInfo":\{"name":"policy-draft"/);
  });
});
