import { coloursFor } from "./colours";
import { runCommandLine } from "./commandLine";

// The reader of a pipe may stop reading (`policy-draft … | head`): then there is nobody left to write for.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(process.exitCode);
});

const output = {
  print: (text: string) => void process.stdout.write(text),
  report: (lines: string) => void process.stderr.write(lines),
  paint: coloursFor(process.stdout),
};

void runCommandLine(process.argv.slice(2), { output, variables: process.env }).then((exitCode) => {
  process.exitCode = exitCode;
});
