import type { Span } from "../span";

/** A number read from the text, with the offset after it. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
}

/** The characters of Chinese numbers by their values: digits, tens, hundreds. */
const hanziValues: readonly (readonly [characters: string, value: number])[] = [
  ["〇零", 0],
  ["一壹", 1],
  ["二两兩贰貳", 2],
  ["三叁參", 3],
  ["四肆", 4],
  ["五伍", 5],
  ["六陆陸", 6],
  ["七柒", 7],
  ["八捌", 8],
  ["九玖", 9],
  ["十拾", 10],
  ["廿", 20],
  ["卅", 30],
  ["百佰", 100],
];

/** All characters that {@link readHanziNumeral} reads. */
export const hanziNumeralCharacters = hanziValues.map(([characters]) => characters).join("");

/** The characters that cannot be altered by a stroke (大写数字, 大寫數字): 壹, 貳. Taiwan numbers the parts of a paper with them. */
const formalCharacters = "壹贰貳叁參肆伍陆陸柒捌玖拾佰";

/** Whether the characters of a number are the formal ones. */
export function isFormalNumeral(text: string, { start, end }: Span): boolean {
  for (let offset = start; offset < end; offset++) if (formalCharacters.includes(text.charAt(offset))) return true;
  return false;
}

/** By UTF-16 unit the value of a character, plus one; 0 for all that are in no number. */
const valueOfUnit = new Uint8Array(0x10000);
for (const [characters, value] of hanziValues)
  for (const character of characters) valueOfUnit[character.charCodeAt(0)] = value + 1;

/**
 * Reads a Chinese number below a thousand: 七, 十一, 二十三, 廿三, 一百零二. `undefined` where none starts.
 * Only what can number points: 两 counts as 2, and a run such as 二〇二四 is a year, read as 2024.
 */
export function readHanziNumeral(text: string, start: number): Numeral | undefined {
  let offset = start;
  let value = 0;
  let pending: number | undefined;
  for (; offset < text.length; offset++) {
    const read = (valueOfUnit[text.charCodeAt(offset)] ?? 0) - 1;
    if (read < 0 || (read === 100 && pending === undefined)) break;
    if (read < 10) {
      pending = pending === undefined ? read : pending * 10 + read;
    } else {
      // 廿 and 卅 are tens by themselves, 十 alone is one ten.
      value += read === 10 || read === 100 ? (pending ?? 1) * read : read;
      pending = undefined;
    }
  }
  if (offset === start) return undefined;
  return { value: value + (pending ?? 0), end: offset };
}

/** Reads up to three half-width or full-width digits: 7, 12, １２. `undefined` where none starts or more follow. */
export function readDigits(text: string, start: number): Numeral | undefined {
  let offset = start;
  let value = 0;
  for (let digit = digitAt(text, offset); digit !== undefined; digit = digitAt(text, offset)) {
    value = value * 10 + digit;
    offset++;
    if (offset - start > 3) return undefined;
  }
  return offset === start ? undefined : { value, end: offset };
}

function digitAt(text: string, offset: number): number | undefined {
  const unit = text.charCodeAt(offset);
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  if (unit >= 0xff10 && unit <= 0xff19) return unit - 0xff10;
  return undefined;
}

const hanziDigits = "〇一二三四五六七八九";

/** A number from 1 to 999 in Chinese characters as official texts number points: 10 is 十, 23 is 二十三, 102 is 一百零二. */
export function hanziNumeral(value: number): string {
  if (value >= 100) {
    const rest = value % 100;
    const head = `${hanziDigits.charAt(Math.floor(value / 100))}百`;
    if (rest === 0) return head;
    if (rest < 10) return `${head}零${hanziDigits.charAt(rest)}`;
    return head + (rest < 20 ? "一" : "") + hanziNumeral(rest);
  }
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${hanziDigits.charAt(tens)}十`;
  return head + (ones === 0 ? "" : hanziDigits.charAt(ones));
}

const ordinaryDigits = "零一二三四五六七八九十百";
const formalDigits = { hans: "零壹贰叁肆伍陆柒捌玖拾佰", hant: "零壹貳參肆伍陸柒捌玖拾佰" } as const;

/** A number from 1 to 999 in formal characters: 3 is 叁, and 參 in Traditional. */
export function formalNumeral(value: number, script: "hans" | "hant"): string {
  return hanziNumeral(value).replace(/[零一二三四五六七八九十百]/g, (digit) =>
    formalDigits[script].charAt(ordinaryDigits.indexOf(digit)),
  );
}

/** The number of a circled digit ① to ⑳; `undefined` for any other UTF-16 unit. */
export function circledNumber(unit: number): number | undefined {
  return unit >= 0x2460 && unit <= 0x2473 ? unit - 0x2460 + 1 : undefined;
}
