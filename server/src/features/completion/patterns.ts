import type { Role } from "../../article/article";
import { findMarkers, textAfter } from "../../article/points/markers";
import { isBlank } from "../../article/text/characters";
import { quotationAfter, quotationPatterns } from "../../structure/sentencePatterns";
import { topicOf, topicPlaceholder, withTopic } from "../../structure/skeleton";
import { escapeSnippet } from "../../structure/snippetSyntax";
import type { Analysis } from "../../structure/analysis";
import type { Caret } from "./completionRequest";

/** A sentence to fill in. */
export interface SentencePattern {
  /** With … for what is filled in: `有没有…是衡量的前提`. */
  readonly label: string;
  /** LSP snippet syntax. */
  readonly snippet: string;
  /** For the section the caret is in; a way to introduce a quotation; a source that the draft names already. */
  readonly kind: "section" | "quotation" | "source";
  /** The section it is for. */
  readonly role?: Role;
}

/** Where a sentence may start at the caret, and what is typed of it. */
export interface SentenceStart {
  /** UTF-16 offset of the sentence. */
  readonly offset: number;
  readonly typed: string;
  /** At the start of a paragraph or point, rather than after another sentence. */
  readonly opens: boolean;
}

/** Longer beginnings are sentences of the writer's own. */
const longestTyped = 20;

/** Where the sentence at the caret starts, if it may be one of {@link patternsAt}: nothing but its beginning is written. */
export function sentenceStartAt({ article: { text } }: Analysis, caret: Caret): SentenceStart | undefined {
  const first = skipBlanks(text, caret.lineStart, caret.offset);
  if (/^[#>|`<]/.test(text.slice(first, caret.offset))) return undefined;
  const marker = findMarkers(text, { start: first, end: caret.lineEnd }).findLast(
    ({ marker: { span } }) => span.end <= caret.offset,
  )?.marker;
  const afterMarker = marker ? textAfter(text, marker, caret.offset) : first;
  const sentences =
    /^.*[。！？；][”’」』）]*|^.*[.!?]["”’)]*\s+/s.exec(text.slice(afterMarker, caret.offset))?.[0].length ?? 0;
  const offset = afterMarker + sentences;
  const typed = text.slice(offset, caret.offset);
  if (typed.length > longestTyped) return undefined;
  return { offset, typed, opens: sentences === 0 };
}

function skipBlanks(text: string, start: number, limit: number): number {
  let offset = start;
  while (offset < limit && isBlank(text.charCodeAt(offset))) offset++;
  return offset;
}

/**
 * The sentences that fit an offset: those of its section, then the sources of the draft, then ways to introduce a quotation. In the script of
 * the draft, with its topic. Between title and first section only what concerns quotations.
 */
export function patternsAt({ article, structure }: Analysis, offset: number): readonly SentencePattern[] {
  const { text, script } = article;
  // In an empty draft there is nothing to go on with.
  if (!article.title && article.sections.length === 0) return [];
  const topic = topicOf(article, structure);
  const roles = article.sections.findLast(({ span }) => span.start <= offset)?.roles ?? [];
  const own = structure.sections
    .filter(({ id }) => roles.includes(id))
    .flatMap(({ id, patterns }) =>
      patterns[script].map((pattern) =>
        toPattern(
          withTopic(pattern, topic === undefined ? topicPlaceholder[script] : escapeSnippet(topic)),
          "section",
          id,
        ),
      ),
    );
  const { work, speaker } = quotationAfter[script];
  // What is at the offset is being typed and names nothing yet.
  const body = text.slice(article.body.start, offset) + text.slice(offset).replace(/^《[^》\r\n]*》?/, "");
  const sources = [
    ...worksIn(body).map((name) => escapeSnippet(name) + work),
    ...speakersIn(body).map((name) => escapeSnippet(name) + speaker),
  ];
  return [
    ...own,
    ...sources.map((snippet) => toPattern(snippet, "source")),
    ...quotationPatterns[script].map((snippet) => toPattern(snippet, "quotation")),
  ];
}

function toPattern(snippet: string, kind: SentencePattern["kind"], role?: Role): SentencePattern {
  return { label: labelOf(snippet), snippet, kind, ...(role === undefined ? {} : { role }) };
}

/** The sentence with … in place of what is filled in, without its full stop. */
function labelOf(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:(?:\\.|[^}])*\}/g, "…")
    .replace(/\\([\\$}])/g, "$1")
    .replace(/[。.]$/, "");
}

/** Maximum sources offered; a draft with more has a bibliography. */
const mostSources = 12;

/** Works in 《》, each once, in the order of the text. */
function worksIn(text: string): readonly string[] {
  return distinct([...text.matchAll(/《[^《》\r\n]{1,40}》/g)].map(([work]) => work));
}

/** Who is quoted in the text: what is between a mark and a verb of saying before quotation marks; 他 and 有人 are nobody. */
function speakersIn(text: string): readonly string[] {
  const chinese = [
    ...text.matchAll(
      /(?<=^|[。！？；，、\s])((?!.{0,2}[他她我们您你])[\p{Script=Han}·]{2,14}?)(?:指出|强调|強調|认为|認為|说过|說過|表示|写道|寫道)[，：:,]?\s*[“「]/gmu,
    ),
  ];
  const english = [
    ...text.matchAll(
      /\b(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,3}) (?:said|says|argued|argues|wrote|writes|noted|notes),? [“"]/gu,
    ),
  ];
  return distinct([...chinese, ...english].map(([, speaker = ""]) => speaker)).filter(
    (speaker) => !speaker.includes("有人") && !speaker.includes("人们"),
  );
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].slice(0, mostSources);
}
