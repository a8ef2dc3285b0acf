import { parseArgs } from "node:util";
import { version } from "../../../package.json";
import { draftName } from "../draftName";
import type { Language } from "../features/language";
import { check } from "../rules/check";
import { analyse } from "../structure/analyse";
import { languageOf } from "../translations";
import { configurationOf } from "./configurationOf";
import { checkedFile, failOnValues, fails, formatFile } from "./check";
import type { CheckedFile, CheckReport, FailOn } from "./check";
import { formatOutline, outlineOf } from "./outline";
import { readDraft } from "./readDraft";

const help = `Usage: policy-draft outline [--format text|json] FILE
       policy-draft check [--format text|json] [--fail-on SEVERITY] FILE...

  outline   print the structure of a draft: title, sections, points
  check     check drafts against the structure they follow

  --format text|json    how to print the result (default: text)
  --fail-on SEVERITY    exit with 1 from this severity on: error, warning, information, hint, never (default: warning)
  --locale TAG          language of the messages, such as zh-cn, zh-tw, en (default: that of the environment)
  --help                print this text
  --version             print the version

Both read the .policy-draft.jsonc in the folder of the draft or the nearest one above it.

Exit codes: 0 nothing found at or above --fail-on, 1 findings, 2 wrong use, unreadable input or a mistake in the configuration.
`;

/** What the exit codes mean; documented in the help. */
const exitCodes = { passed: 0, findings: 1, wrongUse: 2 } as const;

const formats = ["text", "json"] as const;

/** Wrong use of the command line; its message is one line for the user. */
class UsageError extends Error {}

// The reader of a pipe may stop reading (`policy-draft … | head`): then there is nobody left to write for.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(process.exitCode);
});

void main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});

async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`${error.message} (see policy-draft --help)`);
    return exitCodes.wrongUse;
  }
}

async function run([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined) throw new UsageError("no command given; use outline or check");
  if (command === "--version") return print(`${version}\n`);
  if (command === "--help" || args.includes("--help")) return print(help);
  switch (command) {
    case "outline":
      return runOutline(args);
    case "check":
      return runCheck(args);
    default:
      throw new UsageError(`unknown command “${command}”; use outline or check`);
  }
}

async function runOutline(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, { format: { type: "string" }, locale: { type: "string" } });
  const [path, ...others] = positionals;
  if (path === undefined) throw new UsageError("outline needs a file");
  if (others.length > 0) throw new UsageError("outline takes one file");
  const format = oneOf("--format", values.format ?? "text", formats);
  const language = languageFor(values.locale);

  const result = await readDraft(path);
  if ("failure" in result) {
    complain(`${path} ${result.failure}`);
    return exitCodes.wrongUse;
  }
  const { configuration, mistakes } = await configurationOf(path, language);
  const analysis = analyse(result.text, draftName(path), configuration);
  print(format === "json" ? toJson(outlineOf(analysis)) : formatOutline(analysis, language));
  return complainOnce(mistakes) ? exitCodes.wrongUse : exitCodes.passed;
}

async function runCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(args, { format: { type: "string" }, "fail-on": { type: "string" }, locale: { type: "string" } });
  if (positionals.length === 0) throw new UsageError("check needs a file");
  const format = oneOf("--format", values.format ?? "text", formats);
  const failOn: FailOn = oneOf("--fail-on", values["fail-on"] ?? "warning", failOnValues);
  const language = languageFor(values.locale);

  const files: CheckedFile[] = [];
  const allMistakes: string[] = [];
  for (const path of positionals) {
    const result = await readDraft(path);
    if ("failure" in result) {
      complain(`${path} ${result.failure}`);
      continue;
    }
    const { configuration, mistakes } = await configurationOf(path, language);
    allMistakes.push(...mistakes);
    const analysis = analyse(result.text, draftName(path), configuration);
    files.push(checkedFile(path, analysis, check(analysis, reportFailure), language));
  }
  const report: CheckReport = { version: 1, files };
  print(format === "json" ? toJson(report) : files.map(formatFile).join(""));
  if (complainOnce(allMistakes) || files.length < positionals.length) return exitCodes.wrongUse;
  return files.some((file) => fails(file, failOn)) ? exitCodes.findings : exitCodes.passed;
}

/** `parseArgs`, with its complaints as those of this program. */
function parse<Options extends Readonly<Record<string, { readonly type: "string" }>>>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's messages go on with advice about its own conventions after the first sentence.
    throw new UsageError(String((error as Error).message).replace(/\. .*$/s, "").replace(/^./, (letter) => letter.toLowerCase()));
  }
}

function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${option} takes ${allowed.join(", ")}, not “${value}”`);
  return found;
}

/** The environment's variables in the order in which POSIX gives them weight. */
function languageFor(locale: string | undefined): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return languageOf(locale ?? [LC_ALL, LC_MESSAGES, LANG].find((value) => value));
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function print(text: string): number {
  process.stdout.write(text);
  return exitCodes.passed;
}

function complain(line: string): void {
  process.stderr.write(`policy-draft: ${line}\n`);
}

/** Prints mistakes, those of a file that several drafts share once; whether there were any. */
function complainOnce(mistakes: readonly string[]): boolean {
  for (const mistake of new Set(mistakes)) process.stderr.write(`${mistake}\n`);
  return mistakes.length > 0;
}

function reportFailure(code: string, error: unknown): void {
  complain(`the rule ${code} failed, please report it: ${String(error)}`);
}
