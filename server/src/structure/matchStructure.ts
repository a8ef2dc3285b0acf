import type { Article, Section } from "../article/article";
import { partitionPoint } from "../article/partitionPoint";
import type { SectionSpecification, Structure } from "./structure";

/** How an article answers to a structure: which section is what, and every difference at once. */
export interface StructureMatch {
  /** For each specification of the structure, in its order, the article's sections that hold its role. */
  readonly entries: readonly MatchEntry[];
  /** Every difference, in the order of the text. */
  readonly mismatches: readonly Mismatch[];
}

export interface MatchEntry {
  readonly specification: SectionSpecification;
  /** In the order of the text; empty when the section is missing, more than one when it is there twice. */
  readonly sections: readonly Section[];
}

export type Mismatch = MissingSection | MisplacedSection | DuplicateSection;

/** A required section that no section of the article holds. */
export interface MissingSection {
  readonly kind: "missing";
  readonly specification: SectionSpecification;
  /** Where it has to be inserted: the start of the section it precedes, or the end of the text that comes before it. */
  readonly offset: number;
  /** The nearest section present that comes before it in the structure. */
  readonly previous: Section | undefined;
  /** The nearest section present that comes after it in the structure. */
  readonly next: Section | undefined;
}

/** A section out of order; the fewest sections that explain the disorder are misplaced. */
export interface MisplacedSection {
  readonly kind: "misplaced";
  readonly specification: SectionSpecification;
  readonly section: Section;
  /** Where the section belongs: an offset between two sections. */
  readonly offset: number;
  readonly previous: Section | undefined;
  readonly next: Section | undefined;
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
  const entries = structure.sections.map((specification) => ({ specification, sections: article.sections.filter((section) => section.roles.includes(specification.id)) }));
  const duplicates = findDuplicates(entries);
  const repeated = new Set(duplicates.map(({ section }) => section));
  const placed = placeSections(article, structure).filter(({ section }) => !repeated.has(section));
  const inOrder = longestInOrder(placed);
  const kept = new Set(inOrder);
  const around = (rank: number) => neighbours(article, inOrder, rank);
  const missing = entries.flatMap(({ specification, sections }, rank): MissingSection[] =>
    specification.required && sections.length === 0 ? [{ kind: "missing", specification, ...around(rank) }] : [],
  );
  // Order is a matter of what headings say; a role that only the text shows is evidence, no promise.
  const misplaced = placed.filter((one) => !kept.has(one) && one.section.heading?.roles.length !== 0).flatMap(({ section, rank }): MisplacedSection[] => {
    const specification = structure.sections[rank];
    return specification ? [{ kind: "misplaced", specification, section, ...around(rank) }] : [];
  });
  return { entries, mismatches: [...missing, ...misplaced, ...duplicates].sort((one, other) => placeOf(one) - placeOf(other)) };
}

function placeOf(mismatch: Mismatch): number {
  return mismatch.kind === "missing" ? mismatch.offset : mismatch.section.span.start;
}

/** Second sections with one and the same role. Measures led by a verb (加强…, 完善…) divide the paths; they repeat nothing. */
function findDuplicates(entries: readonly MatchEntry[]): readonly DuplicateSection[] {
  return entries.flatMap(({ specification, sections }) => {
    const [first, ...others] = sections.filter(({ roles, heading }) => roles.length === 1 && heading?.named);
    return first ? others.map((section): DuplicateSection => ({ kind: "duplicate", specification, section, first })) : [];
  });
}

/** A section with two roles stands where the first of them belongs. */
function placeSections(article: Article, structure: Structure): readonly Placed[] {
  return article.sections.flatMap((section) => {
    const rank = structure.sections.findIndex(({ id }) => section.roles.includes(id));
    return rank < 0 ? [] : [{ section, rank }];
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
function neighbours(article: Article, inOrder: readonly Placed[], rank: number): Pick<MissingSection, "offset" | "previous" | "next"> {
  const previous = inOrder.findLast((one) => one.rank < rank)?.section;
  const next = inOrder.find((one) => one.rank > rank)?.section;
  return { offset: next?.span.start ?? endOfSections(article, previous), previous, next };
}

/** Where a last section goes: behind the one before it, but before a conclusion, a closing paragraph or references. */
function endOfSections(article: Article, previous: Section | undefined): number {
  const end = previous?.span.end ?? article.sections.find(({ roles }) => roles.includes("conclusion"))?.span.start ?? article.text.length;
  const closing = article.conclusion;
  return closing && previous && previous.span.start < closing.start && closing.end <= end ? closing.start : end;
}
