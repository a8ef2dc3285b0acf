import type { Article, Heading, Section } from "../article/article";
import type { Localized, Script } from "../l10n/localized";
import { hasHanzi } from "../article/text/characters";
import { withNumber } from "../article/points/markers";
import { escapeSnippet } from "./snippetSyntax";
import type { Analysis } from "./analysis";
import type { MatchEntry } from "./matchStructure";
import type { SectionSpecification, Structure } from "./structure";

/** A text to insert at an offset, in LSP snippet syntax, with the blank lines it needs around it. */
export interface Insertion {
  readonly offset: number;
  readonly snippet: string;
}

/** A section to insert, and the sections beside which it will stand. */
export interface SectionInsertion extends Insertion {
  readonly level: readonly Section[];
}

/** The section at the place where the structure wants it, in the draft's script, topic and numbering style. */
export function sectionInsertion(analysis: Analysis, specification: SectionSpecification): SectionInsertion {
  const { article } = analysis;
  const offset = insertionOffset(analysis, specification);
  return {
    offset,
    snippet: surrounded(article, offset, sectionSnippet(analysis, specification, offset)),
    level: entryOf(analysis, specification)?.level ?? article.sections,
  };
}

/** Where a section goes that the draft does not have; the end of the text for one that the structure does not have, and for a subsection of a missing section. */
export function insertionOffset(analysis: Analysis, specification: SectionSpecification): number {
  return entryOf(analysis, specification)?.place().offset ?? analysis.article.text.length;
}

function entryOf({ match }: Analysis, specification: SectionSpecification): MatchEntry | undefined {
  return match.entries.find((entry) => entry.specification === specification);
}

/** The title a draft lacks: the sign of a heading before a line that acts as the title, else a title that names the parts of the structure. */
export function titleInsertion({ article, structure }: Analysis): Insertion {
  const { script, title, body, blocks } = article;
  if (title?.form === "plain") return { offset: title.span.start, snippet: "# " };
  const offset = blocks[0]?.span.start ?? body.start;
  const snippet = `# ${withTopic(structure.title[script], `\${1:${topicPlaceholder[script]}}`)}`;
  return { offset, snippet: surrounded(article, offset, snippet) };
}

/** Heading and body of a section, its subsections included, without blank lines around them. */
function sectionSnippet(analysis: Analysis, specification: SectionSpecification, offset: number): string {
  const { article, structure } = analysis;
  const { script } = article;
  const topic = topicOf(article, structure);
  const entry = entryOf(analysis, specification);
  const name =
    topic === undefined ? specification.names[script] : withTopic(specification.heading[script], escapeSnippet(topic));
  const siblings = (entry?.level ?? article.sections).filter(
    ({ heading }) => heading !== undefined && heading.form !== "plain",
  );
  const level =
    highestLevel(siblings) ??
    (entry?.parent?.heading ? Math.min(entry.parent.heading.level + 1, deepestLevel) : sectionLevel);
  const number =
    siblings.length === 0 ? numberIn(structure, entry?.parent ? 1 : 0, 1) : headingNumber(article, siblings, offset);
  const parts = [
    `${"#".repeat(level)} ${number}${name}`,
    ...bodyParts(structure, specification, script, level, tabStopsInTurn(0)),
  ];
  return withLineBreaks(
    withTopic(parts.join("\n\n"), topic === undefined ? topicPlaceholder[script] : escapeSnippet(topic)),
    article,
  );
}

/** The level of the sections in a draft that has none yet: the title has the first. */
const sectionLevel = 2;

/** The deepest level of a heading in Markdown. */
const deepestLevel = 6;

/** What is under the heading of a new section: its text, then its subsections. */
function bodyParts(
  structure: Structure,
  { skeleton, sections }: SectionSpecification,
  script: Script,
  level: number,
  next: (template: string) => string,
): readonly string[] {
  const own = skeleton[script] === "" ? [] : [next(skeleton[script])];
  const inner = sections.flatMap((section, index) => [
    `${"#".repeat(Math.min(level + 1, deepestLevel))} ${numberIn(structure, level - 1, index + 1)}${section.heading[script]}`,
    ...bodyParts(structure, section, script, level + 1, next),
  ]);
  return [...own, ...inner];
}

/** The number of a heading as the structure numbers them, its depth counted from 0 for sections: 一、 then （一） (GB/T 9704—2012, 7.3.3), or 1. for sections only. */
function numberIn({ numbering }: Structure, depth: number, number: number): string {
  if (numbering === "digit" && depth === 0) return `${number}. `;
  if (numbering !== "hanzi" || depth > 1) return "";
  return (
    (depth === 0
      ? withNumber("一、", "hanzi", number, "hans")
      : withNumber("（一）", "hanziParenthesis", number, "hans")) ?? ""
  );
}

/**
 * The level of the headings beside a new one: where they have several, the highest, since a lower one would be part of the section before it. The first level
 * only where there is no other: it is that of titles.
 */
function highestLevel(siblings: readonly Section[]): number | undefined {
  let highest: number | undefined;
  for (const { heading } of siblings)
    if (heading && (highest === undefined || highest === 1 || (heading.level < highest && heading.level > 1)))
      highest = heading.level;
  return highest;
}

/** The number the heading gets in a draft that numbers its sections: 一、 → 二、; empty in one that does not. */
export function headingNumber(article: Article, level: readonly Section[], offset: number): string {
  const numbered = level
    .map(({ heading }) => heading)
    .filter((heading) => heading?.marker !== undefined) as readonly (Heading & { marker: object })[];
  const previous = numbered.findLast((heading) => heading.span.start < offset);
  const model = previous ?? numbered[0];
  if (!model?.marker) return "";
  const { marker, name } = model;
  const slot = article.text.slice(marker.span.start, name.start);
  // A heading of nothing but a number ends with it.
  const written = /[.)]$/.test(slot) ? `${slot} ` : slot;
  return withNumber(written, marker.family, (previous?.marker?.number ?? 0) + 1, article.script) ?? written;
}

/** The whole draft as a snippet, title to last section; an empty topic becomes the first tab stop, repeated where the topic is named. */
export function draftSnippet(structure: Structure, script: Script, topic: string): string {
  const given = topic.trim();
  const first = given === "" ? `\${1:${topicPlaceholder[script]}}` : escapeSnippet(given);
  const again = given === "" ? "$1" : escapeSnippet(given);
  const next = tabStopsInTurn(given === "" ? 1 : 0);
  const parts = [`# ${withTopic(structure.title[script], first)}`, next(structure.opening[script])];
  structure.sections.forEach((section, index) => {
    parts.push(
      `## ${numberIn(structure, 0, index + 1)}${section.heading[script]}`,
      ...bodyParts(structure, section, script, sectionLevel, next),
    );
  });
  parts.push(next(structure.closing[script]));
  return `${withTopic(parts.filter((part) => part !== "").join("\n\n"), again)}\n$0`;
}

/** Renumbers the tab stops of one text after the other, counting on. */
function tabStopsInTurn(given: number): (template: string) => string {
  let stops = given;
  return (template) => {
    const snippet = shiftTabStops(template, stops);
    stops += countTabStops(template);
    return snippet;
  };
}

/** What is in a skeleton for a topic that nobody has named. */
export const topicPlaceholder: Localized = { hans: "【主题】", hant: "【主題】", latin: "【topic】" };

/** A template with the topic in the place of `{topic}`. */
export function withTopic(template: string, topic: string): string {
  return template.replaceAll("{topic}", () => topic);
}

/**
 * What the title is about: `社区图书馆建设` of 社区图书馆建设的意义、标准与路径, `开放阅览室` of 关于开放阅览室的通知. `undefined` when the title neither has the
 * form that the structure wants nor names its parts: nothing shows then which of its words are the topic.
 */
export function topicOf({ text, title, script }: Article, structure: Structure): string | undefined {
  if (!title) return undefined;
  // Nobody reads an English heading with a Chinese topic as one, our own parser no more.
  if (script === "latin" && hasHanzi(text, title.name)) return undefined;
  const { words } = title;
  const [before = "", after = ""] = structure.title[script].split("{topic}");
  const isWorded =
    before + after !== "" &&
    words.length > before.length + after.length &&
    words.startsWith(before) &&
    words.endsWith(after);
  if (isWorded) return words.slice(before.length, words.length - after.length);
  if (title.roles.length < 2) return undefined;
  const chinese = /^(.+)[的之][^的之]+$/.exec(words);
  if (chinese) return chinese[1];
  return (
    /^[^:]*?\b(?:of|for|in|to)\s+(\S.*)$/i.exec(words)?.[1] ?? /^(.[^:：—–\r\n]*)[:：—–]/.exec(words)?.[1]?.trimEnd()
  );
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

function shiftTabStops(snippet: string, by: number): string {
  return snippet.replace(/\$\{(\d+):/g, (_, number: string) => `\${${String(Number(number) + by)}:`);
}

function countTabStops(snippet: string): number {
  return Math.max(0, ...[...snippet.matchAll(/\$\{(\d+):/g)].map(([, number]) => Number(number)));
}
