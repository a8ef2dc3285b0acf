import type { Article } from "../article";
import type { Span } from "../span";

/** Of some places in the order of the text those in the body and outside code blocks, which show text rather than say it. */
export function* outsideCode<Place extends { readonly span: Span }>(
  { body, blocks }: Article,
  places: Iterable<Place>,
): Iterable<Place> {
  let index = 0;
  for (const place of places) {
    const { start } = place.span;
    while ((blocks[index]?.span.end ?? Infinity) <= start) index++;
    const block = blocks[index];
    if (start >= body.start && !(block?.kind === "code" && block.span.start <= start)) yield place;
  }
}
