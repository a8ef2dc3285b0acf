import type { Role, Section } from "../../article/article";
import type { Script } from "../../l10n/localized";
import { hasHanzi } from "../../article/text/characters";
import { textOf, type Span } from "../../article/span";
import type { Analysis } from "../../structure/analysis";
import { roleNames, type RoleNames } from "../../structure/roleNames";
import type { SectionSpecification } from "../../structure/structure";
import { fold, foldPairs } from "../../article/text/fold";
import { message } from "../../l10n/message";
import { nearest } from "../../configuration/nearest";
import type { Fix } from "../../edits/edit";
import { unknownSections } from "./unknownSections";

/** The name of a section that is missing, as a heading without role nearly has it: 衡量标谁 for 衡量标准. */
export interface NearName {
  readonly section: Section;
  readonly role: Role;
  /** The words of the heading that are near: `衡量标谁` of `## 二、绿道的衡量标谁`. */
  readonly span: Span;
  /** The name they are near, in the draft's own script and with the capitals of the words. */
  readonly name: string;
}

/** A draft with more unknown sections than this follows another structure, and a name that happens to be near means nothing. */
const mostMistyped = 50;

/**
 * For each unknown section the missing section of the structure whose name its heading nearly has. Only missing ones count: where the draft
 * has its 标准, a heading 指标体糸 may be what it says.
 */
export function nearNames(analysis: Analysis): readonly NearName[] {
  const missing = analysis.match.entries.flatMap(({ specification, sections }) =>
    specification.required && !sections.some(({ heading }) => heading?.roles.includes(specification.id))
      ? namesOf(specification)
      : [],
  );
  const unknown = missing.length > 0 ? unknownSections(analysis) : [];
  if (unknown.length > mostMistyped) return [];
  return unknown.flatMap((section) => nearName(analysis, section, missing) ?? []);
}

/** Those of the structure, then the general ones of the same role. */
function namesOf({ id, aliases }: SectionSpecification): readonly RoleNames[] {
  return [aliases, ...roleNames.filter(({ role, names }) => role === id && names !== aliases.names)];
}

/** Gives the section the name that it nearly has; the rest of its heading stays. */
export function rename({ article: { text } }: Analysis, { span, name }: NearName): Fix {
  return { title: message("Rename “{0}” to “{1}”", textOf(text, span), name), edits: [{ span, text: name }] };
}

/** A heading longer than this, in UTF-16 units, is a sentence and no mistyped name. */
const longestHeading = 60;

function nearName(
  { article: { text, script } }: Analysis,
  section: Section,
  missing: readonly RoleNames[],
): NearName | undefined {
  const name = section.heading?.name;
  if (!name || name.end - name.start > longestHeading) return undefined;
  for (const span of hasHanzi(text, name) ? chineseNames(text, name) : englishNames(text, name)) {
    const words = textOf(text, span);
    const known = nearestName(fold(words).toLowerCase(), span.start === name.start, missing);
    const proposal = known ? inStyle(known.name, words, script) : words;
    // A name that is right already has no role here for another reason: it is in a sentence.
    if (known && proposal !== words) return { section, role: known.role, span, name: proposal };
  }
  return undefined;
}

/** Marks that end a heading and are no part of its name. */
const finalMarks = /(?<![\s：:。，,；;！!？?.…])[\s：:。，,；;！!？?.…]+$/;

/** What may be the name in a Chinese heading: all of it, what is after the last 的, its last four characters. */
function chineseNames(text: string, name: Span): readonly Span[] {
  const words = textOf(text, name).replace(finalMarks, "");
  const end = name.start + words.length;
  const starts = [name.start, name.start + Math.max(words.lastIndexOf("的"), words.lastIndexOf("之")) + 1, end - 4];
  return [...new Set(starts)].filter((start) => start >= name.start && start < end).map((start) => ({ start, end }));
}

/** In an English one: all of it, and what is before the first preposition. */
function englishNames(text: string, name: Span): readonly Span[] {
  const words = textOf(text, name).replace(finalMarks, "");
  const head = words.split(/\s(?:of|for|to|in|on|towards?)\s/i, 1)[0] ?? words;
  return [...new Set([words.length, head.length])].map((length) => ({ start: name.start, end: name.start + length }));
}

/** Shortest name that may have a wrong character: with half of 意义 gone, anything may have been meant. */
const shortestName = { hanzi: 3, latin: 5 } as const;

/** The share of a name that may be wrong: one character of four, two of eight. Of a third, Positions would be Solutions. */
const mostWrong = 1 / 4;

function nearestName(
  words: string,
  isWhole: boolean,
  missing: readonly RoleNames[],
): { readonly role: Role; readonly name: string } | undefined {
  const isChinese = /\p{Script=Han}/u.test(words);
  if (words.length === 2 && isChinese) return isWhole ? nearestShortName(words, missing) : undefined;
  const shortest = isChinese ? shortestName.hanzi : shortestName.latin;
  const names = missing.flatMap(({ role, names: own }) =>
    own.filter((name) => name.length >= shortest).map((name) => ({ role, name })),
  );
  const found = nearest(
    words,
    names.map(({ name }) => name),
    mostWrong,
  );
  return names.find(({ name }) => name === found);
}

/** Of a name of two characters, the role's first one such as 意义, only when they are swapped or the first is right and nothing else is there. */
function nearestShortName(
  words: string,
  missing: readonly RoleNames[],
): { readonly role: Role; readonly name: string } | undefined {
  const swapped = words.charAt(1) + words.charAt(0);
  for (const { role, names } of missing) {
    const swappedName = names.find((name) => name === swapped);
    const first = names[0];
    const name = swappedName ?? (first?.length === 2 && first.charAt(0) === words.charAt(0) ? first : undefined);
    if (name !== undefined) return { role, name };
  }
  return undefined;
}

const traditionalOf = new Map<string, string>();
for (let index = 0; index < foldPairs.length; index += 2)
  traditionalOf.set(foldPairs.charAt(index), foldPairs.charAt(index + 1));

/** A name (Simplified, or English in lower case) in the script of the draft, with capitals where the words have them. */
export function inStyle(name: string, words: string, script: Script): string {
  if (script === "hant")
    return name.replace(/[\u4e00-\u9fff]/g, (character) => traditionalOf.get(character) ?? character);
  if (!/^\p{Lu}/u.test(words)) return name;
  const everyWord = /^\p{Lu}\S*(?:\s\p{Lu}\S*)+$/u.test(words);
  return name.replace(everyWord ? /(?<!\S)\p{Ll}/gu : /^\p{Ll}/u, (letter) => letter.toUpperCase());
}
