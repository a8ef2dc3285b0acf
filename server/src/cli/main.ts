import { isMainThread } from "node:worker_threads";
import { serveChecks } from "./files/checkAll";
import { coloursFor } from "./terminal/colours";
import { exitCodes } from "./commands/command";
import { runCommandLine } from "./commandLine";

if (isMainThread) runProgram();
else serveChecks();

function runProgram(): void {
  // The reader of a pipe may stop reading (`policy-draft … | head`): then there is nobody left to write for.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(process.exitCode);
  });
  const output = {
    print: (text: string) => void process.stdout.write(text),
    report: (lines: string) => void process.stderr.write(lines),
    paint: coloursFor(process.stdout),
    isTerminal: process.stderr.isTTY === true,
  };
  runCommandLine(process.argv.slice(2), { output, program: __filename, variables: process.env }).then(
    (exitCode) => {
      process.exitCode = exitCode;
    },
    (error: unknown) => {
      // A bug. An exit code of 1 would say that the drafts are to blame.
      process.stderr.write(
        `policy-draft: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      process.exitCode = exitCodes.wrongUse;
    },
  );
}
