import { markedPinyinLetters } from "../text/punctuationIndex";
import type { Span } from "../span";

/** A syllable in brackets after the Chinese character it spells: `務(wù)`. */
export interface PinyinPair {
  /** `(wù)`, brackets included, without the character before them. */
  readonly span: Span;
  /** The character that is spelled: `務`. */
  readonly character: string;
  /** `wù` */
  readonly syllable: string;
}

/** The letters of a syllable, with the marks of the four tones on vowels and on n and m (GB/T 16159, Hanyu Pinyin). */
export const pinyinLetters = `a-z${markedPinyinLetters}`;

/**
 * The longest syllables have six letters (zhuāng), seven with room for a slip. It starts with the bracket and looks back from there, because a
 * regular expression that starts by looking back does so at every character.
 */
const pair = new RegExp(
  `[(（](?<=[\\u3400-\\u4dbf\\u4e00-\\u9fff\\udc00-\\udfff].)([${pinyinLetters}]{1,7})[)）]`,
  "g",
);
const toneMark = /[^a-zêü]/;

/**
 * The syllables that are in brackets after a Chinese character, in the order of the text. Only those with a tone mark: `人工智能(ai)` is
 * no pair. Some web pages put them after every occurrence of certain characters; in a text pasted from there they are no part of it.
 */
export function pinyinPairs(text: string): readonly PinyinPair[] {
  const pairs: PinyinPair[] = [];
  for (const { 0: whole, 1: syllable = "", index } of text.matchAll(pair)) {
    if (!toneMark.test(syllable)) continue;
    pairs.push({
      span: { start: index, end: index + whole.length },
      character: characterBefore(text, index),
      syllable,
    });
  }
  return pairs;
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
  return text.slice(unit >= 0xdc00 && unit <= 0xdfff ? offset - 2 : offset - 1, offset);
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
