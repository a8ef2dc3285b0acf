import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { FrontMatter, FrontMatterValue } from "./article";

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
    ...readValues(source, opening[0].length),
  };
}

function readValues(source: string, offset: number): Omit<FrontMatter, "span"> {
  const { contents } = parseDocument(source, { logLevel: "silent" });
  const node = (key: string): unknown => (isMap(contents) ? contents.get(key, true) : undefined);
  const valueOf = (value: unknown): FrontMatterValue | undefined => {
    if (!isScalar(value) || !value.range || value.value === null) return undefined;
    const end = value.range[0] + source.slice(value.range[0], value.range[1]).trimEnd().length;
    return { text: String(value.value), span: { start: offset + value.range[0], end: offset + end } };
  };
  const disable = node("disable");
  return {
    structure: valueOf(node("structure")),
    stage: valueOf(node("stage")),
    disable: (isSeq(disable) ? disable.items : [disable]).map(valueOf).filter((value) => value !== undefined),
  };
}
