import type { Localized } from "./localized";

/**
 * A text for the writer, not yet in a language: the English text with `{0}`, `{1}` … and what to put there. The English text is the key
 * of its translations in `l10n/`, the same files the client reads through VS Code's l10n.
 */
export interface Message {
  readonly text: string;
  readonly values: readonly MessageValue[];
}

/** A word of the draft or a number stays as it is; a {@link Message} is translated with the message it is in. */
export type MessageValue = string | number | Message;

/**
 * Makes a message. The first argument is always a literal, so that a test can hold it against `l10n/`.
 *
 *     message("“{0}” is missing", "路径")
 */
export function message(text: string, ...values: readonly MessageValue[]): Message {
  return { text, values };
}

/** The translations of one language: English text to translated text; an empty object for English. */
export type Translations = Readonly<Record<string, string>>;

/** The message in the language of the translations; a text without translation stays English. */
export function render({ text, values }: Message, translations: Translations): string {
  return partsOf(translations[text] ?? text)
    .map((part) => {
      const value = values[part.index];
      if (value === undefined) return part.text;
      return typeof value === "object" ? render(value, translations) : String(value);
    })
    .join("");
}

/** A stretch of a text, or the place of a value in it. */
interface Part {
  readonly text: string;
  /** Which of the values is here; -1 for none. */
  readonly index: number;
}

/** Texts and their parts: those of the code and of its translations, so they are as many as these. */
const known = new Map<string, readonly Part[]>();

function partsOf(text: string): readonly Part[] {
  let parts = known.get(text);
  if (!parts) {
    parts = text
      .split(/(\{\d+\})/)
      .filter((part) => part !== "")
      .map((part) => ({ text: part, index: Number(/^\{(\d+)\}$/.exec(part)?.[1] ?? -1) }));
    known.set(text, parts);
  }
  return parts;
}

/** A text in three scripts in the one that fits the editor's language: `zh-tw`, `zh-hk` Traditional, other `zh` Simplified, else English. */
export function inLocale(localized: Localized, locale: string): string {
  return localized[scriptOfLocale(locale)];
}

/** The script of a locale such as `zh-cn`, `zh-Hant-TW`, `en`; anything unknown is English. */
export function scriptOfLocale(locale: string): keyof Localized {
  if (/^zh\b.*\b(tw|hk|mo|hant)\b/i.test(locale)) return "hant";
  return /^zh\b/i.test(locale) ? "hans" : "latin";
}
