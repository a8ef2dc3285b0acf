import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { pointsOf, type Article, type Heading, type Point, type Section } from "../../server/src/article/article";
import { markerAt } from "../../server/src/article/points/markers";
import { textOf } from "../../server/src/article/span";
import { analyse } from "../../server/src/structure/analyse";
import { defaultStructure } from "../../server/src/structure/builtIns/builtIns";
import { noConfiguration } from "../../server/src/structure/configuration";
import { type LabelledPoint, type LabelledSection, readCorpus, withoutCorpus } from "../support/corpus";

/** What the parser reaches on the labelled texts; a change may raise these floors, never lower them. */
const floors = { roles: 0.98, points: 0.95 };

/** The labels speak of the roles of articles; a notice or an opinion names its sections otherwise. */
const configuration = { ...noConfiguration, structure: defaultStructure.id };

const documents = readCorpus().map(({ file, text, sections }) => ({
  file,
  labels: sections,
  article: analyse(text, file, configuration).article,
}));

/** Blanks, the marks of a heading and the colon that leads to its text do not count when a label is compared with the text. */
function bare(words: string): string {
  return words
    .replace(/^\s*(?:#+|---)/, "")
    .replace(/\s+/g, "")
    .replace(/[：:]$/, "");
}

/** The headings that have the label's words; a lost heading has none. */
function headingsOf({ sections, blocks }: Article): readonly Heading[] {
  const inBlocks = blocks.flatMap((block) => (block.kind === "heading" ? [block.heading] : []));
  return [...sections.flatMap(({ heading }) => heading ?? []), ...inBlocks];
}

function findHeading(article: Article, label: LabelledSection): Heading | undefined {
  return headingsOf(article).find(({ content }) => bare(textOf(article.text, content)) === bare(label.heading ?? ""));
}

/** Whether the label is among the roles found; a heading that announces nothing must have none, or not be taken for a heading. */
function hasRole(article: Article, label: LabelledSection): boolean {
  const heading = findHeading(article, label);
  const section = article.sections.find(({ span }) => span.start === heading?.span.start);
  const roles = section?.roles ?? heading?.roles ?? [];
  return label.role === "other"
    ? roles.every((role) => !["significance", "standards", "paths"].includes(role))
    : roles.includes(label.role);
}

/** A point in a form in which a label and a found point can be compared: its number in its family, and its first words. */
interface Comparable {
  readonly number: string;
  readonly words: string;
  readonly nested: boolean;
}

/** The number of a marker as written; that of a Markdown list, of a bullet or of a subheading does not count. */
function numberOf(marker: string): string {
  const read = markerAt(marker, 0, marker.length, "paragraph");
  return read && read.family !== "digit" ? `${read.family} ${read.number}` : "none";
}

function fromLabel({ marker, text, nested = false }: LabelledPoint): Comparable {
  const words = marker.startsWith("#") ? text.replace(/^(?:[A-Z]\.|[0-9]+(?:\.[0-9]+)*)\s/, "") : text;
  return { number: numberOf(marker), words: bare(words), nested };
}

function fromPoint(text: string, { marker, topic, form }: Point, nested: boolean): Comparable {
  const counts = marker !== undefined && form !== "list" && form !== "heading";
  return {
    number: counts ? numberOf(textOf(text, marker.span)) : "none",
    words: bare(text.slice(topic.start, topic.start + 20)),
    nested,
  };
}

/** The first characters agree, as many as the shorter has and at least two. */
function isSame(one: Comparable, other: Comparable): boolean {
  const length = Math.max(2, Math.min(6, one.words.length, other.words.length));
  return one.number === other.number && one.words.slice(0, length) === other.words.slice(0, length);
}

/** The points of a section, those nested in them after each. */
function allPoints(text: string, parent: Pick<Section, "series">, nested = false): readonly Comparable[] {
  return pointsOf(parent).flatMap((point) => [fromPoint(text, point, nested), ...allPoints(text, point, true)]);
}

/** The sections that a label speaks of: that of its heading, or, for a lost or unrecognised heading, those without one. */
function sectionsOf(article: Article, label: LabelledSection): readonly Section[] {
  const start = label.heading === null ? undefined : findHeading(article, label)?.span.start;
  const own = article.sections.filter(({ heading }) => heading !== undefined && heading.span.start === start);
  return own.length > 0
    ? own
    : label.heading === null
      ? article.sections
      : article.sections.filter(({ heading }) => heading === undefined);
}

interface Share {
  readonly found: number;
  readonly total: number;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function roleShare(ambiguous: boolean): Share {
  const all = documents.flatMap(({ article, labels }) =>
    labels
      .filter((label) => label.heading !== null && (label.ambiguous !== undefined) === ambiguous)
      .map((label) => hasRole(article, label)),
  );
  return { found: all.filter(Boolean).length, total: all.length };
}

interface PointCounts {
  readonly labelled: number;
  /** Labelled points that are found. */
  readonly matched: number;
  /** Those of them that are nested exactly when the label is. */
  readonly sameNesting: number;
  /** Points found where nobody labelled one. Labels leave out most nested points, so only those of a section's own level count. */
  readonly wrong: number;
}

function countPoints({ article, labels }: (typeof documents)[number]): PointCounts {
  const expected = labels.flatMap(({ points }) => points.map(fromLabel));
  const sections = new Set(labels.flatMap((label) => sectionsOf(article, label)));
  const rest = [...sections].flatMap((section) => allPoints(article.text, section));
  let matched = 0;
  let sameNesting = 0;
  for (const label of expected) {
    const index = rest.findIndex((point) => isSame(label, point));
    const [point] = index < 0 ? [] : rest.splice(index, 1);
    if (!point) continue;
    matched++;
    if (point.nested === label.nested) sameNesting++;
  }
  return { labelled: expected.length, matched, sameNesting, wrong: rest.filter(({ nested }) => !nested).length };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe("labelled real texts", { skip: withoutCorpus }, () => {
  test("roles of headings", () => {
    const sure = roleShare(false);
    const ambiguous = roleShare(true);
    console.log(
      `roles: ${sure.found} of ${sure.total} sure labels (${percent(sure.found / sure.total)}), ${ambiguous.found} of ${ambiguous.total} ambiguous ones`,
    );
    assert(sure.found / sure.total >= floors.roles);
  });

  test("points", () => {
    // The counter-examples have points too, but nobody labelled them.
    const counts = documents.filter(({ labels }) => labels.some(({ points }) => points.length > 0)).map(countPoints);
    const [labelled, matched, sameNesting, wrong] = (["labelled", "matched", "sameNesting", "wrong"] as const).map(
      (key) => sum(counts.map((count) => count[key])),
    ) as [number, number, number, number];
    const score = (2 * matched) / (labelled + matched + wrong);
    console.log(
      `points: ${matched} of ${labelled} labelled ones found, ${sameNesting} of these nested as labelled, ${wrong} others found, F1 ${percent(score)}`,
    );
    assert(score >= floors.points);
  });
});
