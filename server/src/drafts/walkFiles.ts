import ignore, { type Ignore } from "ignore";

/** A file system as far as it is searched for drafts; paths are relative to the folder that is searched, with `/`, and that folder is `""`. */
export interface SearchedFiles {
  /** What is in a folder. Rejects for one that cannot be read. */
  list(folder: string): Promise<readonly FoundEntry[]>;
  /** Rejects for a file that cannot be read. */
  read(path: string): Promise<string>;
}

export interface FoundEntry {
  readonly name: string;
  /** Links to folders are `other`: they may lead in a circle. */
  readonly kind: "file" | "folder" | "other";
}

export interface WalkOptions {
  /** What ignore files above the folder say, the one furthest up first. */
  readonly above?: readonly IgnoreRules[];
  /** Hears of a folder or an ignore file that cannot be read; the rest is searched all the same. */
  readonly onFailure: (path: string, error: unknown) => void;
}

/** The lines of the ignore files of one folder. */
export interface IgnoreRules {
  /** The way from that folder to what is searched, with `/` at its end; `""` for the folder itself. */
  readonly way: string;
  readonly text: string;
}

/** The files that say what is passed over, in the syntax of `.gitignore` (git 2, gitignore(5)); of two that disagree the later one counts. */
export const ignoreFileNames: readonly string[] = [".gitignore", ".policy-draftignore"];

/** Never searched, whatever the ignore files say: they hold nobody's drafts, and many files. */
const passedOver: readonly string[] = [".git", "node_modules"];

interface IgnoreLayer {
  readonly way: string;
  readonly rules: Ignore;
}

/** The paths of all files below the folder that no ignore file names, in the order of their names, a folder's files in the place of its name. */
export async function* walkFiles(files: SearchedFiles, { above = [], onFailure }: WalkOptions): AsyncGenerator<string> {
  yield* walkFolder("", above.map(layerOf));

  async function* walkFolder(folder: string, outer: readonly IgnoreLayer[]): AsyncGenerator<string> {
    const entries = await attempt(folder, () => files.list(folder));
    if (entries === undefined) return;
    const text = await ignoreText(folder, entries);
    // Layers say the way from their folder, so it grows on the way down.
    const layers = text === "" ? outer : [...outer, layerOf({ way: "", text })];
    for (const { name, kind } of [...entries].sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = pathIn(folder, name);
      if (kind === "other" || isIgnored(layers, kind === "folder" ? `${name}/` : name)) continue;
      if (kind === "file") yield path;
      else if (!passedOver.includes(name))
        yield* walkFolder(
          path,
          layers.map(({ way, rules }) => ({ way: `${way}${name}/`, rules })),
        );
    }
  }

  async function ignoreText(folder: string, entries: readonly FoundEntry[]): Promise<string> {
    const present = ignoreFileNames.filter((name) =>
      entries.some((entry) => entry.name === name && entry.kind === "file"),
    );
    const texts = await Promise.all(
      present.map((name) => attempt(pathIn(folder, name), () => files.read(pathIn(folder, name)))),
    );
    return texts.filter((text) => text !== undefined).join("\n");
  }

  async function attempt<Result>(path: string, work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      onFailure(path, error);
      return undefined;
    }
  }
}

function pathIn(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function layerOf({ way, text }: IgnoreRules): IgnoreLayer {
  return { way, rules: ignore().add(text) };
}

/** The nearest ignore file that names a path decides. */
function isIgnored(layers: readonly IgnoreLayer[], path: string): boolean {
  for (const { way, rules } of layers.toReversed()) {
    const { ignored, unignored } = rules.test(`${way}${path}`);
    if (ignored || unignored) return ignored;
  }
  return false;
}
