import { matchesRun, wildcard } from "./wildcards";

/** What of a glob stands for any number of folders. */
const anyFolders = "**";

/** Maximum globs that a glob with braces expands to; more are a mistake, and each costs time. */
export const maximumAlternatives = 64;

/**
 * Whether a path matches a glob: `*` any characters but `/`, `?` one of them, `**` any number of folders, `{a,b}` either; everything
 * else stands for itself. As in VS Code, a glob without `/` matches the file's name in any folder; `/a.md` is in the folder itself.
 *
 * Compared step by step, not by a regular expression: the time grows with pattern × path, whatever the pattern. A glob of more than
 * {@link maximumAlternatives} alternatives matches nothing.
 */
export function matchesGlob(glob: string, path: string): boolean {
  const segments = path.split("/");
  return (alternatives(glob) ?? []).some((pattern) => matchesPath(segmentsOf(pattern), segments));
}

function segmentsOf(pattern: string): readonly string[] {
  return pattern.includes("/") ? pattern.replace(/^\.?\//, "").split("/") : [anyFolders, pattern];
}

/**
 * The globs without braces that a glob stands for: `*.{md,txt}` for two. Undefined for more than {@link maximumAlternatives}, and for
 * more braces than that.
 */
export function alternatives(glob: string): readonly string[] | undefined {
  let patterns: readonly string[] = [glob];
  for (let round = 0; patterns.length <= maximumAlternatives && round <= maximumAlternatives; round++) {
    if (!patterns.some((pattern) => innermostBraces.test(pattern))) return patterns;
    patterns = patterns.flatMap(withoutFirstBraces);
  }
  return undefined;
}

/** Inner ones go first, so that nested braces come out right. A brace without its partner stands for itself. */
const innermostBraces = /\{([^{}]*)\}/;

function withoutFirstBraces(pattern: string): readonly string[] {
  const braces = innermostBraces.exec(pattern);
  if (!braces) return [pattern];
  const [before, after] = [pattern.slice(0, braces.index), pattern.slice(braces.index + braces[0].length)];
  return (braces[1] ?? "").split(",").map((alternative) => before + alternative + after);
}

function matchesPath(patterns: readonly string[], segments: readonly string[]): boolean {
  return matchesRun(patterns, segments, anyFolders, (pattern, segment) =>
    matchesRun([...pattern], [...segment], wildcard, (wanted, character) => wanted === "?" || wanted === character),
  );
}
