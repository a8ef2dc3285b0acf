import type { Colours } from "../terminal/colours";
import type { Language } from "../../l10n/language";
import { say } from "../../l10n/language";
import type { Message } from "../../l10n/message";
import type { OptionValues, Option } from "../terminal/options";

/** What the exit codes mean; documented in the help. */
export const exitCodes = { passed: 0, findings: 1, wrongUse: 2 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** One command of the program. Its file is named after it. */
export interface Command {
  /** `check` */
  readonly name: string;
  readonly summary: Message;
  /** What is after the name in the line of usage: `[OPTIONS] FILE…`. */
  readonly operands: string;
  /** Those of every command (`--locale`, `--help`) are not among them. */
  readonly options: readonly Option[];
  /** Whole lines to be tried, each with what it does. */
  readonly examples: readonly Example[];
  run(invocation: Invocation): Promise<ExitCode>;
}

export interface Example {
  readonly line: string;
  readonly meaning: Message;
}

/** What was asked of a command. */
export interface Invocation {
  readonly values: OptionValues;
  /** The arguments that are no options, as they were given. */
  readonly operands: readonly string[];
  readonly language: Language;
  readonly output: Output;
  /** The file of the program, for other threads; undefined where there is only this one. */
  readonly program: string | undefined;
}

/** Where a command writes. */
export interface Output {
  /** To the standard output. */
  print(text: string): void;
  /** To the standard error: whole lines that say what went wrong, where with its place in a file. */
  report(lines: string): void;
  /** Colours for what is printed. */
  readonly paint: Colours;
  /** Whether what is reported is read as it comes, by a person at a terminal. */
  readonly isTerminal: boolean;
}

/** Tells in one line, in the user's language, what went wrong. */
export function complain({ output, language }: Pick<Invocation, "output" | "language">, said: Message): void {
  output.report(`policy-draft: ${say(language, said)}\n`);
}

/** A value as indented JSON, with a line break at its end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
