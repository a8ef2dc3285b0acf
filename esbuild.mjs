/**
 * Bundles the extension into `dist/`: what is shipped by `node esbuild.mjs`, what one works with by `node esbuild.mjs --watch`.
 *
 *     dist/client/node.js      extension, desktop and remote hosts      dist/server/node.js   language server, --stdio or IPC
 *     dist/client/browser.js   extension, VS Code for the Web           dist/server/browser.js  language server, web worker
 *                                                                       dist/server/cli.js    command line
 *     dist/client/library.js   the client's library, which the extension on the desktop loads when the server has been started
 *     dist/server/nodeOnDemand.js, browserOnDemand.js   what a language server loads when it is first used
 *     dist/server/scriptConversion.js   conversion between the scripts of Chinese, for both servers
 *     dist/THIRD-PARTY-NOTICES.txt      the licences of what is bundled
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
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
    "helpers/parse_link_label.ts": "function parseLinkLabel() {}",
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

/**
 * On the desktop the client's library is a file of its own: while the server's process makes itself ready it is read, and before that nothing waits for it. On the web an extension is one file.
 */
const libraryApartPlugin = {
  name: "library-apart",
  setup(build) {
    build.onResolve({ filter: /^vscode-languageclient\/node$/ }, ({ kind }) => (kind === "dynamic-import" ? { path: "./library.js", external: true } : undefined));
  },
};

/** In Node.js the server reads the translations from the files of the package, which the client reads as well; a web worker reads no files. */
const translationsApartPlugin = {
  name: "translations-apart",
  setup(build) {
    build.onResolve({ filter: /\/l10n\/bundle\.l10n\.[\w-]+\.json$/ }, ({ path }) => ({ path: `../../l10n/${basename(path)}`, external: true }));
  },
};

/**
 * What a language server loads when it is first used. All else is needed to start, and to check a draft and show its outline; that has a budget
 * (`test/bundles.test.ts`). These files export functions only, and stay as they are: in the server's bundle each function loads the second bundle and calls
 * its own self there. What only they use goes with them, what the server uses as well stays there, once.
 */
const onDemand = [
  "article/frontMatterValues",
  "features/changePart",
  "features/clean",
  "features/codeActions",
  "features/codeLenses",
  "features/completion",
  "features/configurationDiagnostics",
  "features/documentHighlights",
  "features/draftStructure",
  "features/foldingRanges",
  "features/handIn",
  "features/hover",
  "features/inlayHints",
  "features/insertSection",
  "features/learnStructure",
  "features/newDraft",
  "features/nextMarker",
  "features/partActions",
  "features/patterns",
  "features/renameSection",
  "features/renumber",
  "features/selectionRanges",
  "features/semanticTokens",
  "features/sentencePatterns",
  "features/setStage",
  "features/status",
  "features/structures",
  "features/workspaceSymbols",
  "rules/configurationTree",
  "rules/edits",
  "rules/hiddenCharacterProblems",
  "rules/insertedPoint",
  "rules/nearNames",
  "rules/nearest",
  "rules/numberedChains",
  "rules/pastedDamageProblems",
  "rules/quotationSource",
  "rules/readStructures",
  "rules/renumber",
  "rules/scriptMixedProblems",
  "structure/completeTexts",
  "structure/skeleton",
  "structure/texts/notice",
  "structure/texts/opinion",
  "structure/texts/policyBrief",
  "structure/texts/policyMemo",
  "structure/texts/request",
  "structure/texts/significanceProblemsPaths",
  "structure/texts/significanceStandardsPaths",
  "structure/texts/surveyReport",
  "structure/texts/whitePaper",
  "structure/texts/workReport",
].map((name) => fileURLToPath(new URL(`server/src/${name}.ts`, import.meta.url)));

/**
 * Of vscode-jsonrpc what makes a connection: its own list of all it has for others would keep everything, and take as many bytes again. The client's library
 * needs the whole.
 */
const connectionOnlyPlugin = {
  name: "connection-only",
  setup(build) {
    const common = fileURLToPath(new URL("node_modules/vscode-jsonrpc/lib/common", import.meta.url));
    const contents = `
      export { CancellationTokenSource } from "./cancellation.js";
      export { ConnectionStrategy, createMessageConnection, NullLogger } from "./connection.js";
      export { Disposable } from "./disposable.js";
      export { Emitter } from "./events.js";
      export { AbstractMessageBuffer } from "./messageBuffer.js";
      export { AbstractMessageReader, ReadableStreamMessageReader } from "./messageReader.js";
      export { ResponseError } from "./messages.js";
      export { AbstractMessageWriter, WriteableStreamMessageWriter } from "./messageWriter.js";
      export { default as RAL } from "./ral.js";`;
    build.onResolve({ filter: /^(?:vscode-jsonrpc|\.\.\/common\/api)$/ }, () => ({ path: "vscode-jsonrpc", namespace: "connection-only" }));
    build.onLoad({ filter: /.*/, namespace: "connection-only" }, () => ({ contents, resolveDir: common }));
  },
};

/** How a host loads the second bundle: at once, so that functions stay what they are. */
const loaders = {
  node: 'export const load = () => require("./nodeOnDemand.js");',
  // The folder is what the client says, else that of the worker's own script.
  browser: `export const load = () => {
    if (!self.policyDraftOnDemand) self.importScripts(new URL("browserOnDemand.js", self.policyDraftBundles ?? self.location.href).href);
    return self.policyDraftOnDemand;
  };`,
};

/** Puts functions that load the second bundle in the place of {@link onDemand}; but there, and among themselves, they are what they are. */
function onDemandPlugin(host) {
  const stubOf = (path) => {
    const names = [...readFileSync(path, "utf8").matchAll(/^export function\*? (\w+)/gm)].map(([, name]) => name);
    return ['import { load } from "on-demand-loader";', ...names.map((name) => `export const ${name} = (...given) => load()._${onDemand.indexOf(path)}.${name}(...given);`)].join("\n");
  };
  return {
    name: "on-demand",
    setup(build) {
      build.onResolve({ filter: /^on-demand(?:-loader)?$/ }, ({ path }) => ({ path, namespace: "on-demand", sideEffects: false }));
      build.onLoad({ filter: /^on-demand$/, namespace: "on-demand" }, () => ({ contents: onDemand.map((path, index) => `export * as _${index} from ${JSON.stringify(path)};`).join("\n"), resolveDir: "." }));
      build.onLoad({ filter: /^on-demand-loader$/, namespace: "on-demand" }, () => ({ contents: loaders[host] }));
      build.onResolve({ filter: /^\.\.?\// }, ({ path, importer, resolveDir }) => {
        const file = `${join(resolveDir, path)}.ts`;
        return onDemand.includes(file) && !onDemand.includes(importer) ? { path: file, namespace: "on-demand-stub", sideEffects: false } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: "on-demand-stub" }, ({ path }) => ({ contents: stubOf(path), resolveDir: dirname(path) }));
      build.onResolve({ filter: /^\.\/nodeOnDemand\.js$/ }, ({ path }) => ({ path, external: true }));
    },
  };
}

/**
 * Builds a language server as two bundles. esbuild splits modules for `import` only, which neither VS Code's process nor a classic worker can load at once; so
 * its parts, one for the server, one for what it loads and one for what both use, are put together again as two files that meet in a global object.
 */
async function buildServer(host, { entryPoints: [server], outfile, banner, ...options }) {
  const { outputFiles, metafile } = await esbuild.build({ ...options, plugins: [onDemandPlugin(host), connectionOnlyPlugin, ...options.plugins], entryPoints: { server, onDemand: "on-demand" }, format: "esm", splitting: true, outdir: "parts", write: false });
  const parts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const [shared, ...others] = [...parts.keys()].filter((name) => !["server.js", "onDemand.js"].includes(name));
  if (shared === undefined || others.length > 0) throw new Error(`The server was split into other parts than expected: ${[...parts.keys()]}.`);
  const join = (contents, outfile, own) =>
    esbuild.build({
      ...options,
      ...own,
      outfile,
      stdin: { contents },
      metafile: false,
      plugins: [
        {
          name: "parts",
          setup(build) {
            build.onResolve({ filter: /^\.\.?\// }, ({ path }) => (parts.has(path.slice(2)) ? { path: path.slice(2), namespace: "parts" } : { path, external: true }));
            build.onLoad({ filter: /.*/, namespace: "parts" }, ({ path }) => ({ contents: path === shared && !contents.includes(shared) ? "module.exports = globalThis.policyDraftShared;" : parts.get(path) }));
          },
        },
      ],
    });
  await join(`import * as shared from "./${shared}"; globalThis.policyDraftShared = shared; import "./server.js";`, outfile, { banner });
  await join('export * from "./onDemand.js";', outfile.replace(/\.js$/, "OnDemand.js"), host === "browser" ? { globalName: "policyDraftOnDemand" } : {});
  return metafile;
}

/** A web worker is told its texts by the client, which has them. */
const withoutTranslationsPlugin = {
  name: "without-translations",
  setup(build) {
    build.onLoad({ filter: /[\\/]l10n[\\/]bundle\.l10n\.[\w-]+\.json$/ }, () => ({ contents: "{}", loader: "json" }));
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
  // Loaded by `require`, as every part of an extension.
  { ...node, plugins: [...common.plugins, libraryApartPlugin], entryPoints: ["client/src/node/main.ts"], outfile: "dist/client/node.js", supported: { "dynamic-import": false } },
  { ...node, entryPoints: ["vscode-languageclient/node"], outfile: "dist/client/library.js" },
  { ...browser, entryPoints: ["client/src/browser/main.ts"], outfile: "dist/client/browser.js" },
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

const servers = {
  node: { ...program, entryPoints: ["server/src/node/main.ts"], outfile: "dist/server/node.js" },
  browser: { ...browser, plugins: [...common.plugins, withoutTranslationsPlugin], entryPoints: ["server/src/browser/main.ts"], outfile: "dist/server/browser.js", format: "iife" },
};

// While one works on it, each server is one bundle, which is easier to follow in the debugger.
if (watch) bundles.push(...Object.values(servers));
const contexts = await Promise.all(bundles.map((options) => esbuild.context(options)));
if (watch) {
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  const results = await Promise.all(contexts.map((context) => context.rebuild()));
  await Promise.all(contexts.map((context) => context.dispose()));
  const metafiles = [...results.map(({ metafile }) => metafile), ...(await Promise.all(Object.entries(servers).map(([host, options]) => buildServer(host, options))))];
  writeFileSync("dist/THIRD-PARTY-NOTICES.txt", notices(metafiles.flatMap(({ inputs }) => Object.keys(inputs))));
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
