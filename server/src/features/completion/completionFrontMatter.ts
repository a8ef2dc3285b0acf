import { CompletionItemKind } from "vscode-languageserver-types";
import type { CompletionItem } from "vscode-languageserver-types";
import type { Article } from "../../article/article";
import { message } from "../../l10n/message";
import { automaticStructure, structuresOf } from "../../structure/builtIns/builtIns";
import type { Analysis } from "../../structure/analysis";
import type { Structure } from "../../structure/structure";
import { stageNames, stages } from "../../structure/stages";
import type { Caret, CompletionOptions } from "./completionRequest";
import { choose, say } from "../../l10n/language";
import type { Language } from "../../l10n/language";
import { stageGuidance } from "../shared/stage";
import { toRange } from "../toLsp";

/**
 * Whether the caret is in the front matter, or in one that is just being written: a first line `---` that nothing
 * closes yet, and since then only lines such as `stage: draft`.
 */
export function isInFrontMatter(article: Article, caret: Caret): boolean {
  if (article.frontMatter !== undefined) return caret.offset < article.frontMatter.span.end;
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/.exec(article.text);
  if (opening === null || caret.lineStart < opening[0].length) return false;
  return /^(?:[\w-]+:.*(?:\r\n|\r|\n))*$/.test(article.text.slice(opening[0].length, caret.lineStart));
}

/** The keys the product reads that are not there yet; after such a key, its values. */
export function frontMatterCompletions(
  { article, configuration }: Analysis,
  caret: Caret,
  { language }: CompletionOptions,
): CompletionItem[] {
  const value = /^(structure|stage):([ \t]*)[^\s]*$/.exec(caret.before);
  if (value === null) return /^[a-z]*$/.test(caret.before) && caret.after === "" ? keys(article, caret, language) : [];
  const [, key = "", space = ""] = value;
  const start = caret.lineStart + key.length + 1;
  return (key === "stage" ? stageValues(language) : structureValues(structuresOf(configuration), language)).map(
    (item, index) => ({
      ...item,
      kind: CompletionItemKind.Value,
      // YAML wants a blank after the colon; the editor filters by what is in the range, that blank included.
      filterText: `${space}${item.label}`,
      // Editors sort it as text: 10 would come before 2.
      sortText: String(index).padStart(3, "0"),
      textEdit: { range: toRange(article, { start, end: caret.lineEnd }), newText: `${space || " "}${item.label}` },
    }),
  );
}

function keys(article: Article, caret: Caret, language: Language): CompletionItem[] {
  const block = article.text.slice(0, article.frontMatter?.span.end ?? caret.lineStart);
  const known = {
    structure: message("The structure the draft follows"),
    stage: message("How far the draft is: it decides how strict the checks are"),
  };
  return Object.entries(known)
    .filter(([key]) => !new RegExp(`^${key}:`, "m").test(block))
    .map(([key, guidance]) => ({
      label: key,
      kind: CompletionItemKind.Property,
      detail: say(language, guidance),
      textEdit: { range: toRange(article, { start: caret.lineStart, end: caret.lineEnd }), newText: `${key}: ` },
    }));
}

function structureValues(structures: readonly Structure[], language: Language): CompletionItem[] {
  const automatic = {
    label: automaticStructure,
    detail: say(language, message("The structure that fits the draft best")),
  };
  return [...structures.map(({ id, names }) => ({ label: id, detail: choose(language, names) })), automatic];
}

function stageValues(language: Language): CompletionItem[] {
  return stages.map((stage) => ({
    label: stage,
    detail: choose(language, stageNames[stage]),
    documentation: say(language, stageGuidance(stage)),
  }));
}
