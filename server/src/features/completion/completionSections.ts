import { CompletionItemKind, InsertTextFormat } from "vscode-languageserver-types";
import type { CompletionItem } from "vscode-languageserver-types";
import type { Role } from "../../article/article";
import type { Script } from "../../l10n/localized";
import { textOf } from "../../article/span";
import { message, scriptOfLocale } from "../../l10n/message";
import type { Message } from "../../l10n/message";
import { analyse } from "../../structure/analyse";
import type { Analysis } from "../../structure/analysis";
import { structuresOf, undecidedStructure } from "../../structure/builtIns/builtIns";
import type { MatchEntry } from "../../structure/matchStructure";
import { draftSnippet, lineBreakOf, sectionInsertion } from "../../structure/skeleton";
import { plainText } from "../../structure/snippetSyntax";
import { allSections, type Structure } from "../../structure/structure";
import type { Caret, CompletionOptions } from "./completionRequest";
import { choose, say } from "../../l10n/language";
import { frontMatterFor } from "../requests/newDraft";
import { toRange } from "../toLsp";

/** What can be typed on a keyboard without an input method to find a section of a Chinese draft. */
const pinyinOfRole: Readonly<Record<Role, string>> = {
  significance: "yiyi",
  standards: "biaozhun",
  paths: "lujing",
  problems: "wenti",
  background: "beijing",
  conclusion: "jieyu",
  status: "xianzhuang",
  causes: "yuanyin",
  requirements: "yaoqiu",
  "guiding-idea": "zhidaosixiang",
  principles: "yuanze",
  goals: "mubiao",
  schedule: "jindu",
  safeguards: "baozhang",
  matters: "shixiang",
  work: "gongzuo",
  results: "chengxiao",
};

/** A line longer than any name of a section is a sentence; the draft need not be looked at. */
const longestName = 40;

/** After `###` the writer makes a subheading; sections are on level 2, the title on level 1. */
const headingStart = /^ {0,3}(#{0,2})[ \t]*((?:[^# \t][^#]*)?)$/;

/**
 * The sections that are missing, each with its skeleton, the one that belongs at the caret first; in an empty draft the
 * whole skeleton instead. Offered on a line that holds nothing but `#`, `##` or the start of a section's name.
 *
 * What is on the line is being typed and is no section yet, so the draft is looked at as if the line were blank.
 */
export function sectionCompletions(analysis: Analysis, caret: Caret, options: CompletionOptions): CompletionItem[] {
  const typed = headingStart.exec(caret.before);
  if (typed === null || caret.after.trim() !== "") return [];
  const [, hashes = "", name = ""] = typed;
  if (name.length > longestName) return [];
  if (hashes === "" && !startsParagraph(analysis, caret)) return [];

  const { text } = analysis.article;
  const draft = analyse(
    text.slice(0, caret.lineStart) + text.slice(caret.lineEnd),
    analysis.fileName,
    analysis.configuration,
  );
  const choices =
    draft.article.blocks.length === 0 ? wholeDrafts(draft, caret, options) : missingSections(draft, caret, options);
  const wanted = choices.filter(({ keys }) => keys.some((key) => key.toLowerCase().startsWith(name.toLowerCase())));
  return wanted.map((choice, index) => toItem(analysis, caret, choice, index, options));
}

/** A text to choose, before it is known how the client takes it. */
interface Choice {
  readonly label: string;
  readonly detail: string;
  readonly documentation: string;
  /** LSP snippet syntax, without blank lines around. */
  readonly snippet: string;
  /** The words by which the writer finds it, once the signs of a heading are typed or without them. */
  readonly keys: readonly string[];
}

function toItem(
  analysis: Analysis,
  caret: Caret,
  choice: Choice,
  index: number,
  { snippets }: CompletionOptions,
): CompletionItem {
  const { article } = analysis;
  const snippet = withBlankLines(choice.snippet, caret, lineBreakOf(article.text));
  return {
    label: choice.label,
    kind: CompletionItemKind.Snippet,
    detail: choice.detail,
    documentation: choice.documentation,
    // Editors compare this with everything from the line's start to the caret, `## ` included.
    filterText: `## ${choice.keys.join(" ")}`,
    // Markers of points sort before sections: they are typed more often.
    sortText: `section ${String(index).padStart(2, "0")}`,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: toRange(article, { start: caret.lineStart, end: caret.lineEnd }),
      newText: snippets ? snippet : plainText(snippet),
    },
  };
}

/**
 * The skeleton of the structure in force in each of its scripts, that of the editor's language first. Then, where nobody has chosen a structure, the other ones: each in
 * one script, those of the editor's language before those that have no skeleton in it.
 */
function wholeDrafts(
  { structure, because, article, configuration }: Analysis,
  caret: Caret,
  { language }: CompletionOptions,
): readonly Choice[] {
  const own = scriptOfLocale(language.locale);
  const inForce = [
    ...structure.scripts.filter((script) => script === own),
    ...structure.scripts.filter((script) => script !== own),
  ].map((script) => ({ structure, script }));
  const drafts = structure === undecidedStructure ? [] : inForce;
  // Front matter is at the very start of a document or nowhere.
  const isAtStart = caret.lineStart === 0;
  if (because !== "front-matter" && because !== "configuration" && (article.frontMatter || isAtStart)) {
    const others = structuresOf(configuration).filter((other) => other !== structure);
    drafts.push(
      ...others.filter(({ scripts }) => scripts.includes(own)).map((other) => ({ structure: other, script: own })),
    );
    for (const other of others)
      if (!other.scripts.includes(own) && other.scripts[0]) drafts.push({ structure: other, script: other.scripts[0] });
  }
  return drafts.map(({ structure: offered, script }) => {
    const frontMatter = offered === structure || article.frontMatter ? "" : frontMatterFor(offered, configuration);
    return {
      label: offered.names[script],
      detail: say(language, message("A whole draft in {0}", scriptName(script))),
      documentation: offered.sections
        .filter(({ required }) => required)
        .map(({ names }) => names[script])
        .join(" → "),
      snippet: frontMatter + draftSnippet(offered, script, "").trim(),
      keys: [offered.names[script], offered.id, ...offered.prefixes, "draft", "zhengce", "wengao"],
    };
  });
}

function scriptName(script: Script): Message {
  switch (script) {
    case "hans":
      return message("Simplified Chinese");
    case "hant":
      return message("Traditional Chinese");
    case "latin":
      return message("English");
  }
}

/** In the order: the ones that belong at the caret, other required ones, optional ones. */
function missingSections(draft: Analysis, caret: Caret, { language }: CompletionOptions): readonly Choice[] {
  const { article, structure, match } = draft;
  const missing = match.entries.filter(({ sections }) => sections.length === 0);
  const ranked = missing.map(({ specification }) => {
    const { offset, snippet } = sectionInsertion(draft, specification);
    const isHere =
      textOf(article.text, {
        start: Math.min(offset, caret.lineStart),
        end: Math.max(offset, caret.lineStart),
      }).trim() === "";
    const skeleton = snippet.trim();
    const name = specification.names[article.script];
    const choice: Choice = {
      label: name,
      detail: say(language, isHere ? message("Missing section, belongs here") : placeMessage(draft, specification.id)),
      documentation: choose(language, specification.guidance),
      snippet: skeleton,
      keys: keysOf(structure, specification.id, headingText(skeleton)),
    };
    return { choice, rank: isHere ? 0 : specification.required ? 1 : 2 };
  });
  return ranked.sort((first, second) => first.rank - second.rank).map(({ choice }) => choice);
}

function placeMessage({ article, match }: Analysis, role: Role): Message {
  const index = match.entries.findIndex(({ specification }) => specification.id === role);
  const isPresent = ({ sections }: MatchEntry): boolean => sections.length > 0;
  const previous = match.entries.slice(0, index).findLast(isPresent);
  if (previous !== undefined)
    return message("Missing section, belongs after “{0}”", previous.specification.names[article.script]);
  const next = match.entries.slice(index + 1).find(isPresent);
  return next === undefined
    ? message("Missing section")
    : message("Missing section, belongs before “{0}”", next.specification.names[article.script]);
}

/** The heading the skeleton brings, its name in all scripts, the name's last word (意义 of 重要意义), the id, the pinyin. */
function keysOf(structure: Structure, role: Role, heading: string): readonly string[] {
  const names = Object.values(allSections(structure).find(({ id }) => id === role)?.names ?? {});
  const lastWords = names.filter((name) => /^\p{Script=Han}{3,}$/u.test(name)).map((name) => name.slice(-2));
  // A section of one's own may be called as what every object has: `constructor`.
  const pinyin = Object.hasOwn(pinyinOfRole, role) ? [pinyinOfRole[role] ?? role] : [];
  return [...new Set([heading, ...names, ...lastWords, role, ...pinyin])];
}

/** What a reader sees of the first line of a skeleton. */
function headingText(skeleton: string): string {
  const [line = ""] = plainText(skeleton).split("\n", 1);
  return line.replace(/^#+\s*/, "");
}

function startsParagraph({ article }: Analysis, caret: Caret): boolean {
  return caret.above.trim() === "" || caret.lineStart <= article.body.start || /^ {0,3}#{1,6}[ \t]/.test(caret.above);
}

/** A heading needs no blank line above or below in Markdown, but every part of a draft has one. */
function withBlankLines(snippet: string, { above, below }: Caret, lineBreak: string): string {
  return (above.trim() === "" ? "" : lineBreak) + snippet + (below.trim() === "" ? "" : lineBreak);
}
