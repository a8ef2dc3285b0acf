import type { Article, Heading, Script } from "../article/article";
import { withNumber } from "../article/markers";
import type { Analysis } from "./analysis";
import type { Localized, SectionSpecification, Structure } from "./structure";

/** A text to insert at an offset, in LSP snippet syntax, with the blank lines it needs around it. */
export interface Insertion {
  readonly offset: number;
  readonly snippet: string;
}

/** The section at the place where the structure wants it, in the draft's script, topic and numbering style. */
export function sectionInsertion(analysis: Analysis, specification: SectionSpecification): Insertion {
  const offset = insertionOffset(analysis, specification);
  return { offset, snippet: surrounded(analysis.article, offset, sectionSnippet(analysis, specification, offset)) };
}

/** Where a section goes that the draft does not have: a missing one to its place, one that is not missed to the end. */
export function insertionOffset({ article, match }: Analysis, specification: SectionSpecification): number {
  const missing = match.mismatches.find((mismatch) => mismatch.kind === "missing" && mismatch.specification === specification);
  return missing?.kind === "missing" ? missing.offset : article.text.length;
}

/** The title a draft lacks: the sign of a heading before a line that acts as the title, else a title that names the parts of the structure. */
export function titleInsertion({ article, structure }: Analysis): Insertion {
  const { script, title, body, blocks } = article;
  if (title?.form === "plain") return { offset: title.span.start, snippet: "# " };
  const offset = blocks[0]?.span.start ?? body.start;
  const snippet = `# ${withTopic(structure.title[script], `\${1:${topicPlaceholder[script]}}`)}`;
  return { offset, snippet: surrounded(article, offset, snippet) };
}

/** Heading and body of a section, without blank lines around them. */
export function sectionSnippet({ article }: Analysis, specification: SectionSpecification, offset: number): string {
  const { script } = article;
  const topic = topicOf(article);
  const name = topic === undefined ? specification.names[script] : withTopic(specification.heading[script], escapeSnippet(topic));
  const model = article.sections.find(({ heading }) => heading?.form !== "plain")?.heading;
  const hashes = "#".repeat(model?.level ?? 2);
  const body = withTopic(specification.skeleton[script], topic === undefined ? topicPlaceholder[script] : escapeSnippet(topic));
  return withLineBreaks(`${hashes} ${headingNumber(article, offset)}${name}\n\n${body}`, article);
}

/** The number the heading gets in a draft that numbers its sections: 一、 → 二、; empty in one that does not. */
export function headingNumber(article: Article, offset: number): string {
  const numbered = article.sections.map(({ heading }) => heading).filter((heading) => heading?.marker !== undefined) as readonly (Heading & { marker: object })[];
  const previous = numbered.findLast((heading) => heading.span.start < offset);
  const model = previous ?? numbered[0];
  if (!model?.marker) return "";
  const { marker, name } = model;
  const written = article.text.slice(marker.span.start, name.start);
  return withNumber(written, marker.family, (previous?.marker?.number ?? 0) + 1) ?? written;
}

/** The whole draft as a snippet, title to last section; an empty topic becomes the first tab stop, repeated where the topic is named. */
export function draftSnippet(structure: Structure, script: Script, topic: string): string {
  const given = topic.trim();
  const first = given === "" ? `\${1:${topicPlaceholder[script]}}` : escapeSnippet(given);
  const again = given === "" ? "$1" : escapeSnippet(given);
  let stops = given === "" ? 1 : 0;
  const next = (template: string): string => {
    const snippet = shiftTabStops(template, stops);
    stops += countTabStops(template);
    return withTopic(snippet, again);
  };
  const parts = [`# ${withTopic(structure.title[script], first)}`, next(structure.opening[script])];
  for (const { heading, skeleton } of structure.sections) {
    parts.push(`## ${withTopic(heading[script], again)}`, next(skeleton[script]));
  }
  return `${parts.join("\n\n")}\n$0`;
}

/** What stands in a skeleton for a topic that nobody has named. */
export const topicPlaceholder: Localized = { hans: "【主题】", hant: "【主題】", latin: "【topic】" };

/** A template with the topic in the place of `{topic}`. */
export function withTopic(template: string, topic: string): string {
  return template.replaceAll("{topic}", () => topic);
}

/**
 * What the title is about: `社区图书馆建设` of 社区图书馆建设的意义、标准与路径. `undefined` when the title does not name its parts:
 * nothing tells then which of its words are the topic.
 */
export function topicOf({ text, title }: Article): string | undefined {
  if (!title || title.roles.length < 2) return undefined;
  const words = text.slice(title.name.start, title.name.end);
  const chinese = /^(.+)[的之][^的之]+$/.exec(words);
  if (chinese) return chinese[1];
  return /^[^:]*?\b(?:of|for|in|to)\s+(.+)$/i.exec(words)?.[1] ?? /^(.+?)\s*[:：—–]/.exec(words)?.[1];
}

/** Blank lines around an insertion, none twice, in the draft's own line breaks. */
export function surrounded({ text }: Article, offset: number, inserted: string): string {
  const lineBreak = lineBreakOf(text);
  const before = text.slice(0, offset);
  const gap = /(?:^|[^\r\n])$/.test(before) ? 2 : /(?:^|\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/.test(before) ? 0 : 1;
  const start = before.trim() === "" ? "" : lineBreak.repeat(gap);
  return `${start}${inserted}${lineBreak.repeat(text.slice(offset).trim() === "" ? 1 : 2)}`;
}

/** The line break a draft uses: that of its first line; LF where it has only one line. */
export function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}

function withLineBreaks(snippet: string, { text }: Article): string {
  return snippet.replaceAll("\n", lineBreakOf(text));
}

/** Text as it stands in LSP snippet syntax (LSP 3.17, "Snippet Syntax"): `$`, `}` and backslash escaped. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

const tabStop = /\\[\\$}]|\$(?:(\d+)|\{(\d+)(?::((?:\\[\\$}]|[^\\}])*))?\})/g;

/** The text a snippet inserts when every tab stop keeps its default: `${1:甲}是$1$0` gives `甲是甲`. Placeholders do not nest. */
export function plainText(snippet: string): string {
  const defaults = new Map<string, string>();
  for (const [, , number, text] of snippet.matchAll(tabStop)) {
    if (number !== undefined && text !== undefined) defaults.set(number, text);
  }
  return snippet.replace(tabStop, (whole, bare?: string, number?: string) => {
    if (whole.startsWith("\\")) return whole.slice(1);
    return (defaults.get(bare ?? number ?? "") ?? "").replace(/\\([\\$}])/g, "$1");
  });
}

function shiftTabStops(snippet: string, by: number): string {
  return snippet.replace(/\$\{(\d+):/g, (_, number: string) => `\${${String(Number(number) + by)}:`);
}

function countTabStops(snippet: string): number {
  return Math.max(0, ...[...snippet.matchAll(/\$\{(\d+):/g)].map(([, number]) => Number(number)));
}
