import type { Edit } from "../edits/edit";

/** What cleaning does to pasted text, each kind a step of its own. */
export type CleaningKind =
  | "misdecoded"
  | "hidden"
  | "indent"
  | "filler"
  | "shift"
  | "pinyin"
  | "remains"
  | "variant"
  | "wrapped"
  | "paragraph"
  | "punctuation"
  | "heading";

/** What became of a text that was cleaned. */
export interface Cleaning {
  /** The clean text. */
  readonly text: string;
  /** The edits of the given text that make it the clean one: in order, without overlaps; none where nothing had to be done. */
  readonly edits: readonly Edit[];
  /** What was done, in the order of the steps; only kinds that had something to do. */
  readonly done: readonly CleaningCount[];
  /** Places that are damaged and that only the original can mend: they are left as they are, and `pasted-damage` marks them. */
  readonly left: number;
}

export interface CleaningCount {
  readonly kind: CleaningKind;
  /** How many places, lines or marks; the sentence about the kind says which ({@link describeDone}). */
  readonly count: number;
  /** Words of the text that are gone, as they were written; absent where only marks, blanks and the like were changed. */
  readonly removed?: readonly string[];
}

/** One thing that a step does. */
export interface CleaningChange {
  readonly edits: readonly Edit[];
  /** How many places, lines or marks it counts for; one where absent. */
  readonly count?: number;
  /** The words it takes away. */
  readonly removed?: string;
}

/** What steps know apart from the text. */
export interface CleaningProgress {
  readonly isPart: boolean;
  readonly continues: boolean;
  /** Whether something was found already that only web pages leave in a text. */
  readonly isFromWebPage: boolean;
}
