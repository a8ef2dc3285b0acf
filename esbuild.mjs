/**
 * Bundles the extension into `dist/`: `node esbuild.mjs [--production] [--watch]`.
 *
 *     dist/client/node.js      extension, desktop and remote hosts      dist/server/node.js   language server, --stdio or IPC
 *     dist/client/browser.js   extension, VS Code for the Web           dist/server/browser.js  language server, web worker
 *                                                                       dist/server/cli.js    command line
 *     dist/server/scriptConversion.js   conversion between the scripts of Chinese, for both servers
 *     dist/THIRD-PARTY-NOTICES.txt      the licences of what is bundled
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const production = process.argv.includes("--production");
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

/** The server loads the conversion between the scripts when somebody asks for one, from the bundle beside its own. */
const conversionApartPlugin = {
  name: "conversion-apart",
  setup(build) {
    build.onResolve({ filter: /^\.\.\/conversion\/main$/ }, () => ({ path: "./scriptConversion.js", external: true }));
  },
};

/**
 * Leaves out what is never used: markdown-it's tables and rules for parsing inside paragraphs, which is off (`markdownTokens.ts`), and of yaml all but the
 * reader of tokens (`frontMatter.ts`). What is left asks the tables in one place all the same: whether a link definition whose target spells `javascript:`
 * in a roundabout way is a definition, which makes no difference to an article.
 */
const unusedPartsPlugin = {
  name: "unused-parts",
  setup(build) {
    const yaml = fileURLToPath(new URL("node_modules/yaml/browser/dist", import.meta.url));
    const replacements = {
      "linkify-it": "export class LinkifyIt {}",
      entities: "export const decodeHTMLStrict = (text) => text;",
      mdurl: "export const parse = (href) => ({ href }); export const format = ({ href }) => href; export const encode = (text) => text; export const decode = encode;",
      "punycode.js": "export default {};",
      "uc.micro": "export {};",
      yaml: 'export { Parser } from "./parse/parser.js"; export * as CST from "./parse/cst-scalar.js";',
    };
    build.onResolve({ filter: /^(?:linkify-it|entities|mdurl|punycode\.js|uc\.micro|yaml)$/ }, ({ path }) => ({ path, namespace: "unused-parts" }));
    build.onLoad({ filter: /.*/, namespace: "unused-parts" }, ({ path }) => ({ contents: replacements[path], resolveDir: yaml }));
    // Its modules do nothing but define, though its package.json does not say so.
    build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => (resolveDir.startsWith(yaml) ? { path: join(resolveDir, path), sideEffects: false } : undefined));
    build.onLoad({ filter: /[\\/]markdown-it[\\/]dist[\\/]markdown-it\.mjs$/ }, ({ path }) => ({ contents: withoutInlineRules(readFileSync(path, "utf8")) }));
    // Each of LSP's names is a function that is called at once, which esbuild keeps unless it is told that nothing else comes of it.
    build.onLoad({ filter: /[\\/]vscode-languageserver-types[\\/]lib[\\/]esm[\\/]main\.js$/ }, ({ path }) => ({ contents: readFileSync(path, "utf8").replace(/^export var (\w+);\n\(function \(\1\) \{\n(.*?)^\}\)\(\1 \|\| \(\1 = \{\}\)\);$/gms, "export var $1 = /* @__PURE__ */ (function ($1) {\n$2  return $1;\n})({});") }));
  },
};

/** The source of markdown-it with nothing in place of its rules inside of paragraphs and of its renderer. Fails when a new version is put together otherwise. */
function withoutInlineRules(source) {
  const stubs = {
    "renderer.ts": "var Renderer = class {};",
    "rules_core/linkify.ts": "function linkify$1() {}",
    "rules_core/replacements.ts": "function replace() {}",
    "rules_core/smartquotes.ts": "function smartquotes() {}",
    "rules_core/text_join.ts": "function text_join() {}",
    "rules_inline/state_inline.ts": "var StateInline = class {};",
    "parser_inline.ts": "var ParserInline = class { ruler = new Ruler(); ruler2 = new Ruler(); };",
  };
  const found = new Set();
  const shortened = source.replace(/^\/\/#region src\/(\S+)\n.*?^\/\/#endregion$/gms, (region, name) => {
    if (!(name in stubs)) return name.startsWith("rules_inline/") ? "" : region;
    found.add(name);
    return stubs[name];
  });
  const missing = Object.keys(stubs).filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`markdown-it has no part ${missing.join(", ")}: see withoutInlineRules in esbuild.mjs.`);
  return shortened;
}

/** In Node.js the server reads the translations from the files of the package, which the client reads as well; a web worker reads no files. */
const translationsApartPlugin = {
  name: "translations-apart",
  setup(build) {
    build.onResolve({ filter: /\/l10n\/bundle\.l10n\.[\w-]+\.json$/ }, ({ path }) => ({ path: `../../l10n/${basename(path)}`, external: true }));
  },
};

const common = {
  bundle: true,
  format: "cjs",
  target: "es2022",
  minify: production,
  sourcemap: production ? false : "linked",
  logLevel: watch ? "silent" : "warning",
  external: ["vscode"],
  metafile: true,
  // Imported by us and required by the protocol, which would be found as two files and bundled twice.
  alias: { "vscode-languageserver-types": "./node_modules/vscode-languageserver-types/lib/esm/main.js" },
  plugins: [conversionApartPlugin, unusedPartsPlugin, ...(watch ? [problemMatcherPlugin] : [])],
  // As \uXXXX a Chinese character takes six bytes instead of three.
  charset: "utf8",
  // Without this the browser build of markdown-it, entities and others would be found by their "require" entry.
  mainFields: ["module", "main"],
};
const node = { ...common, platform: "node", conditions: ["node"] };
const browser = { ...common, platform: "browser", mainFields: ["browser", "module", "main"] };
const program = { ...node, plugins: [...common.plugins, translationsApartPlugin], banner: { js: "#!/usr/bin/env node" } };

const bundles = [
  { ...node, entryPoints: ["client/src/node/main.ts"], outfile: "dist/client/node.js" },
  { ...browser, entryPoints: ["client/src/browser/main.ts"], outfile: "dist/client/browser.js" },
  { ...program, entryPoints: ["server/src/node/main.ts"], outfile: "dist/server/node.js" },
  { ...browser, entryPoints: ["server/src/browser/main.ts"], outfile: "dist/server/browser.js", format: "iife" },
  { ...program, entryPoints: ["server/src/cli/main.ts"], outfile: "dist/server/cli.js" },
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
  writeFileSync("dist/THIRD-PARTY-NOTICES.txt", notices(results.flatMap(({ metafile }) => Object.keys(metafile.inputs))));
}

/** The licences of every package that has a file in a bundle: they ask to go where the code goes. */
function notices(inputs) {
  const folders = new Set(inputs.filter((path) => path.includes("node_modules/")).map(packageFolder));
  return [...folders].sort().map(noticeOf).join(`\n${"-".repeat(80)}\n\n`);
}

function packageFolder(file) {
  let folder = dirname(file);
  while (!existsSync(join(folder, "package.json")) || JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version === undefined) folder = dirname(folder);
  return folder;
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder, { recursive: true }).filter((file) => /^(?:LICENSES[/\\].+|(?:LICEN[CS]E(?:-\w+)?|NOTICE|THIRD_PARTY_LICENSES)(?:\.\w+)?)$/i.test(file) && /\.(?:md|txt)$|(?:LICEN[CS]E(?:-\w+)?|NOTICE)$/i.test(file));
  return [`${name} ${version} (${license})\n`, ...files.sort().map((file) => readFileSync(join(folder, file), "utf8"))].join("\n");
}
