import { message } from "../rules/message";
import { builtInStructures } from "../structure/builtIns";
import { declaresStructure } from "../recogniseDraft";
import { UsageError, complain, type Invocation } from "./command";
import { configurationReader, type ConfigurationReader } from "./configurationOf";
import { findFiles } from "./findFiles";
import type { Option, OptionValues } from "./options";
import { readDraft } from "./readDraft";
import type { DemandedConfiguration } from "../structure/configuration";

const stages = ["draft", "review", "final"] as const;

/** The options of every command that reads drafts. */
export const draftOptions: readonly Option[] = [
  { name: "stage", value: stages, summary: message("take every draft to be at this stage, whatever it says itself") },
  { name: "structure", value: builtInStructures.map(({ id }) => id), summary: message("take every draft to follow this structure, whatever it says itself") },
];

/** The stage and structure that the options name. */
export function demandedBy(values: OptionValues): DemandedConfiguration {
  const stage = stages.find((value) => value === values.get("stage"));
  const structure = values.get("structure");
  return { ...(stage !== undefined && { stage }), ...(structure !== undefined && { structure }) };
}

/** The drafts that a command is to work on. */
export interface AskedDrafts {
  readonly paths: readonly string[];
  readonly readConfiguration: ConfigurationReader;
  /** Whether an argument stood for nothing, which has been told. */
  readonly hasFailed: boolean;
}

/** Finds the drafts that the arguments mean. Throws a {@link UsageError} where there is no argument. */
export async function askedDrafts(name: string, invocation: Invocation): Promise<AskedDrafts> {
  const { operands, values, language } = invocation;
  if (operands.length === 0) throw new UsageError(message("{0} needs a file, a folder or - for the standard input", name));
  const readConfiguration = configurationReader(language, demandedBy(values));
  const { paths, failures } = await findFiles(operands, async (path) => {
    if ((await readConfiguration(path)).configuration.isDraft) return true;
    const draft = await readDraft(path);
    return "text" in draft && declaresStructure(draft.text);
  });
  for (const failure of failures) complain(invocation, failure);
  return { paths, readConfiguration, hasFailed: failures.length > 0 };
}

/** Prints the mistakes of configuration files, those of a file that several drafts share once; whether there were any. */
export function tellMistakes(mistakes: readonly string[], { output }: Invocation): boolean {
  for (const mistake of new Set(mistakes)) output.report(`${mistake}\n`);
  return mistakes.length > 0;
}
