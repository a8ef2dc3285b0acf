import type { Language } from "./language";
import { scriptOfLocale } from "./message";
import simplified from "../../../l10n/bundle.l10n.zh-cn.json";
import traditional from "../../../l10n/bundle.l10n.zh-tw.json";

/**
 * The language for a locale in any of the usual spellings: `zh-cn`, `zh-Hant-TW`, `zh_CN.UTF-8`. Undefined and unknown
 * ones give English, whose texts are in the code.
 */
export function languageOf(locale: string | undefined): Language {
  const tag = (locale ?? "en")
    .replace(/[.@][^]*/, "")
    .replaceAll("_", "-")
    .toLowerCase();
  switch (scriptOfLocale(tag)) {
    case "hans":
      return { locale: tag, translations: simplified };
    case "hant":
      return { locale: tag, translations: traditional };
    case "latin":
      return { locale: tag, translations: {} };
  }
}
