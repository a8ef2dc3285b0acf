import type { Message } from "../../l10n/message";
import type { Edit } from "../../edits/edit";

/** What becomes of a part that is to be moved or to change its level: edits, or the reason why there are none. */
export type PartOutcome = PartEdits | PartRefusal;

export interface PartEdits {
  readonly kind: "edits";
  /** Without overlaps. */
  readonly edits: readonly Edit[];
  /** Where the caret goes: an offset in the text after the edits. */
  readonly caret: number;
}

/** Why it cannot be done, and what to do instead. */
export interface PartRefusal {
  readonly kind: "refusal";
  readonly reason: Message;
}

export function refusal(reason: Message): PartRefusal {
  return { kind: "refusal", reason };
}

/** Where an offset is after the edits. From inside replaced text it goes after what is there instead. */
export function offsetAfter(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { span, text } of edits) {
    if (span.end <= offset && span.start < offset) shift += text.length - (span.end - span.start);
    else if (span.start < offset) shift += span.start + text.length - offset;
  }
  return offset + shift;
}
