import { message, type Message } from "../l10n/message";
import { shortened } from "../rules/shared/shortened";
import type { Cleaning, CleaningCount } from "./cleaning";

/** What cleaning did and what it left, a line for each; empty where nothing had to be done and nothing is damaged. */
export function describeCleaning({ done, left }: Pick<Cleaning, "done" | "left">): readonly Message[] {
  return [
    ...done.map(describeDone),
    ...(left > 0
      ? [
          message(
            "Damaged places left unchanged and marked as problems: {0}; only the original shows what was there",
            left,
          ),
        ]
      : []),
  ];
}

/** What one kind of cleaning did. */
export function describeDone({ kind, count, removed = [] }: CleaningCount): Message {
  switch (kind) {
    case "misdecoded":
      return message("Text read again in its own encoding (places: {0})", count);
    case "hidden":
      return message("Hidden characters deleted (places: {0})", count);
    case "indent":
      return message("Indents removed (paragraphs: {0})", count);
    case "filler":
      return message("Needless blank lines and blanks removed (places: {0})", count);
    case "shift":
      return message("Shifted bytes repaired (places: {0})", count);
    case "pinyin":
      return message("Pinyin deleted (syllables: {0})", count);
    case "remains":
      return message("What a web page left deleted (lines: {0})", count);
    case "variant":
      return message("Second wording of the title deleted: “{0}”", shortened(removed[0] ?? ""));
    case "wrapped":
      return message("Wrapped lines joined (places: {0})", count);
    case "paragraph":
      return message("Blank lines put between paragraphs (places: {0})", count);
    case "punctuation":
      return message("Punctuation written full width (marks: {0})", count);
    case "heading":
      return message("Lines made headings (lines: {0})", count);
  }
}
