import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { applyEdits } from "../rules/edits";
import { fixAllEdits } from "../rules/fixAll";
import { message } from "../rules/message";
import { analyseFile } from "./analyseFile";
import type { Colours } from "./colours";
import { complain, exitCodes, type Command, type ExitCode, type Invocation } from "./command";
import type { ConfigurationReader } from "./configurationOf";
import { askedDrafts, draftOptions, tellMistakes } from "./draftOptions";
import { pathFromHere } from "./pathFromHere";
import { standardInput } from "./readDraft";
import { replaceFile } from "./replaceFile";

/** `policy-draft fix`: the safe fixes, as `source.fixAll.policyDraft` applies them in an editor. */
export const fix: Command = {
  name: "fix",
  summary: message("apply all safe fixes to drafts"),
  operands: "[OPTIONS] FILE…",
  options: [{ name: "diff", summary: message("print what would change as a patch and change nothing; exit with 1 if there is anything") }, ...draftOptions],
  examples: [
    { line: "policy-draft fix .", meaning: message("mend every draft below this folder where that is safe") },
    { line: "policy-draft fix --diff draft.policy.md", meaning: message("look first at what would change") },
    { line: "policy-draft fix - < draft.policy.md", meaning: message("print the mended text") },
  ],
  run,
};

async function run(invocation: Invocation): Promise<ExitCode> {
    const { paths, readConfiguration, hasFailed } = await askedDrafts(fix.name, invocation);
  if (invocation.values.has("diff")) return diffFiles(paths, readConfiguration, { invocation, hasFailed });
  const isWhole = await fixFiles(paths, readConfiguration, invocation);
  return isWhole && !hasFailed ? exitCodes.passed : exitCodes.wrongUse;
}

/** Applies the safe fixes to files; prints the mended standard input. Tells what goes wrong; whether nothing did. */
export async function fixFiles(paths: readonly string[], readConfiguration: ConfigurationReader, invocation: Invocation): Promise<boolean> {
  let isWhole = true;
  const allMistakes: string[] = [];
  for (const path of paths) {
    const fixed = await fixedText(path, readConfiguration);
    if ("failure" in fixed) {
      complain(invocation, fixed.failure);
      isWhole = false;
      continue;
    }
    allMistakes.push(...fixed.mistakes);
    if (path === standardInput) invocation.output.print(fixed.after);
    else if (fixed.after !== fixed.before) {
      const failure = await replaceFile(path, fixed);
      if (failure === undefined) continue;
      complain(invocation, failure);
      isWhole = false;
    }
  }
  return !tellMistakes(allMistakes, invocation) && isWhole;
}

async function diffFiles(paths: readonly string[], readConfiguration: ConfigurationReader, { invocation, hasFailed }: { readonly invocation: Invocation; readonly hasFailed: boolean }): Promise<ExitCode> {
  let isWhole = !hasFailed;
  let isClean = true;
  const allMistakes: string[] = [];
  for (const path of paths) {
    const fixed = await fixedText(path, readConfiguration);
    if ("failure" in fixed) {
      complain(invocation, fixed.failure);
      isWhole = false;
      continue;
    }
    allMistakes.push(...fixed.mistakes);
    if (fixed.after === fixed.before) continue;
    isClean = false;
    invocation.output.print(patch(path, fixed, invocation.output.paint));
  }
  if (tellMistakes(allMistakes, invocation) || !isWhole) return exitCodes.wrongUse;
  return isClean ? exitCodes.passed : exitCodes.findings;
}

/** The text of a file before and after its safe fixes, byte order mark included. */
async function fixedText(path: string, readConfiguration: ConfigurationReader) {
  const analysed = await analyseFile(path, readConfiguration);
  if ("failure" in analysed) return analysed;
  const { analysis, hasByteOrderMark, mistakes } = analysed;
  const mark = hasByteOrderMark ? "\ufeff" : "";
  const { text } = analysis.article;
  return { before: mark + text, after: mark + applyEdits(text, fixAllEdits(analysis)), mistakes };
}

/** A unified patch that `git apply` and `patch -p1` take. */
function patch(path: string, { before, after }: { readonly before: string; readonly after: string }, paint: Colours): string {
  const name = path === standardInput ? path : pathFromHere(path);
  const text = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY });
  return text.replace(/^[-+@].*$/gm, (line) => paint(line.startsWith("-") ? "red" : line.startsWith("+") ? "green" : "cyan", line));
}
