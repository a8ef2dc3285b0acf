import { CompletionItemKind, InsertTextFormat } from "vscode-languageserver-types";
import type { CompletionItem } from "vscode-languageserver-types";
import { message, type Message } from "../../l10n/message";
import { plainText } from "../../structure/snippetSyntax";
import type { Analysis } from "../../structure/analysis";
import type { Caret, CompletionOptions } from "./completionRequest";
import { choose, say } from "../../l10n/language";
import { patternsAt, sentenceStartAt, type SentencePattern } from "./patterns";
import { toRange } from "../toLsp";

/**
 * Sentences to fill in: those of the section at the start of a paragraph or point, ways to introduce a quotation at the start of any sentence. What
 * is typed has to be the beginning of one, so that nothing opens in the middle of the writer's own words.
 */
export function patternCompletions(analysis: Analysis, caret: Caret, options: CompletionOptions): CompletionItem[] {
  // The bracket that the editor closes automatically: 《|》
  const closing = /^》?/.exec(caret.after)?.[0] ?? "";
  const start = sentenceStartAt(analysis, caret);
  if (start === undefined || caret.after.slice(closing.length).trim() !== "") return [];
  const { offset, typed, opens } = start;
  if (closing !== "" && !typed.includes("《")) return [];
  const fitting = patternsAt(analysis, offset).filter(
    (pattern) => (opens || pattern.kind !== "section") && keysOf(pattern).some((key) => key.startsWith(typed)),
  );
  return fitting.map((pattern, index) => ({
    label: pattern.label,
    kind: CompletionItemKind.Snippet,
    detail: say(options.language, describePattern(analysis, pattern, options)),
    filterText: keysOf(pattern).find((key) => key.startsWith(typed)) ?? pattern.label,
    // After markers and sections.
    sortText: `sentence ${String(index).padStart(2, "0")}`,
    insertTextFormat: options.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: toRange(analysis.article, { start: offset, end: caret.offset + closing.length }),
      newText: options.snippets ? pattern.snippet : plainText(pattern.snippet),
    },
  }));
}

/** The words by which it is found: as it is read, and from its first own words on where it starts with a gap. */
function keysOf({ label }: SentencePattern): readonly string[] {
  return label.startsWith("…") ? [label, label.slice(1)] : [label];
}

/** What a pattern is for, in the editor's language. */
export function describePattern(
  { structure }: Analysis,
  { kind, role }: SentencePattern,
  { language }: Pick<CompletionOptions, "language">,
): Message {
  const specification = structure.sections.find(({ id }) => id === role);
  if (kind === "source") return message("Source named in this draft");
  return kind === "quotation" || !specification
    ? message("Quotation with its source")
    : message("Sentence for “{0}”", choose(language, specification.names));
}
