import type { NewDraftParams } from "../../server/src/protocol";

/** The script a reader of this locale most likely writes in: `zh-tw` and `zh-hk` Traditional, other `zh` Simplified, else English. */
export function scriptOfLocale(locale: string): NewDraftParams["script"] {
  if (/^zh\b.*\b(tw|hk|mo|hant)\b/i.test(locale)) return "hant";
  return /^zh\b/i.test(locale) ? "hans" : "latin";
}
