import { runCommandLine } from "../../server/src/cli/commandLine";
import type { ProgramOptions, ProgramResult } from "./program";

/** Runs `policy-draft` in this process, which is faster than {@link runProgram} and all the same but for the streams. One at a time: it changes the working folder. */
export async function runCommand(
  args: readonly string[],
  {
    folder,
    locale = "C",
    environment = {},
    isTerminal = false,
  }: Pick<ProgramOptions, "folder" | "locale" | "environment"> & { readonly isTerminal?: boolean } = {},
): Promise<ProgramResult> {
  const before = process.cwd();
  let stdout = "";
  let stderr = "";
  const output = {
    print: (text: string) => void (stdout += text),
    report: (lines: string) => void (stderr += lines),
    paint: (_: string, text: string) => text,
    isTerminal,
  };
  try {
    if (folder !== undefined) process.chdir(folder);
    const exitCode = await runCommandLine(args, { output, variables: { ...environment, LC_ALL: locale } });
    return { exitCode, stdout, stderr };
  } finally {
    process.chdir(before);
  }
}
