import { existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { isDraftName, isPlainName } from "../../drafts/draftName";
import { message, type Message } from "../../l10n/message";
import { matchesGlob } from "../../structure/glob";
import { ignoreFileNames, walkFiles, type IgnoreRules, type SearchedFiles } from "../../drafts/walkFiles";
import { failureOf, standardInput } from "./readDraft";

/** The files that the arguments of a command mean, each once, and a line for each argument that means none. */
export interface FoundFiles {
  readonly paths: readonly string[];
  readonly failures: readonly Message[];
}

/**
 * A file stands for itself (whether it exists shows when it is read), a folder for the files below it for which `isDraft` is true, a glob for every file that matches it. Folders and globs pass over what ignore files name. Paths are as they were given, those of a folder in order.
 */
export async function findFiles(
  operands: readonly string[],
  isDraft: (path: string) => Promise<boolean>,
): Promise<FoundFiles> {
  const paths = new Map<string, string>();
  const failures: Message[] = [];
  const take = (path: string): void => {
    const key = path === standardInput ? path : resolve(path);
    if (!paths.has(key)) paths.set(key, path);
  };
  for (const operand of operands) {
    const search = await searchOf(operand);
    if (search === undefined) {
      take(operand);
      continue;
    }
    let found = 0;
    const onFailure = (path: string, error: unknown): void =>
      void failures.push(failureOf(join(search.folder, path), error));
    for await (const below of walkFiles(filesBelow(search.folder), {
      above: await ignoredAbove(search.folder),
      onFailure,
    })) {
      const path = `${search.prefix}${below}`;
      if (search.glob === undefined ? !(await isDraftBelow(path)) : !matchesGlob(search.glob, below)) continue;
      found += 1;
      take(path);
    }
    if (found > 0) continue;
    failures.push(
      search.glob === undefined
        ? message(
            "no draft is below {0}, apart from what ignore files name: no *.policy.md, and no other file says that it is one",
            operand,
          )
        : message("no files match {0}", operand),
    );
  }
  return { paths: [...paths.values()], failures };

  async function isDraftBelow(path: string): Promise<boolean> {
    return isDraftName(path) || (isPlainName(path) && (await isDraft(path)));
  }
}

/** A folder to be searched for drafts, or for the files that answer to a glob below it. */
interface Search {
  readonly folder: string;
  /** What is before the path of a file below the folder: `docs/`, or nothing. */
  readonly prefix: string;
  readonly glob?: string;
}

async function searchOf(operand: string): Promise<Search | undefined> {
  if (operand === standardInput) return undefined;
  const kind = await stat(operand).catch(() => undefined);
  if (kind?.isDirectory()) return { folder: operand, prefix: prefixOf(operand) };
  if (kind !== undefined || !/[*?{]/.test(operand)) return undefined;
  const segments = operand.split(sep === "\\" ? /[\\/]/ : "/");
  const place = segments.findIndex((segment) => /[*?{]/.test(segment));
  const folder = segments.slice(0, place).join("/");
  const isRoot = operand.startsWith("/") && folder === "";
  // With a slash in front the glob starts at the folder, as in a shell; without, one name would be looked for everywhere.
  return {
    folder: isRoot ? "/" : folder || ".",
    prefix: isRoot ? "/" : folder === "" ? "" : `${folder}/`,
    glob: `/${segments.slice(place).join("/")}`,
  };
}

/** `docs`, `docs/` and `.` as they are before a path: `docs/`, `docs/`, nothing. */
function prefixOf(folder: string): string {
  const bare = folder.replace(/(?<![\\/])[\\/]+$/, "");
  return bare === "." ? "" : `${bare}/`;
}

function filesBelow(folder: string): SearchedFiles {
  return {
    list: async (path) =>
      (await readdir(join(folder, path), { withFileTypes: true })).map((entry) => ({
        name: entry.name,
        kind: entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other",
      })),
    read: (path) => readFile(join(folder, path), "utf8"),
  };
}

/** The ignore files above a folder up to the root of its repository; none outside of a repository. */
async function ignoredAbove(folder: string): Promise<readonly IgnoreRules[]> {
  const start = resolve(folder);
  const above: string[] = [];
  for (let current = start; !existsSync(join(current, ".git")); current = dirname(current)) {
    if (current === dirname(current)) return [];
    above.unshift(dirname(current));
  }
  return Promise.all(
    above.map(async (outer) => {
      const texts = await Promise.all(
        ignoreFileNames.map((name) => readFile(join(outer, name), "utf8").catch(() => "")),
      );
      return { way: `${relative(outer, start).replaceAll(sep, "/")}/`, text: texts.join("\n") };
    }),
  );
}
