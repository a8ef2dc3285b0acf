/**
 * Prints how many milliseconds the client takes from its activation with an open draft to the start of the server's process, its own loading included; run in
 * a process of its own, as the extension host loads it for the first time. VS Code is played by an object that takes every call and gives nothing.
 */
import childProcess from "node:child_process";
import Module from "node:module";
import { join } from "node:path";
import { repository } from "../support/repository";

/** Whatever is asked of it, called or made with it: it is that again. */
const anything: unknown = new Proxy(function () {}, {
  get: (_target, key) =>
    key === "then"
      ? undefined
      : key === Symbol.iterator
        ? [].values.bind([])
        : key === Symbol.toPrimitive
          ? () => ""
          : anything,
  apply: () => anything,
  construct: () => anything as object,
  set: () => true,
});

function withDefaults(known: Readonly<Record<string, unknown>>): object {
  return new Proxy(known, {
    get: (target, key) => (typeof key === "string" && key in target ? target[key] : anything),
  });
}

const document = {
  languageId: "policy-draft",
  uri: { scheme: "file", path: "/a.policy.md", toString: () => "file:///a.policy.md" },
};
const workspace = withDefaults({ textDocuments: [document], workspaceFolders: [] });
const window = withDefaults({ activeTextEditor: undefined, visibleTextEditors: [] });
// Bundles make an object of their own of a module, with its prototype. Classes of VS Code are extended by the library.
const vscode = Object.create(withDefaults({ version: "1.91.0", workspace, window })) as unknown;

const loader = Module as unknown as { _load(name: string, ...rest: unknown[]): unknown };
const load = loader._load.bind(loader);
loader._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));

const start = performance.now();
childProcess.fork = childProcess.spawn = (() => {
  process.stdout.write(`${performance.now() - start}\n`);
  process.exit();
}) as never;
const client = Module.createRequire(__filename)(join(repository, "dist/client/node.js")) as {
  activate(context: unknown): void;
};
client.activate(withDefaults({ subscriptions: [], asAbsolutePath: (path: string) => join(repository, path) }));
