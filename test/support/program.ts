import { spawn } from "node:child_process";
import { join } from "node:path";
import { repository } from "./repository";

/** What a program of the server printed and how it ended. */
export interface ProgramResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramOptions {
  readonly folder?: string;
  /** The value of `LC_ALL`; English by default. */
  readonly locale?: string;
  /** Further variables of the environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What to write to the standard input, each part when the standard output holds the words before it; then the input ends. */
  readonly dialogue?: readonly { readonly write: string; readonly expect: string }[];
}

/** Runs `server/src/<program>` in a process of its own until it ends. */
export function runProgram(
  program: "cli/main" | "node/main",
  args: readonly string[],
  { folder, locale = "C", environment = {}, dialogue = [] }: ProgramOptions = {},
): Promise<ProgramResult> {
  const path = join(repository, "out/server/src", `${program}.js`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...args], {
      cwd: folder,
      env: { ...process.env, ...environment, LC_ALL: locale },
    });
    const rest = [...dialogue];
    let stdout = "";
    let stderr = "";
    let awaited = "";
    const goOn = (): void => {
      if (!stdout.includes(awaited)) return;
      const next = rest.shift();
      if (next === undefined) return void child.stdin.end();
      awaited = next.expect;
      child.stdin.write(next.write, goOn);
    };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      goOn();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
    // A program that ends before it has read everything fails by its exit code, not by this.
    child.stdin.on("error", () => undefined);
    goOn();
  });
}
