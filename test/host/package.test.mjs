/** Packs the extension, installs the package with the command line of the VS Code server, and uses it from there. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { SAMPLES, temporaryFolder } from "./folders.mjs";
import { packageExtension } from "./package.mjs";
import { installExtension } from "./vscodeServer.mjs";
import { openWorkbench } from "./workbench.mjs";

const SAMPLE = "community-library.policy.md";

/** The programs for desktop and web, and the command line. */
const BUNDLES = ["client/browser.js", "client/node.js", "server/browser.js", "server/browserOnDemand.js", "server/cli.js", "server/node.js", "server/nodeOnDemand.js", "server/scriptConversion.js"];

describe("the package", () => {
  const data = temporaryFolder();

  before(async () => {
    await installExtension(await packageExtension(data.path), data.path);
  });
  after(() => data.remove());

  it("holds the bundles for desktop and web, and neither sources nor node_modules", () => {
    const extensions = join(data.path, "extensions");
    const [name] = readdirSync(extensions).filter((entry) => entry.startsWith("policy-draft.policy-draft-"));
    assert.ok(name, `installed among ${readdirSync(extensions)}`);
    const files = readdirSync(join(extensions, name), { recursive: true }).map((path) => path.replaceAll("\\", "/"));
    assert.deepEqual(files.filter((path) => path.endsWith(".js")).sort(), BUNDLES.map((path) => `dist/${path}`));
    assert.deepEqual(files.filter((path) => path.endsWith(".ts") || path.includes("node_modules") || path.startsWith("test")), []);
  });

  it("works where it is installed", async () => {
    const workbench = await openWorkbench({ sample: SAMPLE, dataFolder: data.path });
    try {
      await workbench.showOutline();
      const headings = [...readFileSync(join(SAMPLES, SAMPLE), "utf8").matchAll(/^##? (.+)$/gm)].map(([, heading]) => heading);
      await workbench.waitForOutline((rows) => isDeepStrictEqual(rows.filter(({ level }) => level <= 2).map(({ name }) => name), headings));
    } finally {
      await workbench.close();
    }
  });
});
