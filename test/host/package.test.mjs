/** Packs the extension, installs the package with the command line of the VS Code server, and uses it from there. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { after, before, describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { SAMPLES, temporaryFolder } from "./folders.mjs";
import { packageExtension } from "./package.mjs";
import { installExtension } from "./vscodeServer.mjs";
import { openWorkbench } from "./workbench.mjs";

const SAMPLE = "community-library.policy.md";

/** The programs for desktop and web, and the command line. */
const BUNDLES = [
  "client/browser.js",
  "client/node.js",
  "server/browser.js",
  "server/cli.js",
  "server/node.js",
  "server/scriptConversion.js",
];

/** All else that the package holds: what a running extension, its pages and its manifest name. */
const OTHERS = [
  ".vsixmanifest",
  "package.json",
  "package.nls.json",
  "package.nls.zh-cn.json",
  "package.nls.zh-tw.json",
  "readme.md",
  "changelog.md",
  "LICENSE.txt",
  "dist/THIRD-PARTY-NOTICES.txt",
  "docs/ci.md",
  "docs/editors.md",
  "docs/rules/README.md",
  "docs/settings.md",
  "docs/schema/policy-draft.schema.json",
  "l10n/bundle.l10n.zh-cn.json",
  "l10n/bundle.l10n.zh-tw.json",
  "media/file-dark.svg",
  "media/file-light.svg",
  "media/icon.png",
  "media/icon.svg",
  "media/structure.svg",
  "snippets/policy-draft.en.json",
  "snippets/policy-draft.zh-hans.json",
  "snippets/policy-draft.zh-hant.json",
  "syntaxes/language-configuration.json",
  "syntaxes/policy-draft.tmLanguage.json",
];

/** Folders in which files come and go; all in them are of one kind. */
const KINDS = [/^docs\/rules\/[a-z-]+\.md$/, /^docs\/images\/[a-z-]+\.png$/, /^samples\/[a-z.-]+\.policy\.md$/];

/** The files of the package that is installed in a data folder, and what each holds; what VS Code itself notes in the manifest is left out. */
function installedFiles(dataFolder) {
  const extensions = join(dataFolder, "extensions");
  const [name] = readdirSync(extensions).filter((entry) => entry.startsWith("policy-draft.policy-draft-"));
  assert.ok(name, `installed among ${readdirSync(extensions)}`);
  const entries = readdirSync(join(extensions, name), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries
    .map((entry) => relative(join(extensions, name), join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
  return new Map(paths.map((path) => [path, contentOf(path, readFileSync(join(extensions, name, path)))]));
}

function contentOf(path, bytes) {
  if (path !== "package.json") return createHash("sha256").update(bytes).digest("hex");
  return JSON.stringify({ ...JSON.parse(bytes.toString("utf8")), __metadata: undefined });
}

describe("the package", () => {
  const data = temporaryFolder();

  before(async () => {
    await installExtension(await packageExtension(data.path), data.path);
  });
  after(() => data.remove());

  it("holds what runs and what it names, and nothing else", () => {
    const files = [...installedFiles(data.path).keys()];
    const expected = [...BUNDLES.map((path) => `dist/${path}`), ...OTHERS];
    assert.deepEqual(
      files.filter((path) => !KINDS.some((kind) => kind.test(path))),
      expected.sort(),
    );
    for (const kind of KINDS)
      assert.ok(
        files.some((path) => kind.test(path)),
        String(kind),
      );
  });

  it("is the same, file by file, when it is packed again", async () => {
    const again = temporaryFolder();
    try {
      await installExtension(await packageExtension(again.path), again.path);
      assert.deepEqual(installedFiles(again.path), installedFiles(data.path));
    } finally {
      again.remove();
    }
  });

  // Only of what is installed does VS Code read whether it may run in Restricted Mode: an extension in development always may.
  for (const asksForTrust of [false, true])
    it(`works where it is installed, in a workspace that ${asksForTrust ? "nobody trusts" : "is trusted"}`, async () => {
      const workbench = await openWorkbench({ sample: SAMPLE, dataFolder: data.path, asksForTrust });
      try {
        await workbench.showOutline();
        const headings = [...readFileSync(join(SAMPLES, SAMPLE), "utf8").matchAll(/^##? (.+)$/gm)].map(
          ([, heading]) => heading,
        );
        await workbench.waitForOutline((rows) =>
          isDeepStrictEqual(
            rows.filter(({ level }) => level <= 2).map(({ name }) => name),
            headings,
          ),
        );
        const restricted = workbench.page.locator(".part.banner, .statusbar-item", { hasText: "Restricted Mode" });
        if (asksForTrust) await restricted.first().waitFor();
        else assert.equal(await restricted.count(), 0);
      } finally {
        await workbench.close();
      }
    });
});
