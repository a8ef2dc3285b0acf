import type { Span } from "../article/span";
import type { Message } from "../l10n/message";

/** A change that removes a problem. Edits do not overlap and lose no character outside what the title names. */
export interface Fix {
  /** Says exactly what it will do: `Insert section “路径”`. */
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** Text to be converted to the other script instead; `edits` is empty then. Its dictionaries are large, so it is done when the fix is chosen. */
  readonly conversion?: Conversion;
}

/** Spans of the analysed text that are to be written in one of the two scripts of Chinese, in order and apart. */
export interface Conversion {
  readonly to: "hans" | "hant";
  readonly spans: readonly Span[];
}

/** Replaces a span of the analysed text by another text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}
