import { markedPinyinLetters } from "../text/punctuationIndex";
import { isHanzi, isSecondHalf } from "../text/characters";
import type { Span } from "../span";
import { countSyllables } from "./pinyinSyllables";

/** Pinyin in brackets after the Chinese characters it spells: `務(wù)`, `更新(gēngxīn)`. */
export interface PinyinPair {
  /** `(wù)`, brackets included, without the characters before them. */
  readonly span: Span;
  /** The last character that is spelled: `務`. */
  readonly character: string;
  /** `wù`, `gēngxīn` */
  readonly syllable: string;
}

/** The letters of a syllable, with the marks of the four tones on vowels and on n and m (GB/T 16159, Hanyu Pinyin). */
export const pinyinLetters = `a-z${markedPinyinLetters}`;

/**
 * The longest syllables have six letters (zhuāng); words have up to four of them. It starts with the bracket and looks back from there, because a
 * regular expression that starts by looking back does so at every character.
 */
const pair = new RegExp(
  `[(（](?<=[\\u3400-\\u4dbf\\u4e00-\\u9fff\\udc00-\\udfff].)([${pinyinLetters}]{1,24})[)）]`,
  "g",
);
const toneMark = /[^a-zêü]/;

/** Without tone marks so many pairs, and so many different ones, are no abbreviations: `人工智能(ai)`, `附件(a)`. */
const fewestWithoutTones = 8;
const fewestDifferent = 5;

/**
 * The pinyin in brackets after Chinese characters, in the order of the text. Some web pages put it after every occurrence of certain characters; in a text
 * pasted from there it is no part of it. Without tone marks it counts only where the text has much of it: `人工智能(ai)` is no pair.
 */
export function pinyinPairs(text: string): readonly PinyinPair[] {
  const marked: PinyinPair[] = [];
  const all: PinyinPair[] = [];
  for (const { 0: whole, 1: syllable = "", index } of text.matchAll(pair)) {
    const found = {
      span: { start: index, end: index + whole.length },
      character: characterBefore(text, index),
      syllable,
    };
    const hasTone = toneMark.test(syllable);
    // A single letter numbers something: 附件(a).
    if (!spells(text, found) || (!hasTone && syllable.length === 1)) continue;
    all.push(found);
    if (hasTone) marked.push(found);
  }
  const bare = all.filter((found) => !toneMark.test(found.syllable)).map((found) => found.syllable);
  return bare.length >= fewestWithoutTones && new Set(bare).size >= fewestDifferent ? all : marked;
}

/** Whether a word in brackets has the syllables of Chinese characters before it, one for each. */
function spells(text: string, { span, syllable }: PinyinPair): boolean {
  const count = countSyllables(syllable);
  if (count === undefined) return false;
  const before = text.slice(Math.max(0, span.start - count), span.start);
  return before.length === count && [...before].every((character) => isHanzi(character.charCodeAt(0)));
}

/** The text as it was before syllables were put into it: `標(biāo)準(zhǔn)` is 標準. */
export function withoutPinyin(text: string): string {
  let bare = "";
  let end = 0;
  for (const { span } of pinyinPairs(text)) {
    bare += text.slice(end, span.start);
    end = span.end;
  }
  return bare + text.slice(end);
}

function characterBefore(text: string, offset: number): string {
  const unit = text.charCodeAt(offset - 1);
  return text.slice(isSecondHalf(unit) ? offset - 2 : offset - 1, offset);
}

/** The text without those spans, which are in order and do not overlap. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let offset = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(offset, start));
    offset = end;
  }
  return parts.join("") + text.slice(offset);
}
