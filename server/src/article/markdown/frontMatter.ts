import type { FrontMatter } from "../article";
import { frontMatterValues } from "./frontMatterValues";

/**
 * Reads the YAML between `---` at the very start (after a byte order mark) and the next `---` or `...` line.
 * `undefined` without such a block or when it is never closed: the text is then all body. Of broken YAML the
 * values that can be read all the same: a writer who types `title: "` has not changed the stage.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/.exec(text);
  if (!opening) return undefined;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$(?![\s\S]))/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(text);
  if (!end) return undefined;
  // YAML 1.2 knows a lone CR as a line break, its reader does not.
  const source = text.slice(opening[0].length, end.index).replace(/\r(?!\n)/g, "\n");
  return {
    span: { start: opening[0].length - opening[0].trimStart().length, end: end.index + end[0].length },
    ...frontMatterValues(source, opening[0].length),
  };
}
