import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { say } from "../../l10n/language";
import { message, type Message } from "../../l10n/message";
import type { Analysis } from "../../structure/analysis";
import { analyseFile } from "./analyseFile";
import type { Colours } from "../terminal/colours";
import { complain, exitCodes, type ExitCode, type Invocation } from "../commands/command";
import type { ConfigurationReader } from "./configurationOf";
import { askedDrafts, draftOptions, tellMistakes } from "../terminal/draftOptions";
import type { Option } from "../terminal/options";
import { pathFromHere } from "./pathFromHere";
import { standardInput } from "./readDraft";
import { replaceFile } from "./replaceFile";

/** What becomes of a draft. */
export interface Rewriting {
  readonly text: string;
  /** What was done and what was left, for the user. */
  readonly done: readonly Message[];
}

/** Makes of a draft what it is to be. */
export type Rewrite = (analysis: Analysis) => Rewriting;

/** The options of every command that changes drafts. */
export const rewriteOptions: readonly Option[] = [
  {
    name: "diff",
    summary: message("print what would change as a patch and change nothing; exit with 1 if there is anything"),
  },
  ...draftOptions,
];

/** Runs a command that changes the drafts its arguments mean, or with `--diff` shows what it would change. */
export async function runRewriting(name: string, invocation: Invocation, rewrite: Rewrite): Promise<ExitCode> {
  const { paths, readConfiguration, hasFailed } = await askedDrafts(name, invocation);
  const isDiff = invocation.values.has("diff");
  const { isWhole, changed } = await rewriteFiles(paths, readConfiguration, { invocation, rewrite, isDiff });
  if (hasFailed || !isWhole) return exitCodes.wrongUse;
  return isDiff && changed > 0 ? exitCodes.findings : exitCodes.passed;
}

export interface RewriteFilesOptions {
  readonly invocation: Invocation;
  readonly rewrite: Rewrite;
  /** Prints a patch instead of changing files. */
  readonly isDiff: boolean;
}

/** Changes files, printing the standard input instead. Tells what goes wrong; gives whether nothing did and how many texts are not as they were. */
export async function rewriteFiles(
  paths: readonly string[],
  readConfiguration: ConfigurationReader,
  { invocation, rewrite, isDiff }: RewriteFilesOptions,
): Promise<{ readonly isWhole: boolean; readonly changed: number }> {
  const { output, language } = invocation;
  const allMistakes: string[] = [];
  let isWhole = true;
  let changed = 0;
  const fail = (failure: Message): void => {
    complain(invocation, failure);
    isWhole = false;
  };
  for (const path of paths) {
    const analysed = await analyseFile(path, readConfiguration);
    if ("failure" in analysed) {
      fail(analysed.failure);
      continue;
    }
    allMistakes.push(...analysed.mistakes);
    const { text, done } = rewrite(analysed.analysis);
    const mark = analysed.hasByteOrderMark ? "\ufeff" : "";
    const change = { before: mark + analysed.analysis.article.text, after: mark + text };
    const isChanged = change.before !== change.after;
    if (isChanged) changed += 1;
    if (isDiff) {
      if (isChanged) output.print(patch(path, change, output.paint));
      continue;
    }
    if (path === standardInput) output.print(change.after);
    const failure = isChanged && path !== standardInput ? await replaceFile(path, change) : undefined;
    if (failure !== undefined) fail(failure);
    else for (const line of done) output.report(`${path}: ${say(language, line)}\n`);
  }
  return { isWhole: !tellMistakes(allMistakes, invocation) && isWhole, changed };
}

/** A unified patch that `git apply` and `patch -p1` take. */
function patch(
  path: string,
  { before, after }: { readonly before: string; readonly after: string },
  paint: Colours,
): string {
  const name = path === standardInput ? path : pathFromHere(path);
  const text = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
  return text.replace(/^[-+@].*$/gm, (line) =>
    paint(line.startsWith("-") ? "red" : line.startsWith("+") ? "green" : "cyan", line),
  );
}
