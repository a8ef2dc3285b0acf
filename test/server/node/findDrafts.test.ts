import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { findDrafts, readDraft } from "../../../server/src/node/findDrafts";

const folder = mkdtempSync(join(tmpdir(), "policy-draft-"));
after(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

write("绿道.policy.md", "\ufeff# 绿道\n");
write("notes.md", "# Notes\n");
write("sub/书房.policy.md", "# 书房\n");
write("sub/.policy-draft.jsonc", '{ "drafts": ["*.txt"] }');
write("sub/deep/park.txt", "# Park\n");
write("node_modules/a/b.policy.md", "# No\n");
write(".git/c.policy.md", "# No\n");
symlinkSync(folder, join(folder, "sub", "loop"));

const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;

test("drafts are found by name and by configuration, without packages, hidden folders and links", async () => {
  const asked: string[] = [];
  const found = await findDrafts(pathToFileURL(folder).href, (uri, { file }) => {
    asked.push(uri);
    return file !== null && uri.endsWith(".txt");
  });
  assert.deepEqual(
    found.map(({ uri }) => uri),
    [uriOf("绿道.policy.md"), uriOf("sub/书房.policy.md"), uriOf("sub/deep/park.txt")],
  );
  assert.deepEqual(asked, [uriOf("notes.md"), uriOf("sub/deep/park.txt")]);
});

test("a changed file has another version", async () => {
  const version = async (): Promise<string | undefined> =>
    (await findDrafts(pathToFileURL(folder).href, () => false))[0]?.version;
  const before = await version();
  assert.equal(await version(), before);
  utimesSync(join(folder, "绿道.policy.md"), 1, 1);
  assert.notEqual(await version(), before);
});

test("texts are read without byte order mark", async () => {
  assert.equal(await readDraft(uriOf("绿道.policy.md")), "# 绿道\n");
  await assert.rejects(readDraft(uriOf("gone.policy.md")));
});

test("a folder that is no file or does not exist holds nothing", async () => {
  assert.deepEqual(await findDrafts("untitled:x", () => true), []);
  assert.deepEqual(await findDrafts(uriOf("gone"), () => true), []);
});
