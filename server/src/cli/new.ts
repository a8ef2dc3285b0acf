import { provideNewDraft } from "../features/newDraft";
import { message } from "../rules/message";
import { plainText } from "../structure/skeleton";
import { complain, exitCodes, UsageError, type Command, type ExitCode, type Invocation } from "./command";
import { createFile } from "./createFile";
import { choice } from "./options";

const scripts = ["hans", "hant", "latin"] as const;

/** `policy-draft new`: the skeleton of a draft. */
export const newDraft: Command = {
  name: "new",
  summary: message("write the skeleton of a new draft"),
  operands: "[OPTIONS] [FILE]",
  options: [
    { name: "topic", value: "TEXT", summary: message("what the draft is about; stands in title and headings") },
    { name: "script", value: scripts, summary: message("Simplified Chinese, Traditional Chinese or English; hans unless told") },
  ],
  examples: [
    { line: "policy-draft new --topic 社区图书馆 library.policy.md", meaning: message("a file, which must not exist yet") },
    { line: "policy-draft new --script latin", meaning: message("on the standard output") },
  ],
  run,
};

async function run(invocation: Invocation): Promise<ExitCode> {
  const { values, operands, output } = invocation;
  const [path, ...others] = operands;
  if (others.length > 0) throw new UsageError(message("new takes one file"));
  const text = plainText(provideNewDraft({ script: choice(values, "script", scripts), topic: values.get("topic") ?? "" }).snippet);
  if (path === undefined) {
    output.print(text);
    return exitCodes.passed;
  }
  const failure = await createFile(path, text);
  if (failure === undefined) return exitCodes.passed;
  complain(invocation, failure);
  return exitCodes.wrongUse;
}
