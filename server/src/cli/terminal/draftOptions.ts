import { message } from "../../l10n/message";
import { nearest } from "../../configuration/nearest";
import {
  automaticStructure,
  builtInStructures,
  structureNamed,
  structuresOf,
  structureValues,
} from "../../structure/builtIns/builtIns";
import { declaresStructure } from "../../drafts/recogniseDraft";
import { complain, type Invocation } from "../commands/command";
import { UsageError } from "./usageError";
import { configurationReader, type ConfigurationReader } from "../files/configurationOf";
import { findFiles } from "../files/findFiles";
import type { Option, OptionValues } from "./options";
import { readDraft } from "../files/readDraft";
import type { DemandedConfiguration } from "../../structure/configuration";

const stages = ["draft", "review", "final"] as const;

/** The options of every command that reads drafts. */
export const draftOptions: readonly Option[] = [
  { name: "stage", value: stages, summary: message("take every draft to be at this stage, whatever it says itself") },
  {
    name: "structure",
    value: "ID",
    summary: message(
      "check every draft against this structure, built in or from “.policy-draft.jsonc”, whatever it says itself; auto: recognise it by title and headings",
    ),
  },
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
  /** Whether an argument matched nothing, which has been reported. */
  readonly hasFailed: boolean;
}

/** Finds the drafts that the arguments mean. Throws a {@link UsageError} where there is no argument. */
export async function askedDrafts(name: string, invocation: Invocation): Promise<AskedDrafts> {
  const { operands, values, language } = invocation;
  if (operands.length === 0)
    throw new UsageError(message("{0} needs a file, a folder or - for the standard input", name));
  const readConfiguration = configurationReader(language, demandedBy(values));
  const { paths, failures } = await findFiles(operands, async (path) => {
    if ((await readConfiguration(path)).configuration.isDraft) return true;
    const draft = await readDraft(path);
    return "text" in draft && declaresStructure(draft.text);
  });
  await refuseUnknownStructure(values, paths, readConfiguration);
  for (const failure of failures) complain(invocation, failure);
  return { paths, readConfiguration, hasFailed: failures.length > 0 };
}

/** Throws a {@link UsageError} where `--structure` names none of the structures that one of the drafts can have. */
export async function refuseUnknownStructure(
  values: OptionValues,
  paths: readonly string[],
  readConfiguration: ConfigurationReader,
): Promise<void> {
  const asked = values.get("structure");
  // Read for every draft only when no structure of that name is valid for all drafts.
  if (asked === undefined || asked === automaticStructure || structureNamed(asked, builtInStructures)) return;
  for (const path of paths) {
    const structures = structuresOf((await readConfiguration(path)).configuration);
    if (structureNamed(asked, structures)) continue;
    const known = structureValues(structures);
    const near = nearest(asked.toLowerCase(), known);
    throw new UsageError(
      near === undefined
        ? message("{0} can have the structures {1}, not “{2}”", path, known.join(", "), asked)
        : message("{0} cannot have the structure “{1}”; did you mean “{2}”?", path, asked, near),
    );
  }
}

/** Prints the mistakes of configuration files, those of a file that several drafts share once; whether there were any. */
export function tellMistakes(mistakes: readonly string[], { output }: Invocation): boolean {
  for (const mistake of new Set(mistakes)) output.report(`${mistake}\n`);
  return mistakes.length > 0;
}
