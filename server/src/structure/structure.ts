import type { Family, Role, Script } from "../article/article";
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
  /** The sections in the order in which they are expected. */
  readonly sections: readonly SectionSpecification[];
  /** The sections that may stand besides these, wherever they are and however short. */
  readonly additional: AdditionalSections;
  /** A section with less prose is thin, in the units of `Section.size`: Chinese characters, or words in a draft without Chinese. */
  readonly minimumSize: Readonly<Record<Script, number>>;
  /** How a title names its parts, with `{topic}`: `{topic}的意义、标准与路径`. */
  readonly title: Localized;
  /** The text between title and first section in a new draft: byline, editor, lead, introduction; LSP snippet syntax. */
  readonly opening: Localized;
}

/** Sections that a structure allows without asking for them: a conclusion, references, an appendix. */
export interface AdditionalSections {
  /** Those that a heading names by a known role. */
  readonly roles: readonly Role[];
  /** The names of those without a role, Chinese ones in Simplified, English ones in lower case; `附录` also allows 附录二 and 附录：名单. */
  readonly names: readonly string[];
}

export interface SectionSpecification {
  /** The role a heading must have to be this section; also its id in settings and requests. */
  readonly id: Role;
  /** The name in messages and in headings the product writes: `重要意义`. */
  readonly names: Localized;
  /** The names by which a heading is recognised as this section. */
  readonly aliases: RoleNames;
  /** The heading of its skeleton in a draft whose title names a topic: `{topic}的重要意义`. */
  readonly heading: Localized;
  /** Optional sections have a place in the order but are never missed. */
  readonly required: boolean;
  readonly points: PointsSpecification;
  /** What belongs here, in one or two sentences; shown in hover and in the section picker. */
  readonly guidance: Localized;
  /** The body of a new section in LSP snippet syntax, tab stops from 1, with `{topic}`. */
  readonly skeleton: Localized;
  /** One further point in LSP snippet syntax, tab stops from 1, without its marker. */
  readonly point: Localized;
  /** Sentences that writers fill in here, for completion. */
  readonly patterns: SentencePatterns;
}

/** What a structure asks of the points of a section. */
export interface PointsSpecification {
  /** Fewer points than this are reported by `points-few`; 0 asks for none. */
  readonly minimum: number;
  /** The family a new section starts with; `unmarked` for parallel paragraphs. */
  readonly family: Family | "unmarked";
}

/** A text in the three scripts a draft can have. */
export type Localized = Readonly<Record<Script, string>>;
