import { generalVocabulary } from "../structure/vocabularies";

/**
 * Whether a Markdown document is a policy draft: `declared` when its front matter names a `structure:`, `likely` when its headings
 * name at least two sections of the default structure, else `undefined`. Reads lines only, without parsing Markdown, because the client asks it of
 * every Markdown file that is opened.
 */
export function recogniseDraft(text: string): "declared" | "likely" | undefined {
  if (declaresStructure(text)) return "declared";
  const roles = new Set<string>();
  for (const [, name = ""] of text.matchAll(/^ {0,3}#{1,6}[ \t]+([^ \t\r\n\u2028\u2029].*)$/gm)) {
    const bare = name.replace(/^(?:第?[一二三四五六七八九十0-9]+[、.．]|[（(][^）)]{1,3}[）)])\s*/, "").trim();
    const meaning = generalVocabulary.meaningOf(bare);
    if (meaning.named) for (const role of meaning.roles) roles.add(role);
  }
  return sectionsOfModel.filter((role) => roles.has(role)).length >= 2 ? "likely" : undefined;
}

/** Whether the front matter at the start of a text names a `structure:`. */
export function declaresStructure(text: string): boolean {
  const frontMatter = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*$/m.exec(text)?.[1];
  return frontMatter !== undefined && /^structure[ \t]*:[ \t]*\S/m.test(frontMatter);
}

/** The sections of the default structure, as roles: the structures themselves, with all their texts, are no part of the client. */
const sectionsOfModel = ["significance", "standards", "paths"];
