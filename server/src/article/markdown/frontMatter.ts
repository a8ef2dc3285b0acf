import { CST, Parser } from "yaml";
import type { FrontMatter, FrontMatterValue, UnreadKey } from "../article";
import type { Span } from "../span";

/** A line break, and a line of nothing but the sign given. */
const fence = (sign: string): RegExp => new RegExp(`^(?:${sign})[ \\t]*(?:\\r\\n|\\r|\\n|$(?![\\s\\S]))`, "gm");

const yamlFence = fence("---|\\.\\.\\.");
const tomlFence = fence("\\+\\+\\+");
const jsonEnd = fence("\\}");

/**
 * Reads what is before the body of a text and describes it: YAML between `---` and the next `---` or `...` line, TOML between `+++` lines (Hugo), or a JSON object,
 * each at the very start (after a byte order mark). `undefined` without such a block or when it is never closed: the text is then all body. Broken YAML
 * gives the values before and after the break: a writer who types `title: "` has not changed the stage.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  switch (text.charAt(start)) {
    case "-":
      return readYaml(text, start);
    case "+":
      return readToml(text, start);
    case "{":
      return readJson(text, start);
    default:
      return undefined;
  }
}

function readYaml(text: string, start: number): FrontMatter | undefined {
  const opening = /^---[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(start, start + longestFence));
  if (!opening) return undefined;
  const from = start + opening[0].length;
  const end = closing(yamlFence, text, from);
  if (!end) return undefined;
  // YAML 1.2 knows a lone CR as a line break, its reader does not.
  const source = text.slice(from, end.start).replace(/\r(?!\n)/g, "\n");
  return {
    format: "yaml",
    span: { start, end: end.end },
    ...frontMatterValues(source, from),
    unread: unreadKeys(source, from),
  };
}

/** Lines such as `stage：final` in the YAML that begins at an offset: a full-width colon, or one without a blank behind it, makes no key (YAML 1.2, 7.4.2). */
function unreadKeys(source: string, offset: number): readonly UnreadKey[] {
  const lines = source.matchAll(/^(title|structure|stage|disable)([ \t]*(?:：[ \t\u3000]*|:(?=[^\s:])))([^\r\n]+)/gm);
  return [...lines].map(({ index, 1: key = "", 2: colon = "", 3: value = "" }) => {
    const start = offset + index;
    const end = start + key.length + colon.length;
    return {
      line: { start, end: end + value.trimEnd().length },
      colon: { start: start + key.length, end },
    };
  });
}

function readToml(text: string, start: number): FrontMatter | undefined {
  const opening = /^\+\+\+[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(start, start + longestFence));
  if (!opening) return undefined;
  const end = closing(tomlFence, text, start + opening[0].length);
  if (!end) return undefined;
  const keyOf = (key: string): RegExp => new RegExp(`^[ \\t]*${key}[ \\t]*=[ \\t]*(?=["'[])`, "m");
  return { format: "toml", span: { start, end: end.end }, ...quotedValues(text, { start, end: end.start }, keyOf) };
}

/** A JSON object at the start that ends at a line of its own, as Hugo has it; in prose a brace opens nothing. */
function readJson(text: string, start: number): FrontMatter | undefined {
  if (!/^\{[ \t]*(?:\r\n|\r|\n)/.test(text.slice(start, start + longestFence))) return undefined;
  const end = closing(jsonEnd, text, start + 1);
  if (!end) return undefined;
  try {
    JSON.parse(text.slice(start, end.start + 1));
  } catch {
    return undefined;
  }
  const keyOf = (key: string): RegExp => new RegExp(`"${key}"\\s{0,20}:\\s{0,20}(?=["[])`);
  return { format: "json", span: { start, end: end.end }, ...quotedValues(text, { start, end: end.end }, keyOf) };
}

/** Longest first line of a front matter, in UTF-16 units. */
const longestFence = 100;

function closing(sign: RegExp, text: string, from: number): Span | undefined {
  sign.lastIndex = from;
  const found = sign.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

/** The values of TOML and JSON in a part of the text: what is quoted after a key, or in the list after it. */
function quotedValues(text: string, span: Span, keyOf: (key: string) => RegExp): Omit<FrontMatter, "span" | "format"> {
  const valueOf = (key: string): FrontMatterValue | undefined => quotedAfter(text, span, keyOf(key))[0];
  return {
    title: valueOf("title"),
    structure: valueOf("structure"),
    stage: valueOf("stage"),
    disable: quotedAfter(text, span, keyOf("disable")),
    unread: [],
  };
}

const quoted = /"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'/;

/** The quoted value that follows a key, or those in the list that follows it; empty where neither does. */
function quotedAfter(text: string, { start, end }: Span, key: RegExp): readonly FrontMatterValue[] {
  const found = key.exec(text.slice(start, end));
  if (!found) return [];
  const from = start + found.index + found[0].length;
  const list = /^\[[^[\]]*\]/.exec(text.slice(from, end))?.[0];
  const written = list ?? quoted.exec(text.slice(from, end))?.[0] ?? "";
  return [...written.matchAll(new RegExp(quoted, "g"))].map(({ index, 0: value }) => ({
    text: value.slice(1, -1),
    span: { start: from + index, end: from + index + value.length },
  }));
}

/**
 * The values that are in the YAML of a front matter, whose line breaks are LF or CR LF and which begins at an offset of the text: by the tokens of YAML, which
 * keep their places. They are half of the library, and all that the few keys need.
 */
function frontMatterValues(source: string, offset: number): Omit<FrontMatter, "span" | "format" | "unread"> {
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
    title: valueOf(values.get("title")),
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
