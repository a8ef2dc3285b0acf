import type { Translate } from "../../client/src/translate";
import { readJson } from "./repository";

/** What `vscode.l10n.t` does in an editor that speaks this language. */
export function translateInto(language: "en" | "zh-cn" | "zh-tw"): Translate {
  const bundle = language === "en" ? {} : readJson<Record<string, string>>(`l10n/bundle.l10n.${language}.json`);
  return (message, ...values) =>
    (bundle[message] ?? message).replace(/\{(\d+)\}/g, (placeholder, index: string) =>
      String(values[Number(index)] ?? placeholder),
    );
}
