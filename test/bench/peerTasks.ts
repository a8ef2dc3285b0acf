import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import MarkdownIt from "markdown-it";
import type { TextDocument as TextDocumentModule } from "vscode-languageserver-textdocument";
import type { Task } from "./measure";

/** The repository: this file runs as `out/test/bench/peerTasks.js`. */
export const repository = join(__dirname, "..", "..", "..");

/** Git-ignored; holds the peers, which are too heavy to be installed with the project. */
export const cache = join(repository, ".bench");

/** The tasks that others are held against. */
export const requiredHeadings = "markdownlint, MD043 (required headings) alone";
export const markdownSymbols = "VS Code's Markdown language service, symbols";

export interface Peers {
  readonly tasks: readonly Task[];
  /** What could not be had, with the reason. */
  readonly missing: readonly string[];
}

/** Installs the peers at the first run, and makes a task of each that is there. */
export async function peerTasks(): Promise<Peers> {
  install();
  const missing: string[] = [];
  const tasks: Task[] = [];
  for (const make of [markdownIt, markdownlint, remark, languageService, autocorrect, zhlint, rumdl]) {
    try {
      tasks.push(...(await make()));
    } catch (error) {
      missing.push(`${make.name}: ${error instanceof Error ? error.message.split("\n", 1)[0] : String(error)}`);
    }
  }
  return { tasks, missing };
}

function install(): void {
  const wanted = join(repository, "test", "bench", "peers", "package.json");
  const installed = join(cache, "package.json");
  if (existsSync(join(cache, "node_modules")) && existsSync(installed) && readFileSync(installed, "utf8") === readFileSync(wanted, "utf8")) return;
  console.log("Installing what the bench compares with into .bench/ …");
  mkdirSync(cache, { recursive: true });
  cpSync(wanted, installed);
  spawnSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: cache, stdio: "inherit", shell: process.platform === "win32" });
}

const fromCache = createRequire(join(cache, "package.json"));

// Modules for `import` only, which TypeScript would turn into `require`.
const importModule = new Function("path", "return import(path)") as (path: string) => Promise<unknown>;

function importPeer(name: string): Promise<unknown> {
  return importModule(pathToFileURL(fromCache.resolve(name)).href);
}

function markdownIt(): readonly Task[] {
  const full = new MarkdownIt({ html: true });
  return [{ name: "markdown-it, with inline parsing", prepare: (text) => () => full.parse(text, {}).length }];
}

interface Markdownlint {
  lint(options: { readonly strings: Readonly<Record<string, string>>; readonly config: object }): Readonly<Record<string, readonly unknown[]>>;
}

async function markdownlint(): Promise<readonly Task[]> {
  const { lint } = (await importPeer("markdownlint/sync")) as Markdownlint;
  const headings = ["*", "## 意义", "## 标准", "## 路径"];
  const run = (config: object) => (text: string) => () => lint({ strings: { draft: text }, config })["draft"]?.length;
  return [
    { name: requiredHeadings, prepare: run({ default: false, MD043: { headings } }) },
    { name: "markdownlint, all rules", prepare: run({ default: true, MD043: { headings } }) },
  ];
}

async function remark(): Promise<readonly Task[]> {
  const { unified } = (await importPeer("unified")) as { unified(): { use(plugin: unknown): { parse(text: string): { children: readonly unknown[] } } } };
  const { default: remarkParse } = (await importPeer("remark-parse")) as { default: unknown };
  const processor = unified().use(remarkParse);
  return [{ name: "remark-parse", prepare: (text) => () => processor.parse(text).children.length }];
}

interface MarkdownService {
  readonly githubSlugifier: unknown;
  createLanguageService(host: object): { getDocumentSymbols(document: unknown, options: object, token: unknown): Promise<readonly unknown[]> };
}

/**
 * Its symbols are headings. It keeps what it found in a document until that changes, so each run changes it first; with a new document for each it would keep them all,
 * and what is measured after it would pay.
 */
function languageService(): readonly Task[] {
  const { createLanguageService, githubSlugifier } = fromCache("vscode-markdown-languageservice") as MarkdownService;
  const { TextDocument } = fromCache("vscode-languageserver-textdocument") as { TextDocument: typeof TextDocumentModule };
  const { URI } = fromCache("vscode-uri") as { URI: { parse(uri: string): unknown } };
  const parser = new MarkdownIt({ html: true });
  const none = () => ({ dispose: () => undefined });
  const changed: ((document: unknown) => void)[] = [];
  const service = createLanguageService({
    workspace: {
      workspaceFolders: [],
      onDidChangeMarkdownDocument: (hear: (document: unknown) => void, self: unknown) => {
        changed.push(hear.bind(self));
        return none();
      },
      onDidCreateMarkdownDocument: none,
      onDidDeleteMarkdownDocument: none,
      getAllMarkdownDocuments: () => Promise.resolve([]),
      hasMarkdownDocument: () => false,
      openMarkdownDocument: () => Promise.resolve(undefined),
      stat: () => Promise.resolve(undefined),
      readDirectory: () => Promise.resolve([]),
    },
    parser: { slugifier: githubSlugifier, tokenize: (document: { getText(): string }) => Promise.resolve(parser.parse(document.getText(), {})) },
    logger: { level: 0, log: () => undefined },
  });
  const token = { isCancellationRequested: false, onCancellationRequested: none };
  const uri = "file:///draft.md";
  let version = 0;
  return [
    {
      name: markdownSymbols,
      prepare: (text) => () => {
        version++;
        const document = Object.assign(TextDocument.create(uri, "markdown", version, text), { $uri: URI.parse(uri) });
        changed.forEach((hear) => hear(document));
        return service.getDocumentSymbols(document, { includeLinkDefinitions: false }, token);
      },
    },
  ];
}

function autocorrect(): readonly Task[] {
  const { lintFor } = fromCache("autocorrect-node") as { lintFor(text: string, type: string): { lines: readonly unknown[] } };
  return [{ name: "autocorrect (Rust)", prepare: (text) => () => lintFor(text, "md").lines.length }];
}

function zhlint(): readonly Task[] {
  const { run } = fromCache("zhlint") as { run(text: string, options: object): { validations: readonly unknown[] } };
  return [{ name: "zhlint", prepare: (text) => () => run(text, { rules: { preset: "default" } }).validations.length }];
}

/** Its own timer, `Issues: Found 6 issues in 1 file (4ms)`; whole milliseconds. */
function rumdl(): readonly Task[] {
  const program = join(cache, "node_modules", ".bin", process.platform === "win32" ? "rumdl.cmd" : "rumdl");
  execFileSync(program, ["--version"]);
  return [
    {
      name: "rumdl (Rust), all rules, its own timer",
      prepare: (text) => {
        const file = join(cache, `draft-${text.length}.md`);
        writeFileSync(file, text);
        // More output than the buffer holds: a draft of 4 million characters has many findings.
        return () => spawnSync(program, ["check", "--no-cache", file], { encoding: "utf8", maxBuffer: 1 << 30 }).stdout;
      },
      timer: (output) => Number(/\(([0-9]+)ms\)/.exec(String(output).slice(-300))?.[1]),
    },
  ];
}
