import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { repository } from "../../support/repository";

/** The names of the form `policyDraft/status` that a file has between two marks. */
function requestsIn(path: string, pattern: RegExp): readonly string[] {
  return [...readFileSync(join(repository, path), "utf8").matchAll(pattern)].map(([, name]) => name ?? "").sort();
}

test("docs/editors.md lists every request beyond LSP, those that clients ask in its table", () => {
  const defined = requestsIn("server/src/protocol.ts", /Request = "(policyDraft\/\w+)"/g);
  const documented = requestsIn("docs/editors.md", /`(policyDraft\/\w+)`/g);
  assert.ok(defined.length > 0);
  assert.deepEqual(documented, defined);
});
