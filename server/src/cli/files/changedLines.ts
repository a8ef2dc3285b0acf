import { execFile } from "node:child_process";
import { realpath } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { message } from "../../l10n/message";
import { UsageError } from "../terminal/usageError";
import type { ReportedFinding } from "../formats/checkReport";

/** Whether a finding of a file is on a line that was changed. */
export type IsChanged = (path: string, finding: ReportedFinding) => Promise<boolean>;

/** Lines of the file as it is now, 1-based and both included. */
interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Asks git which lines differ between a revision and the files as they are now; files that git does not know are new as a whole. This is the only
 * other program that the product runs, and only here. Throws a {@link UsageError} where there is no git, no repository or no such revision.
 */
export async function changedLines(revision: string): Promise<IsChanged> {
  const root = (await git(revision, ["rev-parse", "--show-toplevel"])).trimEnd();
  await git(revision, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  const known = new Set((await git(revision, ["-C", root, "ls-files", "-z"])).split("\0"));
  const changed = readPatch(await git(revision, ["-C", root, ...diffArguments, "--end-of-options", revision, "--"]));
  return async (path, { line, endLine }) => {
    const inRepository = relative(
      await realpath(root),
      join(await realpath(dirname(resolve(path))), resolve(path).split(sep).at(-1) ?? ""),
    ).replaceAll(sep, "/");
    if (!known.has(inRepository)) return true;
    return changed.get(inRepository)?.some(({ first, last }) => first <= endLine && line <= last) ?? false;
  };
}

/** Whatever the user's configuration of git says: the form of the patch is fixed, and nothing else is run to make it. */
const diffArguments = [
  "diff",
  "--unified=0",
  "--inter-hunk-context=0",
  "--no-color",
  "--no-ext-diff",
  "--no-textconv",
  "--find-renames",
  "--ignore-submodules",
  "--src-prefix=a/",
  "--dst-prefix=b/",
];

/** A patch of a large repository is large; git's answer is held in memory as a whole, in bytes. */
const maximumAnswer = 1 << 30;

async function git(revision: string, args: readonly string[]): Promise<string> {
  try {
    // Names as they are, in UTF-8; no program that a repository's own configuration names watches its files.
    const { stdout } = await promisify(execFile)(
      "git",
      ["-c", "core.quotePath=false", "-c", "core.fsmonitor=false", ...args],
      { maxBuffer: maximumAnswer, windowsHide: true },
    );
    return stdout;
  } catch (error) {
    const { code, stderr = "" } = error as { readonly code?: string | number; readonly stderr?: string };
    if (code === "ENOENT") throw new UsageError(message("--changed needs git, which was not found"));
    if (stderr.includes("not a git repository"))
      throw new UsageError(message("--changed needs a git repository, and this folder is in none"));
    if (args.includes("--verify")) throw new UsageError(message("--changed: git knows no revision “{0}”", revision));
    throw new UsageError(message("--changed: git failed: {0}", stderr.trim().split("\n")[0] ?? String(code)));
  }
}

/** The changed lines of each file in a patch without context. */
function readPatch(patch: string): ReadonlyMap<string, readonly LineRange[]> {
  const files = new Map<string, LineRange[]>();
  let ranges: LineRange[] = [];
  const lines = patch.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line.startsWith("+++ ")) {
      ranges = [];
      files.set(pathOf(line), ranges);
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) continue;
    const [, removed = "1", start = "1", added = "1"] = hunk;
    ranges.push(rangeOf(Number(start), Number(added)));
    // Their text may look like anything, so it is counted and not read. The line “\ No newline at end of file” does not count.
    for (let left = Number(removed) + Number(added); left > 0 && index < lines.length; index++)
      if (!lines[index + 1]?.startsWith("\\")) left -= 1;
  }
  return files;
}

/** `+++ b/绿道.md`; after a name with a space git puts a tab; a name with a quotation mark or a line break stands as a string of C. */
function pathOf(line: string): string {
  const name = line.slice("+++ ".length).replace(/\t$/, "");
  const written = name.startsWith('"') ? (JSON.parse(name.replace(/\\[0-7]{3}/g, "?")) as string) : name;
  return written.replace(/^b\//, "");
}

/** Where lines were only removed, the two neighbours count: what is missing there is reported at one of them. */
function rangeOf(start: number, added: number): LineRange {
  return added === 0 ? { first: start, last: start + 1 } : { first: start, last: start + added - 1 };
}
