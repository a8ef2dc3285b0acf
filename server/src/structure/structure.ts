import type { Family, Role } from "../article/article";
import type { Localized, Script } from "../l10n/localized";
import type { RoleNames } from "./roleNames";
import type { SentencePatterns } from "./sentencePatterns";

/**
 * An expected structure as plain data. Outline, diagnostics, completion, snippets, new drafts and the command line all
 * read the same object, so a structure is defined in one place and nowhere else.
 */
export interface Structure {
  /** Kebab-case, as written in front matter: `significance-standards-paths`. */
  readonly id: string;
  readonly names: Localized;
  /** What can be typed to find its skeleton, in ASCII and in Chinese: `tongzhi`, `通知`. */
  readonly prefixes: readonly string[];
  /** The scripts in which such drafts are written; its texts in the other ones repeat these. */
  readonly scripts: readonly Script[];
  /** Titles by which such a draft is known, whole and with wildcards, Chinese in Simplified and English in lower case: `*关于*的通知`. */
  readonly titles: readonly string[];
  /** What such a draft says at its end and no other does: `特此通知`. */
  readonly formulas: readonly string[];
  /** Whether the sections have to be in the order in which they are listed. */
  readonly order: "fixed" | "free";
  /** The sections in the order in which they are expected. */
  readonly sections: readonly SectionSpecification[];
  /** The sections that may stand besides these, wherever they are and however short. */
  readonly additional: AdditionalSections;
  /** A section with less prose is thin, in the units of `Section.size`: Chinese characters, or words in a draft without Chinese. */
  readonly minimumSize: SizeLimit;
  /** How the sections of a new draft are numbered: 一、 as official documents do (GB/T 9704—2012, 7.3.3), 1. or not at all. */
  readonly numbering: "hanzi" | "digit" | "none";
  /** How a title names its parts, with `{topic}`: `{topic}的意义、标准与路径`. */
  readonly title: Localized;
  /** The text between title and first section in a new draft: byline, editor, lead, introduction; LSP snippet syntax. */
  readonly opening: Localized;
  /** The text after the last section in a new draft: closing formula, signature, date; LSP snippet syntax, empty for none. */
  readonly closing: Localized;
}

/** Sections that a structure allows without asking for them: a conclusion, references, an appendix. */
export interface AdditionalSections {
  /** Those that a heading names by a known role. */
  readonly roles: readonly Role[];
  /** The names of those without a role, Chinese ones in Simplified, English ones in lower case; `附录` also allows 附录二 and 附录：名单. */
  readonly names: readonly string[];
}

export interface SectionSpecification {
  /** The role a heading must have to be this section; also its id in settings and requests. Different for every section of a structure. */
  readonly id: Role;
  /** The name in messages and in headings the product writes: `重要意义`. */
  readonly names: Localized;
  /** The names by which a heading is recognised as this section. */
  readonly aliases: RoleNames;
  /** Takes every section of its level that names none of the others and is not additional either: the matters of a notice. */
  readonly takesOthers: boolean;
  /** The heading of its skeleton in a draft whose title names a topic: `{topic}的重要意义`. */
  readonly heading: Localized;
  /** Optional sections have a place in the order but are never missed. */
  readonly required: boolean;
  /** May stand several times, one after the other. */
  readonly repeatable: boolean;
  readonly points: PointsSpecification;
  /** Where it differs from that of the structure. */
  readonly minimumSize?: SizeLimit;
  /** What belongs here, in one or two sentences; shown in hover and in the section picker. */
  readonly guidance: Localized;
  /** The body of a new section in LSP snippet syntax, tab stops from 1, with `{topic}`. */
  readonly skeleton: Localized;
  /** One further point in LSP snippet syntax, tab stops from 1, without its marker. */
  readonly point: Localized;
  /** Sentences that writers fill in here, for completion. */
  readonly patterns: SentencePatterns;
  /** The subsections in their order: headings directly under that of the section. */
  readonly sections: readonly SectionSpecification[];
}

/** What a structure asks of the points of a section. */
export interface PointsSpecification {
  /** Fewer points than this are reported by `points-few`; 0 asks for none. */
  readonly minimum: number;
  /** More than this are too many, as the hover says; no rule reports it. Absent: no limit. */
  readonly maximum?: number;
  /** The family a new section starts with; `unmarked` for parallel paragraphs. */
  readonly family: PointFamily;
  /** Only points of these families count; absent: all. */
  readonly families?: readonly PointFamily[];
  /** Each point's topic sentence contains one of these words, or `point-topic` reports it; absent: any wording will do. */
  readonly topicWords?: readonly string[];
}

export type PointFamily = Family | "unmarked";

/** A number of Chinese characters or, in a draft without Chinese, of words, by the script of the draft. */
export type SizeLimit = Readonly<Record<Script, number>>;

/** The sections of a structure with their subsections, each before those in it. */
export function allSections({
  sections,
}: {
  readonly sections: readonly SectionSpecification[];
}): readonly SectionSpecification[] {
  return sections.flatMap((section) => [section, ...allSections(section)]);
}
