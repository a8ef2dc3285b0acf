import type { Article, Heading } from "./article";
import type { Change } from "./change";
import type { Markdown } from "./markdown/markdown";
import { movedHeading } from "./moved";

/** The headings of the version of a text before the current one, for those that a change has left alone: what they mean need not be read again. */
export class KnownHeadings {
  readonly #before: Article & { readonly change: Change };
  readonly #markdown: Markdown;

  /** Headings must have been read by the same words. */
  constructor(before: Article & { readonly change: Change }, markdown: Markdown) {
    this.#before = before;
    this.#markdown = markdown;
  }

  /** What is known of the heading that is the block of the current version at an index; undefined for one in which something may have changed. */
  find(index: number): Heading | undefined {
    const { blocks, change } = this.#before;
    const { kept } = this.#markdown;
    const isUnmoved = index < kept.first;
    const behind = this.#markdown.blocks.length - index;
    if (!isUnmoved && behind > kept.last) return undefined;
    const known = blocks[isUnmoved ? index : blocks.length - behind];
    if (known?.kind !== "heading") return undefined;
    return isUnmoved ? known.heading : movedHeading(known.heading, change.distance);
  }
}
