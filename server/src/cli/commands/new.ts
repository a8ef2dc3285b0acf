import type { Script } from "../../l10n/localized";
import { choose, type Language } from "../../l10n/language";
import { provideNewDraft } from "../../features/requests/newDraft";
import { message } from "../../l10n/message";
import { nearest } from "../../configuration/nearest";
import { defaultStructure, structureNamed, structuresOf } from "../../structure/builtIns/builtIns";
import type { DraftConfiguration } from "../../structure/configuration";
import { plainText } from "../../structure/snippetSyntax";
import type { Structure } from "../../structure/structure";
import { complain, exitCodes, type Command, type ExitCode, type Invocation } from "./command";
import { UsageError } from "../terminal/usageError";
import { configurationReader } from "../files/configurationOf";
import { createFile } from "../files/createFile";
import { tellMistakes } from "../terminal/draftOptions";
import type { OptionValues } from "../terminal/options";

const scripts = ["hans", "hant", "latin"] as const;

/** `policy-draft new`: the skeleton of a draft. */
export const newDraft: Command = {
  name: "new",
  summary: message("write the skeleton of a new draft"),
  operands: "[OPTIONS] [FILE]",
  options: [
    { name: "topic", value: "TEXT", summary: message("what the draft is about; used in title and headings") },
    {
      name: "structure",
      value: "ID",
      summary: message("the structure it follows, built in or from “.policy-draft.jsonc”; default: the configured one"),
    },
    {
      name: "script",
      value: scripts,
      summary: message("Simplified Chinese, Traditional Chinese or English; default: the first that the structure has"),
    },
  ],
  examples: [
    {
      line: "policy-draft new --topic 社区图书馆 library.policy.md",
      meaning: message("a file, which must not exist yet"),
    },
    { line: "policy-draft new --structure notice", meaning: message("a notice, on the standard output") },
    { line: "policy-draft new --script latin", meaning: message("in English") },
  ],
  run,
};

async function run(invocation: Invocation): Promise<ExitCode> {
  const { values, operands, output, language } = invocation;
  const [path, ...others] = operands;
  if (others.length > 0) throw new UsageError(message("new takes one file"));
  const { configuration, mistakes } = await configurationReader(language, {})(path ?? anyName);
  if (tellMistakes(mistakes, invocation)) return exitCodes.wrongUse;
  const structure = structureOf(values, configuration);
  const script = scriptOf(values, structure, language);
  const text = plainText(
    provideNewDraft({ script, topic: values.get("topic") ?? "", structure: structure.id }, configuration).snippet,
  );
  if (path === undefined) {
    output.print(text);
    return exitCodes.passed;
  }
  const failure = await createFile(path, text);
  if (failure === undefined) return exitCodes.passed;
  complain(invocation, failure);
  return exitCodes.wrongUse;
}

/** A draft that is printed belongs to the folder in which the command runs, whatever it will be called. */
const anyName = "new.policy.md";

/** The structure asked for, else the configured one, else the default. Throws a {@link UsageError} for one that does not exist. */
function structureOf(values: OptionValues, configuration: DraftConfiguration): Structure {
  const asked = values.get("structure");
  const structures = structuresOf(configuration);
  if (asked === undefined) return structures.find(({ id }) => id === configuration.structure) ?? defaultStructure;
  const structure = structureNamed(asked, structures);
  if (structure) return structure;
  const known = structures.map(({ id }) => id);
  const near = nearest(asked.toLowerCase(), known);
  throw new UsageError(
    near === undefined
      ? message("a draft can have the structures {0}, not “{1}”", known.join(", "), asked)
      : message("there is no structure “{0}”; did you mean “{1}”?", asked, near),
  );
}

/** The script asked for, else the first of the structure. Throws a {@link UsageError} for one in which the structure has no texts. */
function scriptOf(values: OptionValues, { names, scripts: own }: Structure, language: Language): Script {
  const asked = scripts.find((script) => script === values.get("script"));
  if (asked !== undefined && !own.includes(asked))
    throw new UsageError(
      message(
        "drafts of the structure “{0}” are written in {1}, not in {2}",
        choose(language, names),
        own.join(", "),
        asked,
      ),
    );
  return asked ?? own[0] ?? scripts[0];
}
