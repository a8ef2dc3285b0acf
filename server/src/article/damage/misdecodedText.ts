import type { Span } from "../span";

/** Text that was read as if it were in another encoding: `дЄ≠еЫљ` was 中国, `æ–‡ç¨¿` was 文稿, `donU+0092t` was don’t. */
export interface MisdecodedText {
  /** The encoding it is in. */
  readonly encoding: "UTF-8" | "Windows-1252";
  /** The encoding it was taken for. */
  readonly readAs: "Mac Cyrillic" | "Latin-1";
  /** Every wrong stretch with what it was, in the order of the text; at least one. */
  readonly places: readonly { readonly span: Span; readonly text: string }[];
}

/**
 * What the bytes from 80 on look like in the two encodings. Latin-1 stands for Windows-1252, which every browser reads in its place. Node.js 20 decodes
 * that one wrongly, so the characters are given here.
 */
const upperHalves: Readonly<Record<MisdecodedText["readAs"], string>> = {
  "Mac Cyrillic":
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ†°Ґ£§•¶І®©™Ђђ≠Ѓѓ∞±≤≥іµґЈЄєЇїЉљЊњјЅ¬√ƒ≈∆«»…\u00a0ЋћЌќѕ–—“”‘’÷„ЎўЏџ№Ёёяабвгдежзийклмнопрстуф",
  "Latin-1": `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${String.fromCharCode(...Array.from({ length: 0x55 }, (_, index) => 0xa0 + index))}`,
};

interface Misreading {
  readonly readAs: MisdecodedText["readAs"];
  /** The bytes after the characters. */
  readonly bytes: ReadonlyMap<string, number>;
  /** One or more characters of UTF-8, as they look after the misreading. */
  readonly sequences: RegExp;
}

/** The first bytes of characters that two bytes (C2, C3) or three (E2–EF) make, in both encodings, and controls: without one of them nothing is looked for. */
const mayBeMisdecoded = /[\u0080-\u009f\u00c2\u00c3\u00e2-\u00ef\u0432-\u043f]/;

let misreadings: readonly Misreading[] | undefined;

/**
 * The text in UTF-8 that was read as Mac Cyrillic or as Latin-1, one entry for each of the two with all its places, and the marks of Windows-1252 that were
 * read as the controls of Latin-1.
 *
 * Russian, Greek or French words never have the form of UTF-8 twice in a row; single characters count only beside such places, or as the quotation marks,
 * dashes and letters that an English text loses this way (`donâ€™t`, `clichÃ©`).
 */
export function misdecodedTexts(text: string): readonly MisdecodedText[] {
  if (!mayBeMisdecoded.test(text)) return [];
  misreadings ??= (["Mac Cyrillic", "Latin-1"] as const).map(misreadingOf);
  const found = misreadings.map((misreading): MisdecodedText => {
    const places = hasSurePlace(text, misreading) ? [...placesOf(text, misreading)] : [];
    return { encoding: "UTF-8", readAs: misreading.readAs, places };
  });
  const marks = windowsMarks(
    text,
    found.flatMap(({ places }) => places.map(({ span }) => span)),
  );
  return [...found, { encoding: "Windows-1252", readAs: "Latin-1", places: marks } as const].filter(
    ({ places }) => places.length > 0,
  );
}

/** The controls 80 to 9F for which Windows-1252 has a mark; those that are part of other damage aside. */
function windowsMarks(text: string, known: readonly Span[]): MisdecodedText["places"] {
  const taken = new Set(
    known.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
  );
  return [...text.matchAll(/[\u0080-\u009f]/g)]
    .filter(({ index }) => !taken.has(index))
    .map(({ index, 0: control }) => ({
      span: { start: index, end: index + 1 },
      text: upperHalves["Latin-1"].charAt(control.charCodeAt(0) - 0x80),
    }))
    .filter(({ text: mark }) => mark > "\u009f");
}

function hasSurePlace(text: string, misreading: Misreading): boolean {
  for (const match of text.matchAll(misreading.sequences))
    if (isSure(readUtf8(match[0], misreading)) || isLostLetter(text, match)) return true;
  return false;
}

function* placesOf(text: string, misreading: Misreading): Iterable<MisdecodedText["places"][number]> {
  for (const match of text.matchAll(misreading.sequences)) {
    const { index, 0: run } = match;
    const span = { start: index, end: index + run.length };
    const original = readUtf8(run, misreading);
    if (isSure(original) || isLostLetter(text, match) || (!isBesideLetter(text, span) && !original.includes("\uFFFD")))
      yield { span, text: original };
  }
}

const utf8 = new TextDecoder();

function readUtf8(run: string, { bytes }: Misreading): string {
  return utf8.decode(Uint8Array.from(run, (character) => bytes.get(character) ?? 0));
}

/** Two characters of Chinese text, or a quotation mark or dash: no words have that form by chance. */
function isSure(original: string): boolean {
  return /^[\u2010-\u203a]|[\u2010-\u9fff\uf900-\ufaff\ufe30-\uffef\ud800-\udbff].*[\u2010-\u9fff\uf900-\ufaff\ufe30-\uffef\ud800-\udbff]/s.test(
    original,
  );
}

/** Ã or Â before a character of 80 to BF in a word of small letters: `clichÃ©`. No English or Chinese text has these; in capitals, «AMANHÃ» is Portuguese. */
function isLostLetter(text: string, { index, 0: run }: RegExpExecArray): boolean {
  return /^[ÃÂ][\u0080-\u00bf]$/.test(run) && !/\p{Lu}/u.test(text.charAt(index - 1));
}

/** Part of a longer word: дії in події has the form of UTF-8 by chance. */
function isBesideLetter(text: string, { start, end }: Span): boolean {
  return /[\u0400-\u04ff\u00c0-\u024f]/.test(text.charAt(start - 1) + text.charAt(end));
}

/** UTF-8 has a first byte C2–F4 and one to three bytes 80–BF after it (RFC 3629, section 3). */
function misreadingOf(readAs: MisdecodedText["readAs"]): Misreading {
  const bytes = new Map([...upperHalves[readAs]].map((character, index) => [character, 0x80 + index]));
  // A reader of pure Latin-1 leaves the bytes 80–9F as control characters.
  if (readAs === "Latin-1") for (let byte = 0x80; byte < 0xa0; byte++) bytes.set(String.fromCharCode(byte), byte);
  const anyOf = (first: number, last: number): string => {
    const characters = [...bytes]
      .filter(([, byte]) => first <= byte && byte <= last)
      .map(([character]) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
    return `[${characters.join("")}]`;
  };
  const next = anyOf(0x80, 0xbf);
  return {
    readAs,
    bytes,
    sequences: new RegExp(
      `(?:${anyOf(0xe2, 0xef)}${next}{2}|${anyOf(0xc2, 0xdf)}${next}|${anyOf(0xf0, 0xf4)}${next}{3})+`,
      "g",
    ),
  };
}
