import { version } from "../../../package.json";
import type { Language } from "../l10n/language";
import { message } from "../l10n/message";
import { nearest } from "../configuration/nearest";
import { languageOf } from "../l10n/translations";
import { complain, exitCodes, type ExitCode, type Invocation, type Output } from "./commands/command";
import { UsageError } from "./terminal/usageError";
import { commands } from "./commands/commands";
import { commandHelp, programHelp } from "./help";
import { parseOptions } from "./terminal/options";

/** Runs the program with its arguments, those after its name. Never rejects for wrong use, which is reported and gives exit code 2. */
export async function runCommandLine(args: readonly string[], environment: Environment): Promise<ExitCode> {
  const [name, ...rest] = args;
  const language = languageFor(localeIn(rest), environment.variables);
  const { output, program } = environment;
  try {
    return await run(name, rest, { language, output, program });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const help = commands.some((command) => command.name === name)
      ? `policy-draft ${name} --help`
      : "policy-draft --help";
    complain({ language, output }, message("{0} (see {1})", error.said, help));
    return exitCodes.wrongUse;
  }
}

/** What the program takes from its process. */
export interface Environment {
  readonly output: Output;
  /** As in {@link Invocation}. */
  readonly program?: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

async function run(
  name: string | undefined,
  args: readonly string[],
  { language, output, program }: Pick<Invocation, "language" | "output" | "program">,
): Promise<ExitCode> {
  const names = commands.map((command) => command.name);
  const show = (text: string): ExitCode => {
    output.print(text);
    return exitCodes.passed;
  };
  if (name === undefined) throw new UsageError(message("no command given; use {0}", names.join(", ")));
  if (name === "--version") return show(`${version}\n`);
  if (name === "--help" || name === "-h") return show(programHelp(commands, language));
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    const near = nearest(name, names);
    throw new UsageError(
      near === undefined
        ? message("there is no command “{0}”; use {1}", name, names.join(", "))
        : message("there is no command “{0}”; did you mean “{1}”?", name, near),
    );
  }
  if (args.includes("--help") || args.includes("-h")) return show(commandHelp(command, language));
  return command.run({ ...parseOptions(args, command.options), language, output, program });
}

/** The value of `--locale`, looked for before all else: it decides the language in which mistakes in the other options are reported. */
function localeIn(args: readonly string[]): string | undefined {
  const place = args.findLastIndex((argument) => argument === "--locale" || argument.startsWith("--locale="));
  if (place < 0) return undefined;
  return args[place]?.startsWith("--locale=") ? args[place].slice("--locale=".length) : args[place + 1];
}

/** The environment's variables in the order in which POSIX gives them weight. */
function languageFor(locale: string | undefined, { LC_ALL, LC_MESSAGES, LANG }: Environment["variables"]): Language {
  return languageOf(locale ?? [LC_ALL, LC_MESSAGES, LANG].find((value) => value));
}
