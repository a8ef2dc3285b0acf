import { gb18030 } from "../../server/src/article/damage/gb18030";
import { foldMarks } from "./foldMarks";

/** A text with one stretch of it read one byte off. */
export interface ShiftedText {
  readonly text: string;
  /** From the `?` to the last wrong character. */
  readonly start: number;
  readonly end: number;
}

/**
 * Damages a text as careless conversion does: the lead byte of the character at `start` is lost, the bytes after it are paired anew, until a second
 * byte is a letter or, after `length` characters, is lost too. Undefined where no such damage comes of it.
 *
 *       走幾步就到。”這句   ->   走幾步就到?!边@句
 */
export function shiftBytes(text: string, start: number, length: number): ShiftedText | undefined {
  const codes = gb18030();
  let shifted = "?";
  for (let offset = start; codes && offset < start + length; offset++) {
    const trail = codes.encode(text.charCodeAt(offset)) & 0xff;
    const next = codes.encode(text.charCodeAt(offset + 1));
    const isLetter = /[@A-Za-z]/.test(String.fromCharCode(trail));
    if (trail === 0) return undefined;
    if (isLetter || offset === start + length - 1) {
      const damaged = shifted + (isLetter ? String.fromCharCode(trail) : "?");
      return { text: text.slice(0, start) + damaged + text.slice(offset + 1), start, end: start + damaged.length };
    }
    const unit = codes.decode((trail << 8) | (next >> 8));
    if (next === 0 || unit === 0) return undefined;
    const character = String.fromCharCode(unit);
    shifted += foldMarks(character);
  }
  return undefined;
}
