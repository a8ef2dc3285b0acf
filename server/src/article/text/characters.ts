import type { Script } from "../../l10n/localized";
import type { Span } from "../span";

/** UTF-16 units from the first to the last. */
export type UnitRange = readonly [first: number, last: number];

/** Sets a table to a value at all units of some ranges. A question asked of each of all 65,536 units would take longer than a server takes for anything else at its start. */
export function fillUnits(table: Uint8Array, value: number, ranges: readonly UnitRange[]): void {
  for (const [first, last] of ranges) table.fill(value, first, last + 1);
}

/** The units that {@link isHanzi} takes for Chinese characters. */
export const hanziRanges: readonly UnitRange[] = [
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xd840, 0xd8bf],
];

/** Whether the UTF-16 unit is a Chinese character of the basic block or extension A, or half of one beyond the basic plane. */
export function isHanzi(unit: number): boolean {
  // Planes 2 and 3 hold nothing but Chinese characters; their high surrogates are D840 to D8BF.
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xd840 && unit <= 0xd8bf) ||
    unit === 0x3007
  );
}

/** The units that {@link isBlank} takes for blanks. */
export const blankRanges: readonly UnitRange[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/** Whether the UTF-16 unit is a space, a tab, a line break, U+3000 or another blank: the same as `String.prototype.trim` takes away. */
export function isBlank(unit: number): boolean {
  if (unit < 0x1680) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0;
  return (
    unit === 0x3000 ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x1680
  );
}

/** Some UTF-16 units: 1 at each of them. */
export type UnitSet = Readonly<Uint8Array>;

/**
 * The characters of a string as a set, for what is asked at every sentence: `"，。".includes(text.charAt(offset))` makes a string of each Chinese character
 * before it looks for it, and costs twenty times as much as {@link isOneOfAt}.
 */
export function unitSet(characters: string): UnitSet {
  const units = new Uint8Array(0x10000);
  for (let index = 0; index < characters.length; index++) units[characters.charCodeAt(index)] = 1;
  return units;
}

/** Whether one of the units is at an offset of the text; outside of it none does. */
export function isOneOfAt(text: string, offset: number, units: UnitSet): boolean {
  return units[text.charCodeAt(offset)] === 1;
}

/** The offset after the spaces and the U+3000 at an offset; the offset itself where there are none. */
export function afterSpaces(text: string, offset: number): number {
  while (text.charCodeAt(offset) === 0x20 || text.charCodeAt(offset) === 0x3000) offset++;
  return offset;
}

/** Whether the UTF-16 unit is the second half of a character beyond the basic plane. */
export function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Whether the UTF-16 unit is a sign of emphasis, `*` or `_` (CommonMark 0.31, section 6.2). */
export function isEmphasisSign(unit: number): boolean {
  return unit === 0x2a || unit === 0x5f;
}

/** Whether the UTF-16 unit ends a line: LF or CR (LSP 3.17, "end of line"). */
export function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

/** The span without the blanks at both ends; empty at its start when it holds nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  return { start, end };
}

/** Whether a Chinese character is in the span. */
export function hasHanzi(text: string, span: Span): boolean {
  for (let offset = span.start; offset < span.end; offset++) {
    if (isHanzi(text.charCodeAt(offset))) return true;
  }
  return false;
}

/**
 * How much prose the span holds, as its readers count. In a Chinese draft, as word processors count 字数: every Chinese
 * character and every full-width mark is one, every run of Latin letters or digits is one; `加强 IT 建设。` is 6. In a
 * draft without Chinese the words: `three short words` is 3. Blanks and Markdown's own marks count nothing.
 */
export function sizeOf(text: string, span: Span, script: Script): number {
  const steps = script === "latin" ? latinSteps : chineseSteps;
  let size = 0;
  let inWord = 0;
  for (let offset = span.start; offset < span.end; offset++) {
    const step = steps[2 * (countedUnits[text.charCodeAt(offset)] ?? 0) + inWord] ?? 0;
    size += step >> 1;
    inWord = step & 1;
  }
  return size;
}

/** Whether the span holds prose: something that {@link sizeOf} counts. */
export function holdsWords(text: string, span: Span, script: Script): boolean {
  const steps = script === "latin" ? latinSteps : chineseSteps;
  for (let offset = span.start; offset < span.end; offset++) {
    if ((steps[2 * (countedUnits[text.charCodeAt(offset)] ?? 0)] ?? 0) > 1) return true;
  }
  return false;
}

/** How a UTF-16 unit counts. */
const Counted = { nothing: 0, hanzi: 1, word: 2, wideMark: 3, joiner: 4, wideJoiner: 5 } as const;

/**
 * What to do at a unit, by how it counts, outside of a word and in one: the last bit says whether a word continues after it, the others what it adds to the size. A table: the processor mispredicts most conditions on characters. Where marks do not count, the apostrophe keeps a word together.
 */
const chineseSteps = stepsOf({
  nothing: [0, 0],
  hanzi: [2, 2],
  word: [3, 1],
  wideMark: [2, 2],
  joiner: [0, 1],
  wideJoiner: [2, 2],
});
const latinSteps = stepsOf({
  nothing: [0, 0],
  hanzi: [2, 2],
  word: [3, 1],
  wideMark: [0, 0],
  joiner: [0, 1],
  wideJoiner: [0, 1],
});

function stepsOf(
  steps: Readonly<Record<keyof typeof Counted, readonly [outside: number, inWord: number]>>,
): Uint8Array {
  const table = new Uint8Array(2 * Object.keys(steps).length);
  for (const [counted, pair] of Object.entries(steps)) table.set(pair, 2 * Counted[counted as keyof typeof Counted]);
  return table;
}

/** One byte for each UTF-16 unit: every character of a draft is counted. */
const countedUnits = new Uint8Array(0x10000);

// Punctuation that takes the width of a character in Chinese text: 、 。 《 》 ， ； “ ” ‘ ’ — …
fillUnits(countedUnits, Counted.wideMark, [
  [0x2014, 0x2014],
  [0x2018, 0x201d],
  [0x2026, 0x2026],
  [0x3001, 0x303f],
  [0xff01, 0xff5e],
]);
fillUnits(countedUnits, Counted.hanzi, hanziRanges);
fillUnits(countedUnits, Counted.word, [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
]);
// Apostrophe and hyphen keep a word together: don't, long-term.
fillUnits(countedUnits, Counted.joiner, [
  [0x27, 0x27],
  [0x2d, 0x2d],
]);
fillUnits(countedUnits, Counted.wideJoiner, [[0x2019, 0x2019]]);
