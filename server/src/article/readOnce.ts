import type { PlacedSeries } from "./points/placedSeries";
import type { Passage } from "./markdown/prose";
import type { Quotations } from "./markdown/quotations";

/**
 * What several rules need of an article is read when the first of them asks, and kept with the article. A `WeakMap` would keep it as well, but V8 takes some microseconds
 * for each object that is put into one: together longer than the reading, in a draft of usual length. A copy of an article with other parts has a new one of these.
 */
export class ReadOnce {
  #passages: readonly Passage[] | undefined;
  #quotations: Quotations | undefined;
  #placedSeries: readonly PlacedSeries[] | undefined;

  passages(read: () => readonly Passage[]): readonly Passage[] {
    return (this.#passages ??= read());
  }

  quotations(read: () => Quotations): Quotations {
    return (this.#quotations ??= read());
  }

  placedSeries(read: () => readonly PlacedSeries[]): readonly PlacedSeries[] {
    return (this.#placedSeries ??= read());
  }
}
