import { textOf } from "../article/span";
import type { Analysis } from "../structure/analysis";
import type { CleaningChange } from "./cleaning";
import type { CleaningProgress } from "./cleaning";

/** A title with words in brackets at its end. */
const withBrackets = /[（(]([^（）()]{6,})[)）]$/;

/** Shorter titles and variants cost a few comparisons; nobody writes longer ones. */
const longestRead = 120;

/**
 * The variant of a title that web pages put after it in brackets for search engines: it says the same once more, two thirds of it word for word.
 * Only in a text that comes from a web page; elsewhere the writer may mean it.
 *
 *     公園夜間開放的意義與路徑（推進公園夜間開放）
 */
export function* findTitleVariant(
  { article: { text, title } }: Analysis,
  { isFromWebPage }: CleaningProgress,
): Iterable<CleaningChange> {
  if (!isFromWebPage || !title || title.content.end - title.content.start > longestRead) return;
  const content = textOf(text, title.content);
  const match = withBrackets.exec(content);
  const variant = match?.[1] ?? "";
  if (!match || longestShared(content.slice(0, match.index), variant) * 3 < variant.length * 2) return;
  yield {
    edits: [{ span: { start: title.content.start + match.index, end: title.content.end }, text: "" }],
    removed: match[0],
  };
}

/** The length of the longest run of characters that both have. */
function longestShared(one: string, other: string): number {
  let longest = 0;
  for (let start = 0; start + longest < other.length; start++) {
    while (start + longest < other.length && one.includes(other.slice(start, start + longest + 1))) longest++;
  }
  return longest;
}
