import assert from "node:assert/strict";
import type { Article, Block, Point, Section } from "../../server/src/article/article";
import { lineAt } from "../../server/src/article/lineStarts";
import type { Span } from "../../server/src/article/span";
import { parse } from "../support/trees";
import type { TextProperty } from "./subject";

/** What holds for the article model of every text. */
export const articleProperties: readonly TextProperty[] = [
  {
    title: "every span lies in the text, every part in the one around it, siblings in order and apart",
    holds: ({ analysis }) => assertNested(analysis.article),
  },
  {
    title: "no span of the model begins or ends inside a character",
    holds: ({ text, analysis: { article } }) => assertAtCharacters(text, article),
  },
  {
    title: "the sections cover the text from the first of them to the end",
    holds: ({ analysis }) => assertCovered(analysis.article),
  },
  { title: "no letter of the body is outside all blocks", holds: ({ analysis }) => assertInBlocks(analysis.article) },
  { title: "with CRLF or CR it gives the same tree as with LF", holds: ({ text }) => assertSameTree(text) },
];

function assertInside(outer: Span, inner: Span, what: string): void {
  assert(
    outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end,
    `${what}: ${JSON.stringify(inner)} in ${JSON.stringify(outer)}`,
  );
}

function assertInOrder(spans: readonly Span[], what: string): void {
  spans.forEach((span, index) =>
    assert(index === 0 || (spans[index - 1]?.end ?? 0) <= span.start, `${what}: ${JSON.stringify(spans)}`),
  );
}

const pointsIn = (parent: Pick<Section, "series">): readonly Point[] => parent.series.flatMap(({ points }) => points);

function assertNested({
  text,
  body,
  frontMatter,
  title,
  byline,
  editor,
  lead,
  introduction,
  conclusion,
  blocks,
  sections,
  directives,
}: Article): void {
  const whole = { start: 0, end: text.length };
  assertInside(whole, body, "body");
  if (frontMatter) assertInside({ start: 0, end: body.start }, frontMatter.span, "front matter");
  if (title) assertInside(title.form === "frontMatter" ? { start: 0, end: body.start } : body, title.span, "title");
  for (const [what, span] of Object.entries({ byline, editor, lead, introduction, conclusion }))
    if (span) assertInside(body, span, what);
  if (lead && introduction) assert(lead.end <= introduction.start);
  assertInOrder(
    blocks.map(({ span }) => span),
    "blocks",
  );
  for (const block of blocks) assertBlock(body, block);
  assertInOrder(
    directives.map(({ span }) => span),
    "directives",
  );
  for (const { span, codes } of directives) codes.forEach((code) => assertInside(span, code, "code of a directive"));
  assertInOrder(
    sections.map(({ span }) => span),
    "sections",
  );
  for (const section of sections) {
    assertInside(body, section.span, "section");
    if (section.heading) assert.equal(section.heading.span.start, section.span.start);
    for (const block of section.blocks) assertInside(section.span, block.span, "block of a section");
    assertPoints(section.span, section);
  }
}

function assertBlock(body: Span, block: Block): void {
  assertInside(body, block.span, block.kind);
  if (block.kind === "paragraph" && block.item) {
    assertInside(body, block.item.marker, "list marker");
    assert(
      block.item.marker.end <= block.span.end && block.span.end <= block.item.end,
      "a list item ends before its text",
    );
  }
  if (block.kind !== "heading") return;
  const { span, content, name, marker } = block.heading;
  assertInside(span, content, "content");
  assertInside(content, name, "name");
  if (marker) assertInside(content, marker.span, "heading marker");
}

function assertPoints(outer: Span, parent: Pick<Section, "series">): void {
  const points = pointsIn(parent);
  for (const { points: own } of parent.series) assert(own.length > 0, "an empty series");
  assertInOrder(
    points.map(({ span }) => span),
    "points",
  );
  for (const point of points) {
    assertInside(outer, point.span, "point");
    assertInside(point.span, point.topic, "topic");
    if (point.marker) {
      assertInside(point.span, point.marker.span, "marker");
      assert(point.marker.number >= 0 && point.marker.number < 1_000_000_000);
    }
    assertPoints(point.span, point);
  }
}

/** Every span in a value, however deep, starts and ends between characters; a surrogate without its other half is a character of its own. */
export function assertAtCharacters(text: string, value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  const { start, end } = value as Partial<Span>;
  for (const offset of [start, end])
    if (typeof offset === "number") assert(!isInsideCharacter(text, offset), `${offset} of ${JSON.stringify(value)}`);
  for (const inner of Array.isArray(value) ? value : Object.values(value)) assertAtCharacters(text, inner, seen);
}

function isInsideCharacter(text: string, offset: number): boolean {
  return offset > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}

function assertCovered({ text, sections }: Article): void {
  sections.forEach(({ span }, index) => assert.equal(span.end, sections[index + 1]?.span.start ?? text.length));
}

function assertInBlocks({ text, body, blocks }: Article): void {
  let end = body.start;
  for (const gap of [...blocks.map(({ span }) => span), { start: body.end, end: body.end }]) {
    const between = text.slice(end, gap.start);
    // Between blocks stand marks of Markdown only, and link definitions (`[a]: b`), which are none of the blocks.
    assert(!/\p{Script=Han}/u.test(between) || between.includes("]:"), JSON.stringify(between));
    end = gap.end;
  }
}

/** The model without offsets: for each part the line on which it starts, and its text. */
function withoutOffsets(article: Article): unknown {
  const text = ({ start, end }: Span) => article.text.slice(start, end).replace(/\r\n?/g, "\n");
  const line = ({ start }: Span) => lineAt(article.lineStarts, start);
  const point = ({ marker, topic, span, form, series }: Point): unknown => [
    line(span),
    marker && [text(marker.span), marker.family, marker.number],
    text(topic),
    text(span),
    form,
    series.map(({ family, points }) => [family, points.map(point)]),
  ];
  const optional = (span: Span | undefined) => span && text(span);
  return [
    [
      article.title?.content,
      article.byline,
      article.editor,
      article.lead,
      article.introduction,
      article.conclusion,
    ].map(optional),
    article.blocks.map(({ kind, span }) => [kind, line(span), text(span)]),
    article.sections.map(({ heading, roles, span, series, size }) => [
      optional(heading?.content),
      roles,
      line(span),
      size,
      series.map(({ family, points }) => [family, points.map(point)]),
    ]),
  ];
}

function assertSameTree(text: string): void {
  const lf = text.replace(/\r\n?/g, "\n");
  const expected = withoutOffsets(parse(lf));
  for (const lineBreak of ["\r\n", "\r"])
    assert.deepEqual(withoutOffsets(parse(lf.replaceAll("\n", lineBreak))), expected, JSON.stringify(lineBreak));
}
