/**
 * Bundles the extension into `dist/`: what is shipped by `node esbuild.mjs`, what one works with by `node esbuild.mjs --watch`.
 *
 *     dist/client/node.js      extension, desktop and remote hosts      dist/server/node.js     language server, --stdio or IPC
 *     dist/client/browser.js   extension, VS Code for the Web           dist/server/browser.js  language server, web worker
 *                                                                       dist/server/cli.js      command line
 *     dist/server/scriptConversion.js   conversion between the scripts of Chinese, loaded when first used: four times the size of the server
 *     dist/THIRD-PARTY-NOTICES.txt      the licences of what is bundled
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as esbuild from "esbuild";

const watch = process.argv.includes("--watch");

/** Prints what `.vscode/tasks.json` waits for, so that F5 starts when the first build is done. */
const problemMatcherPlugin = {
  name: "problem-matcher",
  setup(build) {
    build.onStart(() => console.log("[watch] build started"));
    build.onEnd((result) => {
      for (const { text, location } of result.errors) {
        console.error(`✘ [ERROR] ${text}`);
        if (location) console.error(`    ${location.file}:${location.line}:${location.column}:`);
      }
      console.log("[watch] build finished");
    });
  },
};

/** The servers and the command line load the conversion between the scripts from the bundle beside their own. */
const conversionApartPlugin = {
  name: "conversion-apart",
  setup(build) {
    build.onResolve({ filter: /\/conversion\/main$/ }, () => ({ path: "./scriptConversion.js", external: true }));
  },
};

const common = {
  bundle: true,
  format: "cjs",
  target: "es2022",
  minify: !watch,
  sourcemap: watch ? "linked" : false,
  logLevel: watch ? "silent" : "warning",
  external: ["vscode"],
  metafile: true,
  plugins: [conversionApartPlugin, ...(watch ? [problemMatcherPlugin] : [])],
  // As \uXXXX a Chinese character takes six bytes instead of three.
  charset: "utf8",
};
// "module" first, as for browsers: the "main" file of jsonc-parser loads its parts in a way that a bundler does not see.
const node = { ...common, platform: "node", mainFields: ["module", "main"] };
const browser = { ...common, platform: "browser" };
const banner = { js: "#!/usr/bin/env node" };

const bundles = [
  { ...node, entryPoints: ["client/src/node/main.ts"], outfile: "dist/client/node.js" },
  { ...browser, entryPoints: ["client/src/browser/main.ts"], outfile: "dist/client/browser.js" },
  { ...node, entryPoints: ["server/src/node/main.ts"], outfile: "dist/server/node.js", banner },
  { ...browser, entryPoints: ["server/src/browser/main.ts"], outfile: "dist/server/browser.js", format: "iife" },
  { ...node, entryPoints: ["server/src/cli/main.ts"], outfile: "dist/server/cli.js", banner },
  {
    ...browser,
    entryPoints: ["server/src/conversion/main.ts"],
    outfile: "dist/server/scriptConversion.js",
    format: "iife",
    globalName: "policyDraftScriptConversion",
    // A web worker finds it by its name, Node.js as a module.
    footer: { js: 'if (typeof module === "object") module.exports = policyDraftScriptConversion;' },
  },
];

const contexts = await Promise.all(bundles.map((options) => esbuild.context(options)));
if (watch) {
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  const results = await Promise.all(contexts.map((context) => context.rebuild()));
  await Promise.all(contexts.map((context) => context.dispose()));
  writeFileSync(
    "dist/THIRD-PARTY-NOTICES.txt",
    notices(results.flatMap(({ metafile }) => Object.keys(metafile.inputs))),
  );
}

/** The licences of every package that has a file in a bundle: they ask to go where the code goes. */
function notices(inputs) {
  const folders = new Set(inputs.filter((path) => path.includes("node_modules/")).map(packageFolder));
  return [...folders]
    .sort()
    .map(noticeOf)
    .join(`\n${"-".repeat(80)}\n\n`);
}

function packageFolder(file) {
  let folder = dirname(file);
  while (
    !existsSync(join(folder, "package.json")) ||
    JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version === undefined
  )
    folder = dirname(folder);
  return folder;
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const licence = /^(?:LICENSES[/\\].+|(?:LICEN[CS]E(?:-\w+)?|NOTICE|THIRD_PARTY_LICENSES)(?:\.(?:md|txt))?)$/i;
  const files = readdirSync(folder, { recursive: true }).filter(
    (file) => licence.test(file) && (/\.(?:md|txt)$/.test(file) || !file.includes(".")),
  );
  return [
    `${name} ${version} (${license})\n`,
    ...files.sort().map((file) => readFileSync(join(folder, file), "utf8")),
  ].join("\n");
}
