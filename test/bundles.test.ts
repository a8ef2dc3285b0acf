import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { repository } from "./support/repository";

/**
 * The largest size of each bundle in KB (1024 bytes), so that nothing large comes in unseen. The limit of the servers is the design's; the others have a
 * tenth above what they are. Run on the production bundles, which `npm test -- unit` builds first.
 */
const limits: Readonly<Record<string, number>> = {
  "server/node.js": 900,
  "server/browser.js": 900,
  "server/cli.js": 760,
  "client/node.js": 660,
  "client/browser.js": 620,
};

for (const [bundle, limit] of Object.entries(limits)) {
  test(`dist/${bundle} has at most ${limit} KB`, () => {
    const size = statSync(join(repository, "dist", bundle)).size / 1024;
    assert(size <= limit, `${size.toFixed(0)} KB`);
  });
}
