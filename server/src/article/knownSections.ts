import type { Article, Heading, Section, SeriesRead } from "./article";
import type { Change } from "./change";
import type { Markdown } from "./markdown/markdown";
import { movedSeries } from "./moved";
import { partitionPoint } from "./partitionPoint";

/** A section that is as it was. */
export interface KnownSection {
  readonly section: Section;
  /** The index it had among the sections before: a line that acted as a heading further up may act as one no more, or a new one may. */
  readonly indexBefore: number;
  /** Whether it stands behind the change. */
  readonly isMoved: boolean;
}

/** The sections of the version of a text before the current one, for those that a change has left alone: nothing in them has to be read again. */
export class KnownSections {
  readonly #before: Article & { readonly change: Change };
  /** Blocks before this index are as they were, and stand where they stood. */
  readonly #unmoved: number;
  /** Blocks from this index on are as they were, and have moved. */
  readonly #moved: number;

  /** `blocks` is the number of blocks in the current version. Headings must have been read by the same words, points in the same script. */
  constructor(before: Article & { readonly change: Change }, { kept }: Markdown, blocks: number) {
    this.#before = before;
    this.#unmoved = kept.first;
    this.#moved = blocks - kept.last;
  }

  /** The section of the current version at a place, if it is as it was; its blocks are those from one index to before another. */
  find(place: PlaceOfSection, first: number, behind: number): KnownSection | undefined {
    const { change, sections } = this.#before;
    const { span, heading } = place;
    const isUnmoved = behind <= this.#unmoved && span.end <= change.start;
    const isMoved = first >= this.#moved && span.start > change.end;
    if (!isUnmoved && !isMoved) return undefined;
    const distance = isMoved ? change.distance : 0;
    const indexBefore = partitionPoint(sections, (section) => section.span.start + distance < span.start);
    const known = sections[indexBefore];
    if (!known || known.span.start + distance !== span.start || known.span.end + distance !== span.end || !isSame(known.heading, heading, distance)) return undefined;
    return { isMoved, indexBefore, section: new SectionAsBefore(known, distance, place) };
  }
}

/** What a section is by what stands around it. */
type PlaceOfSection = Pick<Section, "span" | "heading" | "blocks">;

/** A section whose points are placed when somebody asks for them: only some rules and the features that a writer calls do. */
class SectionAsBefore implements Section {
  readonly span: Section["span"];
  readonly heading: Section["heading"];
  readonly blocks: Section["blocks"];
  readonly roles: Section["roles"];
  readonly size: number;
  readonly seriesRead: SeriesRead;
  #series: Section["series"] | undefined;

  /** Holds on to what was read, whenever that was, and not to the section before, or all versions of a draft would stay in memory. */
  constructor({ roles, size, seriesRead }: Section, distance: number, { span, heading, blocks }: PlaceOfSection) {
    this.span = span;
    this.heading = heading;
    this.blocks = blocks;
    this.roles = roles;
    this.size = size;
    this.seriesRead = distance === 0 ? seriesRead : { ...seriesRead, distance: seriesRead.distance + distance };
  }

  get series(): Section["series"] {
    // What was read is a series with its places, whatever may be asked of it.
    return (this.#series ??= movedSeries(this.seriesRead.series as Section["series"], this.seriesRead.distance));
  }
}

/** Whether a heading on the same text was read alike: how it is read depends on the headings around it. */
function isSame(before: Heading | undefined, now: Heading | undefined, distance: number): boolean {
  if (!before || !now) return before === now;
  return before.form === now.form && before.level === now.level && before.span.end + distance === now.span.end && before.roles.join() === now.roles.join();
}
