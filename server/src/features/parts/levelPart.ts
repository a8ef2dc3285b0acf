import type { Article, Family, Heading, Marker, Point, Series } from "../../article/article";
import { wordsOf } from "../../article/markdown/readText";
import { rewrittenMarker, withNumber, writtenMarker } from "../../article/points/markers";
import { textOf, type Span } from "../../article/span";
import { applyEdits, editedText } from "../../edits/edits";
import { message } from "../../l10n/message";
import { markerEdits, numberedChains, renumbered, type NumberedChain } from "../../edits/numberedChains";
import type { Edit } from "../../edits/edit";
import { deepestLevel, levelEdit } from "../../rules/shared/writtenHeadings";
import { lineBreakOf } from "../../structure/skeleton";
import type { Analysis } from "../../structure/analysis";
import { levelStyle, nextStyle, styleBelow, type MarkerStyle } from "./markerStyles";
import { offsetAfter, refusal, type PartOutcome, type PartRefusal } from "./partEdits";
import { headingParts, type HeadingPart, type Part, type PointPart } from "./parts";

export type LevelChange = "promote" | "demote";

/**
 * Gives a part another level. Promoted it becomes a sibling of the part it is in and goes after it, so that those after it stay where they
 * belong; demoted it becomes the last child of the one before it. Numbers follow: its own takes the kind of its new level, and those of
 * everything below it move with it.
 *
 *     第一，修路。一是量。二是挖。   ->   第一，修路。一是量。
 *                                         第二，挖。
 *
 * @param caret an offset in the part, which goes with it
 */
export function levelPart({ article }: Analysis, part: Part, change: LevelChange, caret: number): PartOutcome {
  if (part.kind === "heading")
    return change === "promote" ? promoteHeading(article, part, caret) : demoteHeading(article, part, caret);
  if (part.point.form === "list" || part.owners.at(-1)?.form === "list")
    return refusal(
      message(
        "The items of a list change their level by their indentation. Select the lines and press Tab or Shift+Tab.",
      ),
    );
  return change === "promote" ? promotePoint(article, part, caret) : demotePoint(article, part, caret);
}

function demotePoint(article: Article, { point, series, index, owners }: PointPart, caret: number): PartOutcome {
  const { text } = article;
  const previous = series.points[index - 1];
  if (!previous) return refusal(message("There is no point before this one that it could become part of."));
  if (!point.marker) return refusal(message("Points without a number have no levels. Number them first (第一，…)."));
  const last = previous.series.at(-1)?.points.at(-1)?.marker;
  const style = last && isText(last.family) ? styleOf(text, last) : styleBelow(article, point.marker);
  const around = [point, ...owners].flatMap(({ marker }) => marker?.family ?? []);
  if (!style || around.includes(style.family))
    return refusal(message("There is no kind of number for a level below this one."));
  const own = withNumber(style.text, style.family, last?.family === style.family ? last.number + 1 : 1, article.script);
  const below = restyled(article, point, [...around, style.family], style);
  if (own === undefined || !below) return refusal(message("There is no kind of number for a level below this one."));
  const chain = chainOf(article, point.marker);
  const rest =
    chain &&
    renumbered(
      article,
      chain,
      chain.markers.filter((marker) => marker !== point.marker),
    );
  const edits = [
    ...markerEdits(text, rest ?? new Map<Marker, string>()),
    rewrittenMarker(text, point.marker, own),
    ...below,
  ];
  return inPlace(text, edits, caret);
}

function promotePoint(article: Article, { point, series, owners }: PointPart, caret: number): PartOutcome {
  const { text } = article;
  const owner = owners.at(-1);
  if (!owner)
    return refusal(
      message("This point is on the first level of its section already; above it there are only headings."),
    );
  if (owner.form === "heading")
    return refusal(
      message(
        "This point is directly under the heading “{0}”; only a heading can be on the same level.",
        wordsOf(text, owner.topic),
      ),
    );
  const ownChain = point.marker && chainOf(article, point.marker);
  const rest =
    ownChain &&
    renumbered(
      article,
      ownChain,
      ownChain.markers.filter((marker) => marker !== point.marker),
    );
  const numbers = owner.marker ? promotedNumbers(article, owner.marker, point.marker) : undefined;
  if (owner.marker && !numbers) return refusal(message("The series that this point would join has no further number."));
  const style = owner.marker && styleOf(text, owner.marker);
  const around = [owner, ...owners.slice(0, -1)].flatMap(({ marker }) => marker?.family ?? []);
  const below = restyled(article, point, around, style);
  if (!below) return refusal(message("There is no kind of number for a level below this one."));
  const own: Edit = point.marker
    ? rewrittenMarker(text, point.marker, numbers?.own ?? "")
    : { span: { start: point.span.start, end: point.span.start }, text: numbers?.own ?? "" };
  const others = [...markerEdits(text, rest ?? new Map<Marker, string>()), ...(numbers?.others ?? [])];
  const isLast = point.span.end >= owner.span.end;
  // （一）…；（二）…。 in one paragraph
  const isInline = owner.form === "inline" || !/^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(owner.span.end));
  if (isLast && (point.form !== "inline" || isInline)) return inPlace(text, [...others, own, ...below], caret);

  const removed = removalOf(text, point, series, owner);
  const gap = isInline ? "" : lineBreakOf(text).repeat(2);
  const inside = [own, ...below];
  const body = editedText(text, point.span, inside);
  const inserted: Edit = {
    span: { start: owner.span.end, end: owner.span.end },
    text: gap + (isInline ? body : asSentence(body)),
  };
  const edits = [...others, removed, inserted];
  const ahead = editedText(
    text,
    { start: point.span.start, end: Math.max(point.span.start, Math.min(caret, point.span.end)) },
    inside.filter(({ span }) => span.end <= caret),
  ).length;
  // Both may end at the same offset: what was removed is then before what is inserted.
  return {
    kind: "edits",
    edits,
    caret:
      offsetAfter(
        edits.filter((edit) => edit !== inserted),
        owner.span.end,
      ) +
      gap.length +
      ahead,
  };
}

/** What the markers read when one more is after that of its owner. */
function promotedNumbers(
  article: Article,
  owner: Marker,
  own: Marker | undefined,
): { readonly own: string; readonly others: readonly Edit[] } | undefined {
  const chain = chainOf(article, owner);
  if (!chain) return undefined;
  // A point without a marker gets one at its start.
  const added: Marker = own ?? { span: { start: 0, end: 0 }, family: owner.family, number: 0 };
  const order = chain.markers.flatMap((marker) => (marker === owner ? [marker, added] : [marker]));
  const texts = renumbered(article, chain, order);
  const text = texts?.get(added);
  return texts && text !== undefined
    ? { own: text, others: markerEdits(article.text, new Map([...texts].filter(([marker]) => marker !== added))) }
    : undefined;
}

/** Takes an inline point out of its paragraph, or a paragraph with the gap after it; the mark at the end of the paragraph stays right. */
function removalOf(text: string, { span, form }: Point, series: Series, owner: Point): Edit {
  const next = series.points.find((other) => other.span.start >= span.end);
  if (form !== "inline" || (next?.form === "inline" && !/[\r\n]/.test(text.slice(span.end, next.span.start)))) {
    const end = next?.span.start ?? span.end + (/^\s*/.exec(text.slice(span.end, owner.span.end))?.[0].length ?? 0);
    return { span: { start: span.start, end }, text: "" };
  }
  const before = text.slice(0, span.start).trimEnd();
  const mark = /[。.]$/.exec(textOf(text, span))?.[0];
  const isOpen = /[；;，,、]$/.test(before);
  return isOpen && mark !== undefined
    ? { span: { start: before.length - 1, end: span.end }, text: mark }
    : { span: { start: before.length, end: span.end }, text: "" };
}

/** A part of a sentence as a sentence of its own: `栽树；` becomes `栽树。` */
function asSentence(body: string): string {
  return body.replace(/[；，、]$/, "。").replace(/[;,]$/, ".");
}

/**
 * The edits that give everything numbered below a point the kinds of number that belong to its new level: as the draft has them below
 * such a number, else by the order of the norms. Lists stay. `undefined` where no kind is left that does not be above already.
 */
function restyled(
  article: Article,
  point: Point,
  around: readonly Family[],
  style: MarkerStyle | undefined,
): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const series of point.series) {
    const isNumbered = series.points.some(({ marker }) => marker && isText(marker.family));
    const below = isNumbered && style ? styleBelow(article, style) : undefined;
    if (isNumbered && style && (!below || around.includes(below.family))) return undefined;
    for (const inner of series.points) {
      const text = below && inner.marker && withNumber(below.text, below.family, inner.marker.number, article.script);
      if (inner.marker && text !== undefined) edits.push(rewrittenMarker(article.text, inner.marker, text));
      const deeper = restyled(article, inner, below ? [...around, below.family] : around, below);
      if (!deeper) return undefined;
      edits.push(...deeper);
    }
  }
  return edits;
}

/** Whether the family is written in the text, rather than by Markdown. */
function isText(family: Family): boolean {
  return family !== "list" && family !== "bullet";
}

function styleOf(text: string, marker: Marker): MarkerStyle {
  return { text: writtenMarker(text, marker), family: marker.family };
}

function chainOf(article: Article, marker: Marker): NumberedChain | undefined {
  return numberedChains(article).find(({ markers }) => markers.includes(marker));
}

function inPlace(text: string, edits: readonly Edit[], caret: number): PartOutcome {
  const changed = edits.filter((edit) => textOf(text, edit.span) !== edit.text);
  return { kind: "edits", edits: changed, caret: offsetAfter(changed, caret) };
}

function promoteHeading(article: Article, part: HeadingPart, caret: number): PartOutcome {
  const { text, title } = article;
  const { heading, parent } = part;
  if (!isWritten(heading)) return plainRefusal();
  const highest = title ? 2 : 1;
  if (heading.level <= highest)
    return refusal(
      title
        ? message("This section is directly below the title; there is no higher level for it.")
        : message("This heading is on the highest level."),
    );
  const level = heading.level - 1;
  const becomesSibling = parent !== undefined && parent.level === level;
  const rest = withoutHeading(article, part);
  const joined = becomesSibling ? joinedNumbers(article, parent, heading) : undefined;
  const style = becomesSibling
    ? parent.marker
      ? slotStyle(text, parent)
      : undefined
    : levelStyle(article, level, part.span);
  const own = becomesSibling ? (joined?.own ?? "") : withoutNumberChange(text, heading);
  const inside = [...headingEdits(text, heading, level, own), ...belowHeading(article, part, -1, style)];
  const others = [...rest, ...(joined?.others ?? [])];
  const parentEnd = parent && headingParts(article).find((other) => other.heading === parent)?.span.end;
  if (!becomesSibling || parentEnd === undefined || parentEnd <= part.span.end)
    return inPlace(text, [...others, ...inside], caret);

  // It changes places with all that is after it in its parent.
  const after: Span = { start: nextStart(article, part), end: parentEnd };
  const numbers = others.filter(({ span }) => !(after.start <= span.start && span.end <= after.end));
  const edits: readonly Edit[] = [
    ...numbers,
    { span: part.span, text: editedText(text, after, others) },
    { span: after, text: editedText(text, part.span, inside) },
  ];
  const inPart = Math.min(Math.max(caret, part.span.start), part.span.end);
  const ahead = editedText(
    text,
    { start: part.span.start, end: inPart },
    inside.filter(({ span }) => span.end <= inPart),
  ).length;
  return { kind: "edits", edits, caret: offsetAfter(edits, after.start) + ahead };
}

function demoteHeading(article: Article, part: HeadingPart, caret: number): PartOutcome {
  const { text } = article;
  const { heading, span } = part;
  if (!isWritten(heading)) return plainRefusal();
  const parts = headingParts(article);
  const previous = parts.findLast((other) => other.parent === part.parent && other.span.start < span.start);
  if (previous?.heading.level !== heading.level)
    return refusal(message("There is no section before this one on its level that it could become part of."));
  if (headingsIn(parts, span).some(({ level }) => level >= deepestLevel))
    return refusal(message("Markdown has six levels of headings, and what is below this one is on the last."));
  const level = heading.level + 1;
  const siblings = parts.filter(({ parent, heading: other }) => parent === previous.heading && other.level === level);
  const last = siblings.at(-1)?.heading;
  const style = last
    ? slotStyleOf(text, last)
    : (levelStyle(article, level, span) ?? (heading.marker && nextStyle(slotStyle(text, heading))));
  const number = last?.marker ? last.marker.number + 1 : 1;
  const own =
    last && !last.marker
      ? ""
      : style && heading.marker
        ? (withNumber(style.text, style.family, number, article.script) ?? "")
        : withoutNumberChange(text, heading);
  const edits = [
    ...withoutHeading(article, part),
    ...headingEdits(text, heading, level, own),
    ...belowHeading(article, part, 1, style),
  ];
  return inPlace(text, edits, caret);
}

/** Whether a heading is written with `#` or an underline, whose level can be changed. */
function isWritten({ form }: Heading): boolean {
  return form === "atx" || form === "setext";
}

function plainRefusal(): PartRefusal {
  return refusal(
    message("This line acts as a heading without being one in Markdown, so it has no level. Write ## before it first."),
  );
}

/** Number and blanks before a heading's name: `一、` of `## 一、意义`, `1. ` of `### 1. 意义`; empty where there is none. */
function slotOf({ marker, name }: Heading): Span {
  return { start: marker?.span.start ?? name.start, end: name.start };
}

function slotStyle(text: string, heading: Heading & { readonly marker?: Marker | undefined }): MarkerStyle {
  return { text: textOf(text, slotOf(heading)), family: heading.marker?.family ?? "hanzi" };
}

function slotStyleOf(text: string, heading: Heading): MarkerStyle | undefined {
  return heading.marker && slotStyle(text, heading);
}

function withoutNumberChange(text: string, heading: Heading): string {
  return textOf(text, slotOf(heading));
}

/** The numbers of the headings that stay when this one leaves its level. */
function withoutHeading(article: Article, { heading: { marker } }: HeadingPart): readonly Edit[] {
  const chain = marker && chainOf(article, marker);
  if (!chain || !isSound(chain)) return [];
  const rest = renumbered(
    article,
    chain,
    chain.markers.filter((other) => other !== marker),
  );
  return rest ? markerEdits(article.text, rest) : [];
}

/** The number of a heading that comes to be after another one, and those of the headings after both. */
function joinedNumbers(
  article: Article,
  parent: Heading,
  heading: Heading,
): { readonly own: string; readonly others: readonly Edit[] } | undefined {
  if (!parent.marker) return undefined;
  const joined = promotedNumbers(article, parent.marker, heading.marker);
  const own = withNumber(
    textOf(article.text, slotOf(parent)),
    parent.marker.family,
    parent.marker.number + 1,
    article.script,
  );
  const chain = chainOf(article, parent.marker);
  return joined && own !== undefined ? { own, others: chain && isSound(chain) ? joined.others : [] } : undefined;
}

/** Section headings that are not numbered through may be of two kinds (第一章, 第一节); nobody knows then which number is wrong. */
function isSound({ markers, start }: NumberedChain): boolean {
  return markers.every(({ number }, index) => number === start + index);
}

/** The edits that give a heading its level and its number. */
function headingEdits(text: string, heading: Heading, level: number, slot: string): readonly Edit[] {
  const number: Edit = { span: slotOf(heading), text: slot };
  const change = levelEdit(text, heading, level);
  const isRewritten = change.span.start <= number.span.start && number.span.end <= change.span.end;
  if (!isRewritten) return [change, number];
  // An underlined heading that becomes one with `#`.
  const written = applyEdits(text, [number]);
  const shift = slot.length - (number.span.end - number.span.start);
  return [
    {
      span: change.span,
      text: levelEdit(
        written,
        { ...heading, span: { start: heading.span.start, end: heading.span.end + shift } },
        level,
      ).text,
    },
  ];
}

function headingsIn(parts: readonly HeadingPart[], span: Span): readonly Heading[] {
  return parts.flatMap(({ heading }) =>
    span.start <= heading.span.start && heading.span.end <= span.end ? [heading] : [],
  );
}

/** The headings below one: each as many levels up or down, numbered as the draft numbers that level, else by the order of the norms. */
function belowHeading(
  article: Article,
  part: HeadingPart,
  by: 1 | -1,
  style: MarkerStyle | undefined,
): readonly Edit[] {
  const styles = new Map<number, MarkerStyle | undefined>([[part.heading.level + by, style]]);
  return headingsIn(headingParts(article), part.span).flatMap((heading) => {
    if (heading === part.heading || !isWritten(heading)) return [];
    const level = heading.level + by;
    const above = styles.get(level - 1);
    const below = levelStyle(article, level, part.span) ?? (above && nextStyle(above));
    styles.set(level, below);
    const slot =
      heading.marker && below ? withNumber(below.text, below.family, heading.marker.number, article.script) : undefined;
    return headingEdits(article.text, heading, level, slot ?? withoutNumberChange(article.text, heading));
  });
}

function nextStart(article: Article, part: HeadingPart): number {
  return (
    headingParts(article).find(({ heading }) => heading.span.start >= part.span.end)?.heading.span.start ??
    part.span.end
  );
}
