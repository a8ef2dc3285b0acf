/** A number read from the text, with the offset behind it. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
}

const digitValues: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 貳: 2, 叁: 3, 參: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9,
};
const tensValues: Readonly<Record<string, number>> = { 十: 1, 拾: 1, 廿: 2, 卅: 3 };
const hundreds = new Set(["百", "佰"]);

/** All characters that {@link readHanziNumeral} reads. */
export const hanziNumeralCharacters = [...Object.keys(digitValues), ...Object.keys(tensValues), ...hundreds].join("");

/**
 * Reads a Chinese number below a thousand: 七, 十一, 二十三, 廿三, 一百零二. `undefined` where none starts.
 * Only what can number points: 两 counts as 2, and a run such as 二〇二四 is a year, read as 2024.
 */
export function readHanziNumeral(text: string, start: number): Numeral | undefined {
  let offset = start;
  let value = 0;
  let pending: number | undefined;
  for (; offset < text.length; offset++) {
    const character = text.charAt(offset);
    const digit = digitValues[character];
    const tens = tensValues[character];
    if (digit !== undefined) {
      pending = pending === undefined ? digit : pending * 10 + digit;
    } else if (tens !== undefined) {
      value += tens > 1 ? tens * 10 : (pending ?? 1) * 10;
      pending = undefined;
    } else if (hundreds.has(character) && pending !== undefined) {
      value += pending * 100;
      pending = undefined;
    } else {
      break;
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

/** The number of a circled digit ① to ⑳; `undefined` for any other UTF-16 unit. */
export function circledNumber(unit: number): number | undefined {
  return unit >= 0x2460 && unit <= 0x2473 ? unit - 0x2460 + 1 : undefined;
}
