import type { Article, Heading, Section } from "./article";
import type { Change } from "./change";
import type { Markdown } from "./markdown";
import { movedSeries } from "./moved";
import { partitionPoint } from "./partitionPoint";
import type { Span } from "./span";

/** What is known of a section by its text alone. */
export interface KnownSection extends Pick<Section, "roles" | "series" | "size"> {
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

  /** What is known of a section of the current version, whose blocks are those from one index to before another; undefined for one in which something may have changed. */
  find(span: Span, heading: Heading | undefined, first: number, behind: number): KnownSection | undefined {
    const { change, sections } = this.#before;
    const isUnmoved = behind <= this.#unmoved && span.end <= change.start;
    const isMoved = first >= this.#moved && span.start > change.end;
    if (!isUnmoved && !isMoved) return undefined;
    const distance = isMoved ? change.distance : 0;
    const known = sections[partitionPoint(sections, (section) => section.span.start + distance < span.start)];
    if (!known || known.span.start + distance !== span.start || known.span.end + distance !== span.end || !isSame(known.heading, heading, distance)) return undefined;
    return { isMoved, roles: known.roles, series: movedSeries(known.series, distance), size: known.size };
  }
}

/** Whether a heading on the same text was read alike: how it is read depends on the headings around it. */
function isSame(before: Heading | undefined, now: Heading | undefined, distance: number): boolean {
  if (!before || !now) return before === now;
  return before.form === now.form && before.level === now.level && before.span.end + distance === now.span.end && before.roles.join() === now.roles.join();
}
