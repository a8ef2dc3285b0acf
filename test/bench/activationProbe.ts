/**
 * Prints how many milliseconds the client takes from its activation with an open draft to the start of the server's process, its own loading included: run in a
 * process of its own, as the extension host loads it for the first time. VS Code itself is played by an object that takes every call and gives nothing; what a
 * real one adds is measured with one (ARCHITECTURE.md, Speed).
 */
import childProcess from "node:child_process";
import Module from "node:module";
import { join } from "node:path";

/** Whatever is asked of it, called or made with it: it is that again. */
const anything: unknown = new Proxy(function () {}, {
  get: (_target, key) => (key === "then" ? undefined : key === Symbol.iterator ? [].values.bind([]) : key === Symbol.toPrimitive ? () => "" : anything),
  apply: () => anything,
  construct: () => anything as object,
  set: () => true,
});

const document = { languageId: "policy-draft", uri: { scheme: "file", path: "/a.policy.md", toString: () => "file:///a.policy.md" } };
const workspace = withDefaults({ textDocuments: [document], workspaceFolders: [] });
const window = withDefaults({ activeTextEditor: undefined, visibleTextEditors: [] });
// Bundles make an object of their own of a module, with its prototype.
const vscode = Object.create(withDefaults({ version: "1.91.0", workspace, window }) as object) as unknown;

function withDefaults(known: Readonly<Record<string, unknown>>): unknown {
  return new Proxy(known, { get: (target, key) => (typeof key === "string" && key in target ? target[key] : anything) });
}

const extension = join(__dirname, "..", "..", "..");
const load = (Module as unknown as { _load: (...given: unknown[]) => unknown })._load;
(Module as unknown as { _load: unknown })._load = (name: string, ...given: unknown[]) => (name === "vscode" ? vscode : load(name, ...given));

const start = performance.now();
childProcess.fork = childProcess.spawn = (() => {
  process.stdout.write(`${performance.now() - start}\n`);
  process.exit();
}) as never;
const client = Module.createRequire(__filename)(join(extension, "dist", "client", "node.js")) as { activate(context: unknown): void };
client.activate(withDefaults({ subscriptions: [], asAbsolutePath: (path: string) => join(extension, path) }));
