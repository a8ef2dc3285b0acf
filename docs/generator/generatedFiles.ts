import { readFileSync } from "node:fs";
import type { Localized, Script } from "../../server/src/l10n/localized";
import { convertScript } from "../../server/src/conversion/main";
import { manifestSettings, manifestTexts, renderConfigurationSchema, renderSettingsPage } from "./configurationPages";
import { renderDocumentation, type DocumentedRule } from "./rulePages";
import { rules } from "../../server/src/rules/registry";
import type { RulePage } from "../../server/src/rules/rule";
import { builtInStructures, defaultStructure } from "../../server/src/structure/builtIns/builtIns";
import { draftSnippet } from "../../server/src/structure/skeleton";
import type { Structure } from "../../server/src/structure/structure";
import { renderScriptCharacters } from "./scriptCharacters";

/** Every file that is made from the code or from the tables of a library, by its path in the repository, with the text it must have. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const pages = [...renderDocumentation(documentedRules())].map(([name, text]): [string, string] => [
    `docs/rules/${name}`,
    text,
  ]);
  return new Map([
    ...pages,
    ["docs/settings.md", renderSettingsPage()],
    ["docs/schema/policy-draft.schema.json", renderConfigurationSchema(documentedRules())],
    ["package.json", manifest()],
    ["package.nls.json", manifestTranslations("package.nls.json", "latin")],
    ["package.nls.zh-cn.json", manifestTranslations("package.nls.zh-cn.json", "hans")],
    ["package.nls.zh-tw.json", manifestTranslations("package.nls.zh-tw.json", "hant")],
    ["snippets/policy-draft.zh-hans.json", snippets("snippets/policy-draft.zh-hans.json", "hans")],
    ["snippets/policy-draft.zh-hant.json", snippets("snippets/policy-draft.zh-hant.json", "hant")],
    ["snippets/policy-draft.en.json", snippets("snippets/policy-draft.en.json", "latin")],
    ["server/src/article/text/scriptCharacters.ts", renderScriptCharacters()],
  ]);
}

/** How the names of the snippets begin that hold the skeleton of a whole draft and are made from its structure; the others are written by hand. */
export const wholeDraftNames: Localized = {
  hans: "政策文稿全文：",
  hant: "政策文稿全文：",
  latin: "Whole policy draft: ",
};

/** The snippets of a script: those written by hand, then one for each structure but the default, whose snippets are among the former. */
function snippets(path: string, script: Script): string {
  const present = Object.entries(JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<string, unknown>>);
  const kept = present.filter(([name]) => !name.startsWith(wholeDraftNames[script]));
  const made = builtInStructures
    .filter((structure) => structure !== defaultStructure && structure.scripts.includes(script))
    .map(
      (structure) =>
        [
          wholeDraftNames[script] + structure.names[script],
          {
            prefix: snippetPrefixes(structure, script),
            description: snippetDescription(structure, script),
            body: draftSnippet(structure, script, "").split("\n"),
          },
        ] as const,
    );
  // VS Code's own snippets have their prefixes on one line; so do ours, which stay readable that way.
  return toJson(Object.fromEntries([...kept, ...made])).replace(
    /"prefix": \[\s+([^\]]*?)\s+\]/g,
    (_, prefixes: string) => `"prefix": [${prefixes.replace(/\s*\n\s*/g, " ")}]`,
  );
}

/** Pinyin, then Chinese in the script of the draft, then the id; in English the id in one word first. */
function snippetPrefixes({ id, prefixes, scripts }: Structure, script: Script): readonly string[] {
  if (script === "latin") return [...new Set([id.replaceAll("-", ""), ...(scripts.length === 1 ? prefixes : []), id])];
  return [...(script === "hant" ? prefixes.map((prefix) => convertScript(prefix, "hant")) : prefixes), id];
}

function snippetDescription({ names, sections }: Structure, script: Script): string {
  const list = sections
    .filter(({ required }) => required)
    .map((section) => section.names[script])
    .join(script === "latin" ? ", " : "、");
  return script === "latin" ? `${names.latin}, the whole draft: ${list}` : `${names[script]}全文：${list}`;
}

/** The part of `package.json` that is made from the code; the rest is written by hand. */
interface Manifest {
  readonly contributes: { configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[] };
}

/** The settings that the client library defines are written by hand. */
const byHand = /(?:policyDraft|configuration)\.trace\./;

function manifest(): string {
  const content = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
  const kept = content.contributes.configuration.filter(({ properties }) =>
    Object.keys(properties).every((name) => byHand.test(name)),
  );
  content.contributes.configuration = [...manifestSettings(documentedRules()), ...kept];
  return toJson(content);
}

function manifestTranslations(path: string, script: "hans" | "hant" | "latin"): string {
  const present = Object.entries(JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<string, string>>);
  const kept = present.filter(([name]) => !name.startsWith("configuration.") || byHand.test(name));
  const texts: Readonly<Record<string, string>> = {
    ...Object.fromEntries(kept),
    ...manifestTexts(documentedRules(), script),
  };
  return toJson(
    Object.fromEntries(
      Object.keys(texts)
        .sort()
        .map((name) => [name, texts[name]]),
    ),
  );
}

function toJson(content: unknown): string {
  return `${JSON.stringify(content, undefined, 2)}\n`;
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
