import { trimmed } from "../article/text/characters";

/** Whether nothing but blanks is between the two offsets, which are the starts of a line and of the next. */
export function isBlankLine(text: string, start: number, end: number): boolean {
  const words = trimmed(text, { start, end });
  return words.start === words.end;
}
