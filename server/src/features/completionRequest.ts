import type { Language } from "./language";

/** What completions depend on besides the draft. */
export interface CompletionOptions {
  readonly language: Language;
  /** The client's `completionItem.snippetSupport`; without it skeletons come as plain text. */
  readonly snippets: boolean;
}

/** The place of the caret, as the parts of this feature need it. Offsets are those of the article's text. */
export interface Caret {
  readonly offset: number;
  readonly lineStart: number;
  /** End of the line's text, before its line break. */
  readonly lineEnd: number;
  /** The line up to the caret. */
  readonly before: string;
  /** The line behind the caret. */
  readonly after: string;
  /** The neighbouring lines without their line breaks; empty where there is none. */
  readonly above: string;
  readonly below: string;
}
