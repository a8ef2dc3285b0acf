import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { scriptOfLocale } from "../../l10n/message";
import type { Language } from "../../l10n/language";

/** The text of a rule's page in `docs/rules/`, Markdown; undefined for a code that no rule has. */
export function rulePage(code: string): string | undefined {
  const folder = pagesFolder();
  const path = folder && join(folder, `${code}.md`);
  return path !== undefined && existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** What a rule finds, one to three sentences in the user's language; undefined for a code that no rule has. */
export function ruleMeaning(code: string, language: Language): string | undefined {
  const page = rulePage(code);
  return page?.split(`\n## ${headings[scriptOfLocale(language.locale)]}\n\n`)[1]?.split("\n", 1)[0];
}

/** The headings of the three languages on the pages, as `docs/generator/rulePages.ts` writes them. */
const headings = { latin: "English", hans: "简体中文", hant: "繁體中文" } as const;

/** The pages go with the package: in the folder `docs/rules` beside the one of the bundles. */
function pagesFolder(): string | undefined {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const pages = join(folder, "docs", "rules");
    if (existsSync(pages)) return pages;
  }
  return undefined;
}
