import type { Localized } from "./localized";
import { inLocale, render } from "./message";
import type { Message, Translations } from "./message";

/** The language of the editor's interface; the draft's own script may differ. */
export interface Language {
  /** A BCP 47 tag as `initialize` sends it: `zh-cn`, `en`. Unknown ones mean English. */
  readonly locale: string;
  readonly translations: Translations;
}

/** The message in the editor's language. */
export function say(language: Language, message: Message): string {
  return render(message, language.translations);
}

/** Of a name or guidance in three scripts, the one for the editor's language. */
export function choose(language: Language, localized: Localized): string {
  return inLocale(localized, language.locale);
}
