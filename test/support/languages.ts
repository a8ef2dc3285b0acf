import { languageOf } from "../../server/src/l10n/translations";

/** The languages in which an editor may speak to the writer. */
export const english = languageOf("en");
export const simplifiedChinese = languageOf("zh-cn");
export const traditionalChinese = languageOf("zh-tw");
