import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { repository } from "./support/repository";

/**
 * The largest size of each bundle in KB (1024 bytes), so that nothing large comes in unseen. The two servers have the budget of the design; what does not
 * belong to their start goes on the list `onDemand` in `esbuild.mjs`. The others have a tenth above what they are: raise a limit only with the reason in
 * ARCHITECTURE.md. Run on the production bundles, which `npm test -- unit` builds first.
 */
const limits: Readonly<Record<string, number>> = {
  "server/node.js": 300,
  "server/nodeOnDemand.js": 225,
  "server/browser.js": 300,
  "server/browserOnDemand.js": 225,
  "server/cli.js": 485,
  "client/node.js": 190,
  "client/library.js": 470,
  "client/browser.js": 610,
};

for (const [bundle, limit] of Object.entries(limits)) {
  test(`dist/${bundle} has at most ${limit} KB`, () => {
    const size = statSync(join(repository, "dist", bundle)).size / 1024;
    assert(size <= limit, `${size.toFixed(0)} KB`);
  });
}
