import { firstSentence } from "../../l10n/firstSentence";
import { message } from "../../l10n/message";
import { nearest } from "../../configuration/nearest";
import { rules as registry } from "../../rules/registry";
import { exitCodes, toJson, type Command, type ExitCode, type Invocation } from "./command";
import { UsageError } from "../terminal/usageError";
import { choice } from "../terminal/options";
import { ruleMeaning, rulePage } from "../terminal/rulePages";

const formats = ["text", "json"] as const;

/** `policy-draft rules`: what is checked. */
export const rules: Command = {
  name: "rules",
  summary: message("list the rules, or print the page of one"),
  operands: "[OPTIONS] [CODE]",
  options: [{ name: "format", value: formats, summary: message("how to print the result; default: text") }],
  examples: [
    {
      line: "policy-draft rules",
      meaning: message("every rule with its severities at the stages draft / review / final"),
    },
    { line: "policy-draft rules section-missing", meaning: message("what a rule means, why, and how to silence it") },
  ],
  run,
};

async function run({ values, operands, language, output }: Invocation): Promise<ExitCode> {
  const [code, ...others] = operands;
  if (others.length > 0) throw new UsageError(message("rules takes one code"));
  if (code !== undefined) {
    output.print(pageOf(code));
    return exitCodes.passed;
  }
  const listed = registry.map((rule) => ({
    code: rule.code,
    severities: rule.severities,
    safe: rule.safe ?? false,
    meaning: ruleMeaning(rule.code, language) ?? null,
  }));
  if (choice(values, "format", formats) === "json") {
    output.print(toJson({ version: 1, rules: listed }));
    return exitCodes.passed;
  }
  const width = Math.max(...registry.map((rule) => rule.code.length));
  for (const {
    code: name,
    severities: { draft, review, final },
    meaning,
  } of listed) {
    output.print(
      `${name.padEnd(width)}  ${`${draft} / ${review} / ${final}`.padEnd(widestSeverities)}  ${firstSentence(meaning ?? "")}\n`,
    );
  }
  return exitCodes.passed;
}

const widestSeverities = "information / information / information".length;

function pageOf(code: string): string {
  const page = rulePage(code);
  if (page !== undefined && registry.some((rule) => rule.code === code)) return page;
  const near = nearest(
    code,
    registry.map((rule) => rule.code),
  );
  throw new UsageError(
    near === undefined
      ? message("no rule has the code “{0}”", code)
      : message("no rule has the code “{0}”; did you mean “{1}”?", code, near),
  );
}
