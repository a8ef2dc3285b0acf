import assert from "node:assert/strict";
import { test } from "node:test";
import { draftName, isDraftName, isPlainName } from "../../../server/src/drafts/draftName";

for (const [path, name] of [
  ["file:///drafts/%E5%9F%8E%E5%B8%82%E7%BB%BF%E9%81%93.policy.md", "城市绿道"],
  ["vscode-vfs://github/a/b/Streets.MD", "Streets"],
  ["file:///a/100%.md", "100%"],
  ["untitled:Untitled-1", ""],
  ["drafts/城市绿道.policy.md", "城市绿道"],
  ["C:\\drafts\\Streets.md", "Streets"],
  ["notes%20kept.md", "notes%20kept"],
  ["notes.txt", "notes.txt"],
  ["", ""],
] as const) {
  test(`the draft at “${path}” is called “${name}”`, () => assert.equal(draftName(path), name));
}

test("drafts and plain texts are known by their names", () => {
  for (const name of ["城市绿道.policy.md", "/a/B.Policy.MD"]) assert(isDraftName(name) && isPlainName(name), name);
  for (const name of ["a.md", "a.markdown", "a.TXT"]) assert(!isDraftName(name) && isPlainName(name), name);
  for (const name of ["policy.md.bak", "a.mdx", "md", ""]) assert(!isDraftName(name) && !isPlainName(name), name);
});
