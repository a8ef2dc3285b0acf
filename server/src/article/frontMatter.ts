import { isMap, isScalar, parseDocument } from "yaml";
import type { FrontMatter, FrontMatterValue } from "./article";

/**
 * Reads the YAML between `---` at the very start (after a byte order mark) and the next `---` or `...` line.
 * `undefined` without such a block or when it is never closed: the text is then all body. Broken YAML gives a front
 * matter without values.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/.exec(text);
  if (!opening) return undefined;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$(?![\s\S]))/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(text);
  if (!end) return undefined;
  const source = text.slice(opening[0].length, end.index);
  return {
    span: { start: opening[0].length - opening[0].trimStart().length, end: end.index + end[0].length },
    ...readValues(source, opening[0].length),
  };
}

function readValues(source: string, offset: number): Pick<FrontMatter, "structure" | "stage"> {
  const { contents } = parseDocument(source, { logLevel: "silent" });
  const valueOf = (key: string): FrontMatterValue | undefined => {
    if (!isMap(contents)) return undefined;
    const value = contents.get(key, true);
    if (!isScalar(value) || !value.range || value.value === null) return undefined;
    return { text: String(value.value), span: { start: offset + value.range[0], end: offset + value.range[1] } };
  };
  return { structure: valueOf("structure"), stage: valueOf("stage") };
}
