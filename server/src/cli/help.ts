import { say, type Language } from "../l10n/language";
import { message, type Message } from "../l10n/message";
import type { Command } from "./commands/command";
import { commonOptions, type Option } from "./terminal/options";
import { wrapped } from "./terminal/wrapped";

/** What `policy-draft --help` prints. */
export function programHelp(commands: readonly Command[], language: Language): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const paragraph = (text: Message): string => wrapped(say(language, text), 0);
  return `${say(language, message("Usage: {0}", "policy-draft COMMAND [OPTIONS] [FILE…]"))}

${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${say(language, summary)}\n`).join("")}
${paragraph(message("policy-draft COMMAND --help describes one command; --version prints the version."))}
${paragraph(message("A FILE is a path, a folder that is searched for drafts, a glob in quotation marks, or - for the standard input."))}
${paragraph(message("The .policy-draft.jsonc in the folder of a draft or the nearest one above it counts, as in the editor."))}
${paragraph(message("What .gitignore and .policy-draftignore name is passed over in folders and globs, and so is node_modules."))}

${examples(
  commands.flatMap((command) => command.examples.slice(0, 1)),
  language,
)}
${paragraph(message("Exit codes: 0 nothing found at or above --fail-on, 1 findings, 2 wrong usage, unreadable input or a mistake in the configuration."))}
`;
}

/** What `policy-draft COMMAND --help` prints. */
export function commandHelp(
  { name, operands, summary, options, examples: lines }: Command,
  language: Language,
): string {
  return `${say(language, message("Usage: {0}", `policy-draft ${name} ${operands}`))}

${say(language, summary)}

${optionLines([...options, ...commonOptions], language)}
${examples(lines, language)}`;
}

function optionLines(options: readonly Option[], language: Language): string {
  const written = options.map((option) => ({ left: writtenOption(option), summary: say(language, option.summary) }));
  const width = Math.max(...written.map(({ left }) => left.length).filter((length) => length <= longestOption));
  return written
    .map(({ left, summary }) => {
      const beside = `${wrapped(summary, width + 4)}\n`;
      return left.length <= width
        ? `  ${left.padEnd(width)}  ${beside}`
        : `  ${left}\n  ${" ".repeat(width)}  ${beside}`;
    })
    .join("");
}

/** What is longer has its summary on the next line, in columns of a terminal. */
const longestOption = 30;

function writtenOption({ name, value, valueAlone }: Option): string {
  if (value === undefined) return `--${name}`;
  const written = typeof value === "string" ? value : value.join("|");
  return valueAlone === undefined ? `--${name} ${written}` : `--${name}[=${written}]`;
}

function examples(lines: Command["examples"], language: Language): string {
  return `${say(language, message("Examples:"))}\n${lines.map(({ line, meaning }) => `  ${line}\n      ${wrapped(say(language, meaning), 6)}\n`).join("")}`;
}
