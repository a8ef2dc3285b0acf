import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createServerPipeTransport, createServerSocketTransport, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter, type MessageReader, type MessageWriter } from "vscode-jsonrpc/node";
import { version } from "../../../package.json";
import { Connection } from "../connection";
import type * as scriptConversion from "../conversion/main";
import { laterByTimer } from "../server/runtime";
import type { Runtime } from "../server/runtime";
import { startServer } from "../server/server";
import { findConfigurationFile } from "./findConfigurationFile";
import { findDrafts, readDraft } from "./findDrafts";
import { ReusingEncoder } from "./reusingEncoder";

const help = `Usage: policy-draft-language-server --stdio

The language server of Policy Draft, for any editor that speaks LSP. It is started by the editor, not by hand.

  --stdio          talk over standard input and output
  --node-ipc       talk over the channel of a Node.js parent process
  --socket=PORT    connect to a port of this machine
  --pipe=NAME      connect to a named pipe or Unix socket
  --help           print this text
  --version        print the version
`;

const runtime: Runtime = {
  version,
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
  later: laterByTimer,
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when it is needed, and at once; esbuild.mjs makes a bundle of its own of it
  loadScriptConverter: () => (require("../conversion/main") as typeof scriptConversion).convertScript,
  exit: (code) => process.exit(code),
  whenEnded: (processId, work) => {
    setInterval(() => {
      if (!isRunning(processId)) work();
    }, clientCheckInterval).unref();
  },
  findConfigurationFile,
  findDrafts,
  readDraft,
  documentation: `${pathToFileURL(join(__dirname, "../../docs/rules")).href}/{code}.md`,
};

/** Milliseconds between two looks at whether the client is still there: an orphan costs little for so long. */
const clientCheckInterval = 3_000;

main(process.argv.slice(2));

function main(args: readonly string[]): void {
  if (args.includes("--help")) return void process.stdout.write(help);
  if (args.includes("--version")) return void process.stdout.write(`${version}\n`);
  const transport = transportOf(args);
  if (!transport) {
    process.stderr.write("policy-draft-language-server: no transport given; an editor starts it with --stdio (see --help)\n");
    process.exitCode = 2;
    return;
  }
  // A bug in one answer must not end the writer's session: it is logged, and the server goes on. Standard error is used
  // because the connection may be what failed.
  process.on("uncaughtException", (error) => process.stderr.write(`policy-draft-language-server: ${error.stack ?? error.message}\n`));
  process.on("unhandledRejection", (reason) => process.stderr.write(`policy-draft-language-server: unhandled rejection: ${String(reason)}\n`));
  startServer(new Connection(...transport), runtime);
}

/** Both ends of the connection that the arguments name, `--socket=8000` and `--socket 8000` alike; the first that is one. */
function transportOf(args: readonly string[]): readonly [MessageReader, MessageWriter] | undefined {
  for (const [index, argument] of args.entries()) {
    const [name, value = args[index + 1] ?? ""] = argument.split(/=(.*)/s);
    if (name === "--stdio") return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout, { contentTypeEncoder: new ReusingEncoder() })];
    if (name === "--node-ipc") return [new IPCMessageReader(process), new IPCMessageWriter(process)];
    if (name === "--socket") return createServerSocketTransport(Number(value));
    if (name === "--pipe") return createServerPipeTransport(value);
  }
  return undefined;
}

/** Whether a process of this machine is there; signal 0 only asks. */
function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
