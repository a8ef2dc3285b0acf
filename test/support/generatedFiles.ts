import { renderDocumentation, type DocumentedRule } from "../../server/src/rules/documentation";
import { rules } from "../../server/src/rules/registry";
import type { RulePage } from "../../server/src/rules/rule";
import { renderScriptCharacters } from "./scriptCharacters";

/** Every file that is made from the code or from the tables of a library, by its path in the repository, with the text it must have. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const pages = [...renderDocumentation(documentedRules())].map(([name, text]): [string, string] => [`docs/rules/${name}`, text]);
  return new Map([...pages, ["server/src/article/scriptCharacters.ts", renderScriptCharacters()]]);
}

/** The rules of the registry with the pages that their files export. A file without a page is an error of its author. */
export function documentedRules(): readonly DocumentedRule[] {
  return rules.map((rule) => {
    const file = rule.code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file follows from the code, and nothing but this needs the page
    const { page } = require(`../../server/src/rules/${file}`) as { readonly page?: RulePage };
    if (!page) throw new Error(`server/src/rules/${file}.ts exports no page.`);
    return { rule, page };
  });
}
