import { partitionPoint } from "../partitionPoint";
import type { Span } from "../span";
import { blankRanges, fillUnits } from "./characters";
import { simplifiedCharacters, traditionalCharacters } from "./scriptCharacters";

/**
 * The marks of a text, and which kinds of rare characters it holds: read once, in one pass over all its characters.
 *
 * Of eight characters of a Chinese draft one is a mark, and nearly everything that is looked for begins at or after one: sentences, markers,
 * quotations, code, links. Whoever looks goes from mark to mark instead of reading the text again.
 */
export interface PunctuationIndex {
  /** The offsets of all marks, in the order of the text. */
  readonly offsets: readonly number[];
  /** The kinds of characters that occur, as a sum of {@link CharacterKind}. */
  readonly kinds: number;
  /** The spans whose marks are left out, in the order of the text and apart: no marker starts there. */
  readonly excluded: readonly Span[];
}

/** What a character is to one who looks for the beginnings of sentences and clauses. */
export const MarkClass = {
  /** A letter, a Chinese character, a mark that begins and ends nothing. */
  word: 0,
  /** A blank, or nothing that a reader sees. */
  blank: 1,
  /** 。！？；：… and their half-width forms: a sentence may begin after it. */
  sentenceEnd: 2,
  /** ，、 and the half-width comma: a clause may begin after it. */
  comma: 3,
  /** A closing mark that belongs to what is before it: after 。” still begins a sentence. */
  closer: 4,
  /** 》〉: closes a title, which is part of its sentence. */
  titleCloser: 5,
  /** Opens what is quoted and not said: quotation marks, titles, code, comments. */
  opener: 6,
} as const;

/** Kinds of characters that most drafts do not hold: rules about them need not search there. One bit each. */
export const CharacterKind = {
  /** Written in Simplified Chinese only. */
  simplified: 2,
  /** Written in Traditional Chinese only. */
  traditional: 4,
  /** A control, a character without width, one that turns the direction of writing. */
  hidden: 8,
  /** Private use, U+FFFD, and those as which the first bytes of UTF-8 appear when they are read in another encoding. */
  damaged: 16,
  /** The half-width question mark, which is also found where a byte was lost. */
  questionMark: 64,
  /** `<`, with which HTML begins, and so every comment. */
  tagOpening: 128,
} as const;

/** The letters of Pinyin with a mark over them, of a tone or of ê and ü (GB/T 16159, Hanyu Pinyin). */
export const markedPinyinLetters = "āáǎàēéěèêếềīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ";

const classes = new Uint8Array(0x10000);

/** One byte for each UTF-16 unit, because every character of a draft is looked up: 1 for a mark, and the bits of its kinds. */
const kinds = new Uint8Array(0x10000);
const isMark = 1;

fillUnits(classes, MarkClass.blank, blankRanges);
// What no reader sees: controls, characters without width, private-use ones that damaged text holds.
fillUnits(classes, MarkClass.blank, [
  [0x00, 0x08],
  [0x200b, 0x200f],
  [0xe000, 0xf8ff],
]);
for (const [marks, markClass] of [
  ["。！？；：…!?;:.", MarkClass.sentenceEnd],
  ["，,、", MarkClass.comma],
  ["”’」』）)\"'", MarkClass.closer],
  ["》〉", MarkClass.titleCloser],
  ["“‘「『《〈`<", MarkClass.opener],
  // They begin and end no sentence; the last ones are in placeholders.
  ["（(【】]\\&×XxＸｘT", MarkClass.word],
] as const) {
  for (const mark of marks) {
    classes[mark.charCodeAt(0)] = markClass;
    kinds[mark.charCodeAt(0)] = isMark;
  }
}

/** Adds a kind to all units from the first to the last. */
function addKind(kind: number, first: number, last = first): void {
  for (let unit = first; unit <= last; unit++) kinds[unit] = (kinds[unit] ?? 0) | kind;
}

for (const character of simplifiedCharacters) addKind(CharacterKind.simplified, character.charCodeAt(0));
for (const character of traditionalCharacters) addKind(CharacterKind.traditional, character.charCodeAt(0));
addKind(CharacterKind.questionMark, "?".charCodeAt(0));
addKind(CharacterKind.tagOpening, "<".charCodeAt(0));
for (const [first, last] of [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x7f],
  [0xad, 0xad],
  [0x061c, 0x061c],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
] as const) {
  addKind(CharacterKind.hidden, first, last);
}
// The last three stand for bytes with which characters of UTF-8 begin, in Latin-1 and Mac Cyrillic; the controls 80 to 9F for marks of Windows-1252.
for (const [first, last] of [
  [0xe000, 0xf8ff],
  [0xdb80, 0xdbff],
  [0xfffd, 0xfffd],
  [0x0080, 0x009f],
  [0x00c2, 0x00c3],
  [0x00e2, 0x00ef],
  [0x0432, 0x043f],
] as const)
  addKind(CharacterKind.damaged, first, last);

/** Reads the punctuation of a text, or of a part of it. */
export function readPunctuation(text: string, start = 0, end = text.length): PunctuationIndex {
  const offsets: number[] = [];
  let found = 0;
  for (let offset = start; offset < end; offset++) {
    const kind = kinds[text.charCodeAt(offset)] ?? 0;
    found |= kind;
    if (kind & isMark) offsets.push(offset);
  }
  return { offsets, kinds: found & ~isMark, excluded: [] };
}

/** The index without the marks in some spans, which are in the order of the text and apart. */
export function outside({ offsets, kinds: found }: PunctuationIndex, spans: readonly Span[]): PunctuationIndex {
  let next = 0;
  const left = offsets.filter((offset) => {
    while ((spans[next]?.end ?? Infinity) <= offset) next++;
    return offset < (spans[next]?.start ?? Infinity);
  });
  return { offsets: left, kinds: found, excluded: spans };
}

/** Whether a character of a kind occurs. */
export function holds({ kinds: found }: PunctuationIndex, kind: number): boolean {
  return (found & kind) !== 0;
}

/** The index of the first mark at or after an offset. */
export function firstMarkFrom({ offsets }: Pick<PunctuationIndex, "offsets">, offset: number): number {
  return partitionPoint(offsets, (mark) => mark < offset);
}

/** The class of the UTF-16 unit at an offset; `word` beyond the end of the text. */
export function markClassAt(text: string, offset: number): number {
  return classes[text.charCodeAt(offset)] ?? MarkClass.word;
}
