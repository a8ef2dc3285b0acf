import type { Block } from "../article";
import { partitionPoint } from "../partitionPoint";

/** The index of the block in which the offset lies, or of the last one before it; −1 where the text starts with none. */
export function blockIndexAt(blocks: readonly Block[], offset: number): number {
  return partitionPoint(blocks, ({ span }) => span.start <= offset) - 1;
}

/** The index of the first block that starts at the offset or after it; the number of blocks where none does. */
export function blockIndexFrom(blocks: readonly Block[], offset: number): number {
  return partitionPoint(blocks, ({ span }) => span.start < offset);
}
