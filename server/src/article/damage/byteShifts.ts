import { type Gb18030, gb18030 } from "./gb18030";
import { pinyinLetters, type PinyinPair, pinyinPairs, withoutSpans } from "./pinyinPairs";
import type { Span } from "../span";
import { onlyScriptOf } from "../text/script";

/** A stretch of Chinese text that was read one byte off: `?边@` was `。這`. */
export interface ByteShift {
  /** From the `?` to the last wrong character: `?边@`. */
  readonly span: Span;
  /** What may have been there, the likeliest first; at least one. */
  readonly candidates: readonly string[];
  /** Whether the first candidate is so much likelier than the next that it may be taken unasked. */
  readonly certain: boolean;
}

/**
 * A `?` stands for the lead byte that was lost. Behind it, perhaps the rest of a pinyin pair (`nèi)`), perhaps a mark, which may have been
 * folded to half width, and characters of two bytes each, up to a byte that is an ASCII character or was lost too. The character before `?` is intact.
 */
const shifted = new RegExp(
  `\\?(?<=[\\u2010-\\u201f\\u3000-\\u4dbf\\u4e00-\\u9fff\\uff00-\\uff60].)(?:([${pinyinLetters}]{1,7})\\))?([!;,:?.()！；，：？．（）]?)([\\u3400-\\u4dbf\\u4e00-\\u9fff\\ue000-\\uf8ff\\u0370-\\u04ff]{1,40})([@A-Za-z?])`,
  "g",
);
const privateUse = /[\ue000-\uf8ff]/;

/** Characters that are likely in any Chinese text, however short: each counts as if it occurred this often. */
const usual = "。”“，、";
const usualCount = 50;

/** A pair of neighbours says more than two characters: each occurrence counts as this many of a character. */
const pairWeight = 20;

/** Candidates for the first and for the last character that are tried with each other; every code for both would be 24,000. */
const triedEnds = 8;

/** Maximum candidates; what is less than half as likely as the first is left out. */
const givenCandidates = 4;

/** Maximum places: a text with more is damaged throughout, and repairing it place by place no longer helps. */
const mostPlaces = 1000;

/**
 * The places where the bytes of Chinese text were shifted, in the order of the text, with what they may have been.
 *
 * The bytes are shifted back with every lead byte that is possible, and the result is held against the rest of the text: it counts how
 * often the text has its characters and neighbours. A place whose own characters are as usual as that is no damage: 怎么办?要用AI.
 * Nothing is found where the host cannot decode GB18030.
 */
export function byteShifts(text: string): readonly ByteShift[] {
  if (text.search(shifted) < 0) return [];
  const codes = gb18030();
  if (!codes) return [];
  const pairs = pinyinPairs(text);
  const pairSpans = pairs.map(({ span }) => span);
  const plain = withoutSpans(text, pairSpans);
  const usage = countUsage(plain);
  const syllables = charactersOfSyllables(pairs);
  const originalOf = offsetsWith(pairSpans);
  const shifts: ByteShift[] = [];
  let places = 0;
  for (const match of plain.matchAll(shifted)) {
    if (!isDoubtful(match, usage)) continue;
    if (++places > mostPlaces) break;
    const repaired = repair(plain, match, codes, usage, syllables);
    if (!repaired) continue;
    const end = match.index + match[0].length;
    shifts.push({ span: { start: originalOf(match.index), end: originalOf(end - 1) + 1 }, ...repaired });
  }
  return shifts;
}

/** A place where bytes may have been shifted. */
export interface PossibleShift {
  readonly span: Span;
  /** Whether it is likely enough to be told of: nobody writes `?！边@`, but somebody may write `好吗?找我@…`. */
  readonly likely: boolean;
}

/**
 * The places where bytes may have been shifted, so that no other fix changes a character of them. There are more of them than of {@link byteShifts}: also
 * those where a short text does not tell what was there. A question whose words are usual ones is none: 怎么办?谁来管?
 */
export function possibleShifts(text: string): readonly PossibleShift[] {
  const matches = [...text.matchAll(shifted)];
  if (matches.length === 0) return [];
  const usage = countUsage(text);
  const codes = gb18030();
  const isRare = (unit: number): boolean => !isFrequent(codes?.encode(unit) ?? 0) && onlyScriptOf(unit) !== "hant";
  return matches.flatMap((match): readonly PossibleShift[] => {
    const { index, 0: whole, 1: syllable, 2: mark = "", 3: characters = "", 4: tail } = match;
    const isOdd = isCertain(syllable, characters) || unitsOf(characters).some(isRare);
    const isBroken =
      tail === "@" && !/^[\w-]+\./.test(text.slice(index + whole.length, index + whole.length + longestHost));
    if (!(isOdd || isBroken) || !isDoubtful(match, usage)) return [];
    return [{ span: { start: index, end: index + whole.length }, likely: isOdd || mark !== "" }];
  });
}

/** How much behind an @ is read to see whether it is an e-mail address, in UTF-16 units. */
const longestHost = 64;

/** The 3,755 most frequent characters of Simplified Chinese (GB 2312—1980, level 1). */
function isFrequent(code: number): boolean {
  return code >= 0xb0a1 && code <= 0xd7f9;
}

function charactersOfSyllables(pairs: readonly PinyinPair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const characters = new Map<string, Set<string>>();
  for (const { syllable, character } of pairs) {
    const known = characters.get(syllable);
    if (known) known.add(character);
    else characters.set(syllable, new Set([character]));
  }
  return characters;
}

/** For a text without some spans: where a character of it is in the text with them. Asked in the order of the text. */
function offsetsWith(spans: readonly Span[]): (offset: number) => number {
  let next = 0;
  let removed = 0;
  return (offset) => {
    for (let span = spans[next]; span && span.start <= offset + removed; span = spans[++next])
      removed += span.end - span.start;
    return offset + removed;
  };
}

/** How often the text uses a character, and a character after another, damaged places aside. */
interface Usage {
  count(unit: number): number;
  pairs(first: number, second: number): number;
}

function countUsage(text: string): Usage {
  const units = new Uint32Array(0x10000);
  const neighbours = new Map<number, number>();
  const read = (start: number, end: number): void => {
    let previous = 0;
    for (let offset = start; offset < end; offset++) {
      const unit = text.charCodeAt(offset);
      units[unit] = (units[unit] ?? 0) + 1;
      // Neighbours are asked for only where both are of two bytes.
      if (previous >= 0x80 && unit >= 0x80) {
        const key = previous * 0x10000 + unit;
        neighbours.set(key, (neighbours.get(key) ?? 0) + 1);
      }
      previous = unit;
    }
  };
  let offset = 0;
  for (const { index, 0: run } of text.matchAll(shifted)) {
    read(offset, index);
    offset = index + run.length;
  }
  read(offset, text.length);
  return { count: (unit) => units[unit] ?? 0, pairs: (first, second) => neighbours.get(first * 0x10000 + second) ?? 0 };
}

/** Whether a place cannot be words of the text: something in it is never written, or half of its characters occur nowhere else. */
function isDoubtful([, syllable, , characters = ""]: RegExpExecArray, usage: Usage): boolean {
  return (
    isCertain(syllable, characters) ||
    unitsOf(characters).filter((unit) => usage.count(unit) === 0).length * 2 >= characters.length
  );
}

/** Half a pinyin pair after `?`, or private-use characters, are never written. */
function isCertain(syllable: string | undefined, characters: string): boolean {
  return syllable !== undefined || privateUse.test(characters);
}

/** The candidates for one place, the likeliest first; undefined where its own characters are the likelier ones. */
function repair(
  text: string,
  match: RegExpExecArray,
  codes: Gb18030,
  usage: Usage,
  syllables: ReadonlyMap<string, ReadonlySet<string>>,
): Pick<ByteShift, "candidates" | "certain"> | undefined {
  const [whole, syllable, mark = "", characters = "", tail = ""] = match;
  const bytes = unitsOf(toFullWidth(mark) + characters).flatMap((unit) => bytesOf(codes.encode(unit)));
  if (bytes.includes(0)) return undefined;
  const [firstByte = 0, ...inner] = bytes;
  const lastByte = inner.pop() ?? 0;
  const middle: number[] = [];
  for (let index = 0; index < inner.length; index += 2)
    middle.push(codes.decode(((inner[index] ?? 0) << 8) | (inner[index + 1] ?? 0)));
  if (middle.includes(0)) return undefined;
  const before = text.charCodeAt(match.index - 1);
  const after = text.charCodeAt(match.index + whole.length);
  const firsts = leadBytes(before, syllable, codes, syllables).map((lead) => codes.decode((lead << 8) | firstByte));
  const lasts = lastBytes(tail).map((last) => codes.decode((lastByte << 8) | last));
  const score = (units: readonly number[]): number =>
    units.reduce(
      (sum, unit, index) => sum + likelihood(usage, unit) + pairWeight * usage.pairs(units[index - 1] ?? 0, unit),
      0,
    );
  const candidates = likeliest(firsts, (unit) => score([before, unit, middle[0] ?? 0]))
    .flatMap((first) =>
      likeliest(lasts, (unit) => score([middle.at(-1) ?? 0, unit, after])).map((last) => [first, ...middle, last]),
    )
    .map((units) => ({ units, score: score([before, ...units, after]) }))
    .sort((one, other) => other.score - one.score);
  const [best, next] = candidates;
  if (!best) return undefined;
  if (
    !isCertain(syllable, characters) &&
    (best.units.some((unit) => likelihood(usage, unit) === 0) ||
      best.score <= score([before, ...unitsOf(mark + characters), after]))
  )
    return undefined;
  const row = [before, ...best.units, after];
  const guessed = [...(firsts.length > 1 ? [1] : []), ...(lasts.length > 1 ? [row.length - 2] : [])];
  const places = guessed.map((place) => String.fromCharCode(...row.slice(place - 1, place + 2)));
  const given = candidates.filter((candidate) => candidate.score * 2 >= best.score).slice(0, givenCandidates);
  return {
    candidates: given.map(({ units }) => String.fromCharCode(...units)),
    certain: isClear(text, places, best.score, next?.score ?? 0),
  };
}

/** Less of a lead is chance. */
const clearMargin = 25;
/** A full stop in front of a closing quotation mark is likely after any word, but so are other marks: it must lead by more. */
const wideMargin = 100;
/** Words that differ in the guessed character (国家, 国际) have the same neighbours: one occurrence says enough only where the lead is this share of the score. */
const clearShare = 0.25;

/**
 * Whether a repair is clear: its score leads by a margin, and the text has each guessed character between the two neighbours it gets here, twice
 * at least or by a wide lead. `places` says for each guessed character the three: 力量，.
 */
function isClear(text: string, places: readonly string[], best: number, next: number): boolean {
  const margin = best - next;
  if (margin < clearMargin) return false;
  return places.every((place) => {
    if (place.includes("。”") && margin >= wideMargin) return true;
    const first = text.indexOf(place);
    return first >= 0 && (margin >= best * clearShare || text.indexOf(place, first + 1) >= 0);
  });
}

/**
 * The lead bytes to try, A1 first, which all Chinese punctuation has. Where the rest of a pinyin pair is after `?`, the character before
 * ends with the lead byte of the one that was spelled, and the lost byte is that one's second: 們?nèi) hides 內.
 */
function leadBytes(
  before: number,
  syllable: string | undefined,
  codes: Gb18030,
  syllables: ReadonlyMap<string, ReadonlySet<string>>,
): readonly number[] {
  const spelled = [...(syllables.get(syllable ?? "") ?? [])].map((character) => codes.encode(character.charCodeAt(0)));
  const seconds = spelled.filter((code) => code >> 8 === (codes.encode(before) & 0xff)).map((code) => code & 0xff);
  return seconds.length > 0 ? seconds : [0xa1, ...range(0x81, 0xfe).filter((byte) => byte !== 0xa1)];
}

/** The last byte is the ASCII character that ends the run; a `?` stands for any trail byte. */
function lastBytes(tail: string): readonly number[] {
  return tail === "?" ? range(0x40, 0xfe).filter((byte) => byte !== 0x7f) : [tail.charCodeAt(0)];
}

/** The first few by score, those that are no characters left out; of equal ones the earlier. */
function likeliest(units: readonly number[], score: (unit: number) => number): readonly number[] {
  return units
    .filter((unit) => unit !== 0)
    .map((unit) => ({ unit, score: score(unit) }))
    .sort((one, other) => other.score - one.score)
    .slice(0, triedEnds)
    .map(({ unit }) => unit);
}

function likelihood(usage: Usage, unit: number): number {
  return usage.count(unit) + (usual.includes(String.fromCharCode(unit)) ? usualCount : 0);
}

/** A mark in the width it had before it may have been folded (Unicode, Halfwidth and Fullwidth Forms: code + FEE0). */
function toFullWidth(mark: string): string {
  return mark === "" || mark > "~" ? mark : String.fromCharCode(mark.charCodeAt(0) + 0xfee0);
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

function bytesOf(code: number): [number, number] {
  return [code >> 8, code & 0xff];
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
