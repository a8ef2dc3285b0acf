import { parseArgs } from "node:util";
import { message, type Message } from "../../l10n/message";
import { nearest } from "../../configuration/nearest";
import { UsageError } from "./usageError";

/** An option as the help shows it and the parser knows it. */
export interface Option {
  /** Without the dashes: `fail-on`. */
  readonly name: string;
  readonly summary: Message;
  /** Every value it takes, or a word for any text: `REF`. Absent for a switch. */
  readonly value?: readonly string[] | string;
  /** The value where the option stands alone; any other must then be written with `=`. */
  readonly valueAlone?: string;
}

/** The values of the options that were given, by name; a switch has the value `""`. */
export type OptionValues = ReadonlyMap<string, string>;

/** The options of every command. */
export const commonOptions: readonly Option[] = [
  {
    name: "locale",
    value: "TAG",
    summary: message("language of the messages, such as zh-cn, zh-tw, en; default: that of the environment"),
  },
  { name: "help", summary: message("print this text") },
];

/** The arguments of a command taken apart. Throws a {@link UsageError} for an option that does not exist or has a value it cannot have. */
export function parseOptions(
  args: readonly string[],
  options: readonly Option[],
): { readonly values: OptionValues; readonly operands: readonly string[] } {
  const known = new Map([...options, ...commonOptions].map((option) => [option.name, option]));
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries([...known.values()].map((option) => [option.name, { type: typeOf(option) }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = known.get(token.name);
    if (option === undefined) throw new UsageError(unknown(token.rawName, [...known.keys()]));
    values.set(option.name, valueOf(option, token.value));
  }
  return { values, operands };
}

/** An option with an optional value takes none from the next argument, which may be a file. */
function typeOf({ value, valueAlone }: Option): "string" | "boolean" {
  return value === undefined || valueAlone !== undefined ? "boolean" : "string";
}

function valueOf({ name, value, valueAlone }: Option, given: string | undefined): string {
  if (value === undefined) {
    if (given !== undefined) throw new UsageError(message("--{0} takes no value", name));
    return "";
  }
  if (given === undefined) {
    if (valueAlone === undefined)
      throw new UsageError(
        message("--{0} needs a value: {1}", name, typeof value === "string" ? value : value.join(", ")),
      );
    return valueAlone;
  }
  if (typeof value === "string" || value.includes(given)) return given;
  const near = nearest(given, value);
  if (near !== undefined)
    throw new UsageError(
      message("--{0} takes {1}, not “{2}”; did you mean “{3}”?", name, value.join(", "), given, near),
    );
  throw new UsageError(message("--{0} takes {1}, not “{2}”", name, value.join(", "), given));
}

function unknown(rawName: string, names: readonly string[]): Message {
  const near = nearest(rawName.replace(/^-+/, ""), names);
  if (near === undefined) return message("there is no option {0}", rawName);
  return message("there is no option {0}; did you mean --{1}?", rawName, near);
}

/** The value of an option among those it takes; the first where it was not given. The parser has refused all others. */
export function choice<Value extends string>(
  values: OptionValues,
  name: string,
  allowed: readonly [Value, ...Value[]],
): Value {
  const given = values.get(name);
  return allowed.find((value) => value === given) ?? allowed[0];
}
