import { blockIndexFrom } from "../article/markdown/blockAt";
import type { Section } from "../article/article";
import { ReadOnce } from "../article/readOnce";
import type { Analysis } from "../structure/analysis";

/** So many UTF-16 units behind a stretch may tell what is found in it: the reference mark behind a quotation. What stands before its heading tells nothing. */
const reach = 10;

/** The part of an analysis that has to be checked again after a change. */
export interface ChangedStretches {
  /** The analysis as if the article had only what stands before its first stretch, and the stretches in or near which something changed. */
  readonly analysis: Analysis;
  /** By how much a place of the version before has moved, where what was found there still holds; else undefined. */
  readonly distanceOf: (offset: number) => number | undefined;
}

/**
 * Compares an analysis with the one with the help of which it was made. A stretch goes from a section whose heading is one of Markdown, which ends every quotation, to
 * the next such section. Undefined where all has to be checked anew.
 */
export function changedStretches(analysis: Analysis, before: Analysis): ChangedStretches | undefined {
  const { article, structure, stage, configuration } = analysis;
  const { kept, sections, blocks } = article;
  const isComparable = kept !== undefined && structure === before.structure && stage === before.stage && configuration === before.configuration;
  const opening = sections.findIndex(startsStretch);
  if (!isComparable || opening < 0) return undefined;
  const { change, firstSections, lastSections } = kept;
  const known = before.article.sections;
  const startOf = (index: number): number => sections[index]?.span.start ?? Infinity;

  // A heading before the change is the same as before, although the section under it may not be.
  let first = Math.max(opening, firstSections);
  while (first > opening && !(startsStretch(sections[first]) && startOf(first) + reach <= change.start)) first--;
  let behind = Math.max(first, sections.length - lastSections);
  while (behind < sections.length && !(startsStretch(sections[behind]) && startOf(behind) > change.end)) behind++;

  const indexOf = (section: number): number => blockIndexFrom(blocks, startOf(section));
  const changed = {
    ...article,
    readOnce: new ReadOnce(),
    sections: [...sections.slice(0, opening), ...sections.slice(first, behind)],
    blocks: [...blocks.slice(0, indexOf(opening)), ...blocks.slice(indexOf(first), indexOf(behind))],
  };
  const movedFrom = known[known.length - sections.length + behind]?.span.start ?? Infinity;
  return {
    analysis: { ...analysis, article: changed },
    distanceOf: (offset) => (offset >= startOf(opening) && offset < startOf(first) ? 0 : offset >= movedFrom ? change.distance : undefined),
  };
}

function startsStretch(section: Section | undefined): boolean {
  return section?.heading !== undefined && section.heading.form !== "plain";
}
