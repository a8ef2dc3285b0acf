import type { Article, Role, Section } from "../article/article";
import { standsUnder } from "../article/headings/headingLines";
import { readSubsections } from "../article/parseArticle";
import { partitionPoint } from "../article/partitionPoint";
import { isAdditional } from "./additionalSections";
import { startOfClosing } from "./closing";
import type { SectionSpecification, Structure } from "./structure";
import { subsectionVocabulary } from "./vocabularies";

/** How an article matches a structure: which section is what, and every difference at once. */
export interface StructureMatch {
  /** For each specification of the structure, in its order, the article's sections that hold its role; after each one that is there those of its subsections. */
  readonly entries: readonly MatchEntry[];
  /** Every difference, in the order of the text. */
  readonly mismatches: readonly Mismatch[];
  /** What each section and subsection is in the structure; those that are nothing in it are not here. */
  readonly specifications: ReadonlyMap<Section, readonly SectionSpecification[]>;
}

export interface MatchEntry {
  readonly specification: SectionSpecification;
  /** In the order of the text; empty when the section is missing, more than one when it is there twice. */
  readonly sections: readonly Section[];
  /** 0 for sections, 1 for their subsections, and so on. */
  readonly depth: number;
  /** The section in which a subsection belongs; undefined for sections. */
  readonly parent: Section | undefined;
  /** All sections of the same level in the order of the text, whatever they are. */
  readonly level: readonly Section[];
  /** Where the section belongs if it is not there; found out when somebody asks. */
  readonly place: () => Place;
}

/** A place between two sections. */
export interface Place {
  /** The start of the section after it, or the end of the text that comes before it. */
  readonly offset: number;
  /** The nearest section present that comes before it in the structure. */
  readonly previous: Section | undefined;
  /** The nearest section present that comes after it in the structure. */
  readonly next: Section | undefined;
}

/** What a section is in the structure: nothing, one section of it, or two for 背景及意义. */
export function specificationsOf(
  { specifications }: StructureMatch,
  section: Section,
): readonly SectionSpecification[] {
  return specifications.get(section) ?? [];
}

export type Mismatch = MissingSection | MisplacedSection | DuplicateSection;

/** A required section that no section of the article holds. */
export interface MissingSection extends Place {
  readonly kind: "missing";
  readonly specification: SectionSpecification;
}

/** A section out of order; the fewest sections that explain the disorder are misplaced. */
export interface MisplacedSection extends Place {
  readonly kind: "misplaced";
  readonly specification: SectionSpecification;
  readonly section: Section;
}

/** A second section with the same single role. */
export interface DuplicateSection {
  readonly kind: "duplicate";
  readonly specification: SectionSpecification;
  readonly section: Section;
  readonly first: Section;
}

/** A section that takes part in the order, with its place in the structure. */
interface Placed {
  readonly section: Section;
  readonly rank: number;
}

/**
 * Holds an article against a structure. The found sections are aligned with the expected order by the longest run
 * that is in order already, so one misplaced section is one mismatch and a missing one does not shift the others.
 */
export function matchStructure(article: Article, structure: Structure): StructureMatch {
  const { entries, mismatches } = matchLevel(article, structure, {
    specifications: structure.sections,
    sections: article.sections,
    parent: undefined,
    depth: 0,
  });
  const specifications = new Map<Section, SectionSpecification[]>();
  for (const { specification, sections } of entries) {
    for (const section of sections)
      specifications.set(section, [...(specifications.get(section) ?? []), specification]);
  }
  return { entries, mismatches: [...mismatches].sort((one, other) => placeOf(one) - placeOf(other)), specifications };
}

/** What is found on one level and below it. */
type LevelMatch = Pick<StructureMatch, "entries" | "mismatches">;

/** The sections of one level and what is expected of them. */
interface Level {
  readonly specifications: readonly SectionSpecification[];
  readonly sections: readonly Section[];
  readonly parent: Section | undefined;
  readonly depth: number;
}

function matchLevel(article: Article, structure: Structure, level: Level): LevelMatch {
  const { specifications, sections, parent, depth } = level;
  const found = findSections(structure, level);
  const duplicates = specifications.flatMap((specification, rank) =>
    findDuplicates(article.text, specification, found[rank] ?? [], sections),
  );
  const repeated = new Set(duplicates.map(({ section }) => section));
  const placed = placeSections(sections, found).filter(({ section }) => !repeated.has(section));
  const inOrder = structure.order === "fixed" ? longestInOrder(placed) : placed;
  const kept = new Set(inOrder);
  const placeOfRank = (rank: number) =>
    structure.order === "fixed" ? neighbours(article, parent, inOrder, rank) : lastPlace(article, parent, placed);
  const entries = specifications.map((specification, rank): MatchEntry => ({
    specification,
    sections: found[rank] ?? [],
    depth,
    parent,
    level: sections,
    place: () => placeOfRank(rank),
  }));
  const missing = entries.flatMap(({ specification, sections: own, place }): MissingSection[] =>
    specification.required && own.length === 0 && !isInParagraphs(article, specification)
      ? [{ kind: "missing", specification, ...place() }]
      : [],
  );
  // Order is a matter of what headings say; a role that only the text shows is evidence, no promise.
  const misplaced = placed
    .filter(
      (one) =>
        !kept.has(one) && (one.section.heading?.roles.length !== 0 || specifications[one.rank]?.takesOthers === true),
    )
    .flatMap(({ section, rank }): MisplacedSection[] => {
      const specification = specifications[rank];
      return specification ? [{ kind: "misplaced", specification, section, ...placeOfRank(rank) }] : [];
    });
  const inner = entries.map((entry) => matchSubsections(article, structure, entry));
  return {
    entries: entries.flatMap((entry, rank) => [entry, ...(inner[rank]?.entries ?? [])]),
    mismatches: [...missing, ...misplaced, ...duplicates, ...inner.flatMap(({ mismatches }) => mismatches)],
  };
}

/** Those of a section that is there; of a section that is missing nothing more is said. */
function matchSubsections(
  article: Article,
  structure: Structure,
  { specification, depth, sections: [parent, ...others] }: MatchEntry,
): LevelMatch {
  if (specification.sections.length === 0 || !parent) return { entries: [], mismatches: [] };
  const vocabulary = subsectionVocabulary(specification);
  const sections = [parent, ...others].flatMap((section) => readSubsections(article, section, vocabulary));
  return matchLevel(article, structure, { specifications: specification.sections, sections, parent, depth: depth + 1 });
}

/** The sections that match each specification: by their roles, or because they match none of the others. */
function findSections(structure: Structure, { specifications, sections }: Level): readonly (readonly Section[])[] {
  const byRole = new Map<Role, Section[]>(specifications.map(({ id }) => [id, []]));
  for (const section of sections) for (const role of new Set(section.roles)) byRole.get(role)?.push(section);
  const isOther = (section: Section): boolean =>
    !section.roles.some((role) => byRole.has(role)) && !isAdditional({ structure }, section);
  return specifications.map(({ id, takesOthers }) =>
    takesOthers ? sections.filter((section) => section.roles.includes(id) || isOther(section)) : (byRole.get(id) ?? []),
  );
}

/** A short document without any heading has its matters in its paragraphs. */
function isInParagraphs({ sections, introduction }: Article, { takesOthers }: SectionSpecification): boolean {
  return takesOthers && sections.length === 0 && introduction !== undefined;
}

function placeOf(mismatch: Mismatch): number {
  return mismatch.kind === "missing" ? mismatch.offset : mismatch.section.span.start;
}

/** Second sections with one and the same role. Measures led by a verb (加强…, 完善…) divide the paths; they repeat nothing, nor does a part of the first. */
function findDuplicates(
  text: string,
  specification: SectionSpecification,
  sections: readonly Section[],
  all: readonly Section[],
): readonly DuplicateSection[] {
  if (specification.repeatable) return [];
  const [first, ...others] = sections.filter(({ roles, heading }) => roles.length === 1 && heading?.named);
  if (!first || others.length === 0) return [];
  const end = endOfPart(text, first, all);
  return others
    .filter(({ span }) => span.start >= end)
    .map((section): DuplicateSection => ({ kind: "duplicate", specification, section, first }));
}

/** Where a section ends together with those that are under it: sections can be on two levels, and a 节 beside its 章. */
function endOfPart(text: string, { heading, span }: Section, all: readonly Section[]): number {
  const next = all.find(
    (other) => other.span.start > span.start && heading && other.heading && !standsUnder(text, other.heading, heading),
  );
  return next?.span.start ?? text.length;
}

/** A section with two roles is where the first of them belongs. */
function placeSections(sections: readonly Section[], found: readonly (readonly Section[])[]): readonly Placed[] {
  const ranks = new Map<Section, number>();
  found.forEach((own, rank) => {
    for (const section of own) if (!ranks.has(section)) ranks.set(section, rank);
  });
  return sections.flatMap((section) => {
    const rank = ranks.get(section);
    return rank === undefined ? [] : [{ section, rank }];
  });
}

/** The longest subsequence whose ranks do not fall, by patience sorting: n log n, for drafts of any length. */
function longestInOrder(placed: readonly Placed[]): readonly Placed[] {
  // ends[k] is the index of the lowest rank that ends a run of k + 1; previous[i] the element before i in its run.
  const ends: number[] = [];
  const previous: number[] = [];
  placed.forEach((one, index) => {
    const length = partitionPoint(ends, (end) => (placed[end]?.rank ?? 0) <= one.rank);
    previous[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  });
  const run: Placed[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const one = placed[index];
    if (one) run.push(one);
  }
  return run.reverse();
}

/** Where a section of this rank belongs among those that are in order. */
function neighbours(article: Article, parent: Section | undefined, inOrder: readonly Placed[], rank: number): Place {
  const previous = inOrder[partitionPoint(inOrder, (one) => one.rank < rank) - 1]?.section;
  const next = inOrder[partitionPoint(inOrder, (one) => one.rank <= rank)]?.section;
  return { offset: next?.span.start ?? endOfSections(article, parent, previous), previous, next };
}

/** After all others, for structures without an order. */
function lastPlace(article: Article, parent: Section | undefined, placed: readonly Placed[]): Place {
  const previous = placed.at(-1)?.section;
  return { offset: endOfSections(article, parent, previous), previous, next: undefined };
}

/** Where a last section goes: after the one before it, but before a conclusion, a closing paragraph, a signature or references. */
function endOfSections(article: Article, parent: Section | undefined, previous: Section | undefined): number {
  const before = previous ?? parent;
  if (before) return startOfClosing(article, before.span.end);
  const end = article.sections.find(({ roles }) => roles.includes("conclusion"))?.span.start ?? article.text.length;
  const closing = startOfClosing(article, end);
  // What is under the title is who wrote it and when.
  return article.introduction && closing > article.introduction.start ? closing : end;
}
