import { CST, Parser } from "yaml";
import type { FrontMatter, FrontMatterValue } from "../article";

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

/**
 * The values that are in the YAML of a front matter, whose line breaks are LF or CR LF and which begins at an offset of the text: by the tokens of YAML, which
 * keep their places. They are half of the library, and all that the few keys need.
 */
function frontMatterValues(source: string, offset: number): Omit<FrontMatter, "span"> {
  const values = topLevelValues(source);
  const valueOf = (token: CST.Token | undefined): FrontMatterValue | undefined => {
    const scalar = token?.type === "alias" ? null : CST.resolveAsScalar(token, false, () => undefined);
    if (!scalar || (scalar.type === "PLAIN" && isNull.test(scalar.value))) return undefined;
    const [start, endOfValue] = scalar.range;
    const end = start + source.slice(start, endOfValue).trimEnd().length;
    return { text: scalar.value, span: { start: offset + start, end: offset + end } };
  };
  const disable = values.get("disable");
  const items =
    disable?.type === "flow-collection" || disable?.type === "block-seq"
      ? disable.items.map(({ value }) => value)
      : [disable];
  return {
    structure: valueOf(values.get("structure")),
    stage: valueOf(values.get("stage")),
    disable: items.map(valueOf).filter((value) => value !== undefined),
  };
}

/** Plain words that are no value (YAML 1.2, 10.3.2: the core schema). */
const isNull = /^(?:~|null|Null|NULL|)$/;

/** The tokens after the keys of the first document, if it is a mapping; the first of equal keys. */
function topLevelValues(source: string): ReadonlyMap<string, CST.Token | undefined> {
  const values = new Map<string, CST.Token | undefined>();
  for (const token of new Parser().parse(source)) {
    if (token.type !== "document") continue;
    const content = token.value;
    const items: readonly CST.CollectionItem[] =
      content?.type === "block-map" || content?.type === "flow-collection" ? content.items : [];
    for (const { key, value } of items) {
      const name = CST.resolveAsScalar(key, false, () => undefined)?.value;
      if (name !== undefined && !values.has(name)) values.set(name, value);
    }
    break;
  }
  return values;
}
