import type { Heading, ListItem, Marker, Point, Series } from "./article";
import type { RawBlock } from "./markdown/blocks";
import type { Span } from "./span";

/*
 * Parts of the model as they stand in a text in which something before them has changed: the same parts, with every offset moved by a distance.
 */

/** A span behind a change. */
export function movedSpan({ start, end }: Span, distance: number): Span {
  return { start: start + distance, end: end + distance };
}

/**
 * A block behind a change.
 *
 * @param lists by how many there are more lists before it: lists are numbered through
 */
export function movedBlock(block: RawBlock, distance: number, lists: number): RawBlock {
  const span = movedSpan(block.span, distance);
  switch (block.kind) {
    case "heading":
      return { kind: "heading", span, content: movedSpan(block.content, distance), level: block.level, form: block.form };
    case "paragraph":
      return { kind: "paragraph", span, quoted: block.quoted, item: block.item && movedItem(block.item, distance, lists) };
    default:
      return { kind: block.kind, span };
  }
}

function movedItem({ marker, end, ordered, number, depth, list }: ListItem, distance: number, lists: number): ListItem {
  return { marker: movedSpan(marker, distance), end: end + distance, ordered, number, depth, list: list + lists };
}

/** A heading behind a change. */
export function movedHeading({ span, content, marker, name, level, form, roles, named }: Heading, distance: number): Heading {
  return { span: movedSpan(span, distance), content: movedSpan(content, distance), marker: marker && movedMarker(marker, distance), name: movedSpan(name, distance), level, form, roles, named };
}

/** The points of a section behind a change. */
export function movedSeries(all: readonly Series[], distance: number): readonly Series[] {
  return distance === 0 ? all : all.map(({ family, points }) => ({ family, points: points.map((point) => movedPoint(point, distance)) }));
}

function movedPoint({ span, marker, topic, form, series }: Point, distance: number): Point {
  return { span: movedSpan(span, distance), marker: marker && movedMarker(marker, distance), topic: movedSpan(topic, distance), form, series: movedSeries(series, distance) };
}

function movedMarker({ span, family, number }: Marker, distance: number): Marker {
  return { span: movedSpan(span, distance), family, number };
}
