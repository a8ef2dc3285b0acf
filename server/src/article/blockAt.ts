import type { Block } from "./article";
import { partitionPoint } from "./partitionPoint";

/** The index of the block in which the offset lies, or of the last one before it; −1 where the text starts with none. */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  return partitionPoint(blocks, ({ span }) => span.start <= offset) - 1;
}
