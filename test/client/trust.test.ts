import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { readJson, readText, repository } from "../support/repository";

/**
 * What each bundle may ask of Node.js besides files, paths and the like. `net` and `child_process` in client and server come with the protocol's libraries: the
 * transports `--pipe` and `--socket`, the start of the server's process, and a search for npm's global folder that nothing calls. The command line starts `git`
 * for `--changed` and threads of its own.
 */
const bundles: Readonly<Record<string, readonly string[]>> = {
  "client/browser.js": [],
  "client/node.js": ["child_process", "net"],
  "server/browser.js": [],
  "server/node.js": ["child_process", "net"],
  "server/cli.js": ["child_process", "worker_threads"],
  "server/scriptConversion.js": [],
};

/** Modules that reach out of the program: to other machines, processes, threads and virtual machines. */
const reachingOut = [
  "child_process",
  "cluster",
  "dgram",
  "dns",
  "http",
  "http2",
  "https",
  "inspector",
  "net",
  "repl",
  "tls",
  "vm",
  "worker_threads",
];

for (const [name, allowed] of Object.entries(bundles)) {
  describe(`the bundle ${name}`, () => {
    const code = readText(`dist/${name}`);

    test("makes no code of text", () =>
      assert.deepEqual(code.match(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]/g), null));

    test("asks no other machine", () =>
      assert.deepEqual(
        code.match(/\bfetch\s*\(|\bXMLHttpRequest\b|\bnew WebSocket\b|\bEventSource\b|\bsendBeacon\b/g),
        null,
      ));

    test("reaches out of itself only as it must", () => {
      // Called by its own name or by a shorter one.
      const modules = [...code.matchAll(/[\w$]\("(?:node:)?([a-z\d_/]+)"\)/g)].map(([, module]) => module ?? "");
      assert.deepEqual([...new Set(modules)].filter((module) => reachingOut.includes(module)).sort(), allowed);
    });
  });
}

test("untrusted and virtual workspaces are declared, and nothing is installed at run time", () => {
  const { capabilities, dependencies = {} } = readJson<{
    readonly capabilities: unknown;
    readonly dependencies?: object;
  }>("package.json");
  assert.deepEqual(capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  assert.deepEqual(dependencies, {});
});

/** Every package that has code in a bundle, with its licence. One that comes in is judged first (SECURITY.md, "Libraries"), and its row in docs/decisions.md or that of the one that needs it says why. */
const bundled: Readonly<Record<string, string>> = {
  "balanced-match": "MIT",
  "brace-expansion": "MIT",
  chardet: "MIT",
  diff: "BSD-3-Clause",
  entities: "BSD-2-Clause",
  ignore: "MIT",
  "jsonc-parser": "MIT",
  "linkify-it": "MIT",
  "markdown-it": "MIT",
  mdurl: "MIT",
  minimatch: "BlueOak-1.0.0",
  "opencc-js": "MIT AND Apache-2.0",
  "punycode.js": "MIT",
  semver: "ISC",
  "uc.micro": "MIT",
  "vscode-jsonrpc": "MIT",
  "vscode-languageclient": "MIT",
  "vscode-languageserver": "MIT",
  "vscode-languageserver-protocol": "MIT",
  "vscode-languageserver-textdocument": "MIT",
  "vscode-languageserver-types": "MIT",
  yaml: "ISC",
};

test("in the bundles are the packages of the list and no others, each as the lock file has it and with the text of its licence in the notices", () => {
  const notices = readText("dist/THIRD-PARTY-NOTICES.txt").split(/^-{80}\n\n(?=\S+ \d+\.\d+\.\d+\S* \()/m);
  const heads = notices.map(
    (notice) =>
      /^(?<name>\S+) (?<version>\S+) \((?<licence>.*)\)\n[\s\S]{200}/.exec(notice)?.groups ??
      assert.fail(notice.slice(0, 80)),
  );
  assert.deepEqual(Object.fromEntries(heads.map(({ name, licence }) => [name, licence])), bundled);
  const { packages } = readJson<{
    readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;
  }>("package-lock.json");
  for (const { name, version } of heads) {
    // A package that others need in another version may lie in the folder of the one that needs it.
    const locked = Object.entries(packages).find(
      ([path, entry]) => path.endsWith(`node_modules/${name}`) && entry.version === version,
    )?.[1];
    assert.match(locked?.integrity ?? "", /^sha512-/, `${name} ${version}`);
  }
});

/** The texts of all source files of these folders. */
function sourcesIn(...folders: readonly string[]): readonly string[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  );
  return paths.filter((path) => path.endsWith(".ts")).map((path) => readText(path));
}

// VS Code makes links of `[words](command:…)` in these. How often the server ended is a number.
test("notifications and boxes to type in say nothing from a draft or a workspace", () => {
  // A call on one line, wherever Prettier breaks it.
  const code = sourcesIn("client/src")
    .join("\n")
    .replace(/([(,])\s*\n\s*/g, "$1 ")
    .replace(/\( /g, "(");
  const texts = [
    ...code.matchAll(
      /\b(?:show(?:Information|Warning|Error)Message\(|prompt: |withLateProgress\((?!title)|ProgressLocation\.Notification, title: )\s*([^\n]+)/g,
    ),
  ].map(([, text]) => text ?? "");
  assert(texts.length >= 6, texts.join("\n"));
  for (const text of texts) assert.match(text, /^vscode\.l10n\.t\("[^"{]*(?:\{0\}[^"{]*", tooMany,? ?\)|"\))/);
});

test("no text that is shown may run commands or hold HTML", () => {
  const code = sourcesIn("client/src", "server/src");
  assert(code.length > 200);
  assert.deepEqual(
    code.flatMap((text) => text.match(/\b(?:isTrusted|supportHtml)["']?\s*[:=](?!=).*/g) ?? []),
    [],
  );
});
