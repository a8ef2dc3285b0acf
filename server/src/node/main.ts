import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { version } from "../../../package.json";
import type * as scriptConversion from "../conversion/main";
import { laterByTimer } from "../server/runtime";
import type { Runtime } from "../server/runtime";
import { startServer } from "../server/server";
import { findConfigurationFile } from "./findConfigurationFile";
import { findDrafts, readDraft } from "./findDrafts";

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
  findConfigurationFile,
  findDrafts,
  readDraft,
  documentation: `${pathToFileURL(join(__dirname, "../../docs/rules")).href}/{code}.md`,
};

main(process.argv.slice(2));

function main(args: readonly string[]): void {
  if (args.includes("--help")) return void process.stdout.write(help);
  if (args.includes("--version")) return void process.stdout.write(`${version}\n`);
  const connection = connect();
  if (connection === undefined) {
    process.stderr.write(
      "policy-draft-language-server: no transport given; an editor starts it with --stdio (see --help)\n",
    );
    process.exitCode = 2;
    return;
  }
  startServer(connection, runtime);
  // A bug in one answer must not end the writer's session: it is logged, and the server goes on. Standard error is used because the connection
  // may be what failed.
  process.on("uncaughtException", (error) =>
    process.stderr.write(`policy-draft-language-server: ${error.stack ?? error.message}\n`),
  );
  process.on("unhandledRejection", (reason) =>
    process.stderr.write(`policy-draft-language-server: unhandled rejection: ${String(reason)}\n`),
  );
}

/** The connection that the arguments of the process name, as the library reads them; undefined if they name none, or one without its port or name. */
function connect(): ProposedFeatures.Connection | undefined {
  try {
    return createConnection(ProposedFeatures.all);
  } catch {
    return undefined;
  }
}
