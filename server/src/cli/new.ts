import { open } from "node:fs/promises";
import { provideNewDraft } from "../features/newDraft";
import { message } from "../rules/message";
import { plainText } from "../structure/skeleton";
import { complain, exitCodes, UsageError, type Command, type ExitCode, type Invocation } from "./command";
import { choice } from "./options";
import { failureOf } from "./readDraft";

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
  try {
    const file = await open(path, "wx");
    await file.writeFile(text);
    await file.close();
    return exitCodes.passed;
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === "EEXIST";
    complain(invocation, exists ? message("{0} exists already and was left alone", path) : failureOf(path, error));
    return exitCodes.wrongUse;
  }
}
