import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { configurationFileName } from "../../configuration/documentSettings";
import { draftName } from "../../drafts/draftName";
import { say } from "../../l10n/language";
import { findConfigurationFile } from "../../node/findConfigurationFile";
import { applyEdits } from "../../edits/edits";
import { message, type Message } from "../../l10n/message";
import { mistakeInId } from "../../configuration/readStructures";
import { structureIdsIn, structureInConfiguration } from "../../configuration/structureInConfiguration";
import { deriveStructure } from "../../structure/deriveStructure";
import type { WrittenStructure } from "../../structure/writtenStructure";
import { structureIdFor } from "../../structure/structureId";
import { complain, exitCodes, type Command, type ExitCode, type Invocation } from "./command";
import { UsageError } from "../terminal/usageError";
import { createFile } from "../files/createFile";
import { askedDrafts } from "../terminal/draftOptions";
import { pathFromHere } from "../files/pathFromHere";
import { readDraft, standardInput, type ReadDraft } from "../files/readDraft";
import { replaceFile } from "../files/replaceFile";

/** `policy-draft derive`: a structure of one's own from model articles. */
export const derive: Command = {
  name: "derive",
  summary: message("write the structure that model articles have in common"),
  operands: "[OPTIONS] FILE…",
  options: [
    {
      name: "id",
      value: "ID",
      summary: message("what drafts call the structure in their front matter; default: made from its name"),
    },
    { name: "name", value: "NAME", summary: message("what people call it; default: the name of the first file") },
    {
      name: "write",
      summary: message(
        "add it to the “.policy-draft.jsonc” of this folder or the nearest one above, or make one here; nothing else in it changes",
      ),
    },
  ],
  examples: [
    {
      line: "policy-draft derive model.md",
      meaning: message(
        "print a configuration with the structure of an article; copy what is under “structures” into yours",
      ),
    },
    {
      line: "policy-draft derive --id library-plan --name 图书馆方案 --write 'models/*.md'",
      meaning: message("add to the configuration what several articles have in common"),
    },
    { line: "policy-draft check --structure library-plan .", meaning: message("then check drafts against it") },
  ],
  run,
};

async function run(invocation: Invocation): Promise<ExitCode> {
  const { values, output, language } = invocation;
  const askedId = values.get("id");
  const mistake = askedId === undefined ? undefined : mistakeInId(askedId);
  if (mistake) throw new UsageError(mistake);
  const { paths, hasFailed } = await askedDrafts(derive.name, invocation);
  const texts = await readAll(paths, invocation);
  if (texts.length === 0) return exitCodes.wrongUse;

  const file = values.has("write") ? await configurationHere() : noFile;
  if ("failure" in file) {
    complain(invocation, file.failure);
    return exitCodes.wrongUse;
  }
  const name = values.get("name") ?? nameOf(paths[0]);
  const id = askedId ?? structureIdFor(name, structureIdsIn(file.text));
  const structure = deriveStructure(texts, id, name === "" ? id : name);
  if (structure === undefined) {
    complain(invocation, message("no article has a section with a heading, so there is no structure to derive"));
    return exitCodes.wrongUse;
  }
  const failure = await put(structure, file, invocation);
  if (failure) complain(invocation, failure);
  else if (values.has("write"))
    output.report(
      `${file.path}: ${say(language, message("has the structure “{0}” now; drafts follow it by “structure: {0}” in their front matter", id))}\n`,
    );
  return failure !== undefined || hasFailed || texts.length < paths.length ? exitCodes.wrongUse : exitCodes.passed;
}

function nameOf(path: string | undefined): string {
  return path === undefined || path === standardInput ? "" : draftName(path).replace(/\.txt$/i, "");
}

/** The texts of the files that can be read; for the others the reason is reported. */
async function readAll(paths: readonly string[], invocation: Invocation): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const path of paths) {
    const read = await readDraft(path);
    if ("text" in read) texts.push(read.text);
    else complain(invocation, read.failure);
  }
  return texts;
}

/** A configuration file as it is read, with its path from here. */
interface FoundFile extends ReadDraft {
  readonly path: string;
  readonly exists: boolean;
}

const noFile: FoundFile = { path: configurationFileName, text: "", hasByteOrderMark: false, exists: false };

/** The configuration file of the working folder or the nearest one above it, or the one that can be made here. */
async function configurationHere(): Promise<FoundFile | { readonly failure: Message }> {
  try {
    const found = await findConfigurationFile(pathToFileURL(resolve(configurationFileName)).href);
    if (found === undefined) return noFile;
    const path = pathFromHere(fileURLToPath(found.uri));
    // Read once more, for what is written back must be the same to the byte.
    const read = await readDraft(path);
    return "failure" in read ? read : { ...read, path, exists: true };
  } catch (error) {
    return { failure: message("{0} cannot be read: {1}", configurationFileName, (error as Error).message) };
  }
}

/** Prints the structure or, with `--write`, adds it to the file; gives a line for the user where that is not possible. */
async function put(
  structure: WrittenStructure,
  { path, text, hasByteOrderMark, exists }: FoundFile,
  { values, output }: Invocation,
): Promise<Message | undefined> {
  if (structureIdsIn(text).includes(structure.id))
    return message("{0} has a structure “{1}” already and was left alone; choose another --id", path, structure.id);
  const edit = structureInConfiguration(text, structure);
  if (edit === undefined)
    return message("{0} is not a valid JSON object and was not changed; “policy-draft check” says what is wrong", path);
  const after = applyEdits(text, [edit]);
  if (!values.has("write")) {
    output.print(after);
    return undefined;
  }
  const mark = hasByteOrderMark ? "\ufeff" : "";
  return exists ? replaceFile(path, { before: mark + text, after: mark + after }) : createFile(path, after);
}
