import { wordsOf } from "../../article/markdown/readText";
import type { Article, Point, Section } from "../../article/article";
import type { Localized, Script } from "../../l10n/localized";
import { pointsOf } from "../../article/article";
import { sizeOf } from "../../article/text/characters";
import type { Span } from "../../article/span";
import { titlePart, type DraftPart, type DraftStructure, type PartState } from "../../protocol";
import { message } from "../../l10n/message";
import { tooFewPoints } from "../../rules/pointsFew";
import { thinSections } from "../../rules/sectionThin";
import { hasTitle } from "../../rules/titleMissing";
import { isAdditional } from "../../structure/additionalSections";
import type { Analysis } from "../../structure/analysis";
import { insertionOffset } from "../../structure/skeleton";
import type { SectionSpecification } from "../../structure/structure";
import { choose, say } from "../../l10n/language";
import type { Language } from "../../l10n/language";
import { pointName } from "../shared/partNames";
import { endOfShown, partsBefore } from "../shared/shownParts";
import { toRange } from "../toLsp";

/** What `policyDraft/draftStructure` answers: the expected structure and the sections found, in one list; of a file with more parts than are shown, the first ones. */
export function provideDraftStructure(
  analysis: Analysis,
  language: Language,
  textDocument: DraftStructure["textDocument"],
): DraftStructure {
  const { article, structure } = analysis;
  const missing = hasTitle(article) ? [] : [missingTitle(article)];
  return {
    textDocument,
    name: choose(language, structure.names),
    unit: article.script === "latin" ? "words" : "characters",
    parts: [...missing, ...sectionParts(analysis, language)],
  };
}

/** The names of the title in the draft's script. */
const titleNames: Localized = { hans: "标题", hant: "標題", latin: "Title" };

function missingTitle({ script }: Article): DraftPart {
  return {
    id: titlePart,
    kind: "title",
    name: titleNames[script],
    state: "missing",
    size: 0,
    points: 0,
    insert: titlePart,
    parts: [],
  };
}

/** The sections of the draft in their order, each missing one before the first that follows its place, a missing subsection among the points of its section. */
function sectionParts(analysis: Analysis, language: Language): readonly DraftPart[] {
  const { article, match } = analysis;
  const absent = match.entries
    .filter(({ sections }) => sections.length === 0)
    .map(({ specification, parent }) => ({
      parent,
      offset: insertionOffset(analysis, specification),
      part: missingPart(analysis, specification, language),
    }));
  const end = endOfShown(article);
  const describeSection = sectionDescriber(analysis, end, language);
  const found = partsBefore(article.sections, end).map((section) => {
    const part = describeSection(section);
    const own = absent.filter(
      ({ parent }) => parent && section.span.start <= parent.span.start && parent.span.end <= section.span.end,
    );
    const ownPoints = pointsOf(section);
    const points = part.parts.map((point, index) => ({ offset: ownPoints[index]?.span.start ?? 0, part: point }));
    return { offset: section.span.start, part: { ...part, parts: inOrder([...own, ...points]) } };
  });
  return inOrder([...absent.filter(({ parent }) => parent === undefined), ...found]);
}

/** The parts by their places. Sorting is stable: a missing section comes before the one it is inserted before. */
function inOrder(placed: readonly { readonly offset: number; readonly part: DraftPart }[]): readonly DraftPart[] {
  return [...placed].sort((one, other) => one.offset - other.offset).map(({ part }) => part);
}

function missingPart(
  { article }: Analysis,
  { id, names, required, guidance }: SectionSpecification,
  language: Language,
): DraftPart {
  return {
    id,
    kind: "section",
    name: names[article.script],
    state: required ? "missing" : "optional",
    size: 0,
    points: 0,
    insert: id,
    guidance: choose(language, guidance),
    parts: [],
  };
}

/** The function that describes the sections of a draft, each once and in their order, with the points that begin before `end`. */
function sectionDescriber(analysis: Analysis, end: number, language: Language): (section: Section) => DraftPart {
  const { article, match } = analysis;
  const specifications = new Map<Section, SectionSpecification>();
  for (const { specification, sections } of match.entries)
    for (const section of sections) if (!specifications.has(section)) specifications.set(section, specification);
  const states = new Map<Section, PartState>();
  for (const { section } of thinSections(analysis)) states.set(section, "thin");
  for (const mismatch of match.mismatches) if (mismatch.kind !== "missing") states.set(mismatch.section, mismatch.kind);
  const occurrences = new Map<string, number>();
  return (section) => {
    const specification = specifications.get(section);
    const role = specification?.id ?? "";
    const occurrence = (occurrences.get(role) ?? 0) + 1;
    occurrences.set(role, occurrence);
    const id = `${role}/${String(occurrence)}`;
    const heading = section.heading && wordsOf(article.text, section.heading.content);
    const name =
      shortName(section, specification, article.script) ?? (heading || say(language, message("(no heading)")));
    const tooFew = specification && tooFewPoints(section, specification);
    return {
      id,
      kind: "section",
      name,
      ...(heading && heading !== name && { heading }),
      state: section.size === 0 ? "empty" : (states.get(section) ?? ordinaryState(analysis, section, specification)),
      size: section.size,
      points: tooFew ?? pointsOf(section).length,
      ...(tooFew !== undefined && specification && { wantedPoints: specification.points.minimum }),
      range: toRange(article, section.heading?.span ?? { start: section.span.start, end: section.span.start }),
      extent: toRange(article, section.span),
      ...(specification && { guidance: choose(language, specification.guidance) }),
      parts: pointParts(article, section, { id, end }, language),
    };
  };
}

/** The structure's name for the section. Measures led by a verb (加强…) and headings with two roles are known by their own words. */
function shortName(
  { heading, roles }: Section,
  specification: SectionSpecification | undefined,
  script: Script,
): string | undefined {
  return heading?.named && roles.length === 1 ? specification?.names[script] : undefined;
}

/** The state of a section that nothing is wrong with. */
function ordinaryState(
  analysis: Analysis,
  section: Section,
  specification: SectionSpecification | undefined,
): PartState {
  if (specification || analysis.structure.sections.length === 0) return "present";
  return isAdditional(analysis, section) ? "additional" : "unknown";
}

function pointParts(
  article: Article,
  parent: Section | Point,
  known: { readonly id: string; readonly end: number },
  language: Language,
): readonly DraftPart[] {
  return partsBefore(pointsOf(parent), known.end).map((point, index): DraftPart => {
    const id = `${known.id}/${String(index + 1)}`;
    const size = sizeOf(article.text, afterMarker(point), article.script);
    return {
      id,
      kind: "point",
      name: pointName(article, point) || say(language, message("(empty point)")),
      state: size === 0 ? "empty" : "present",
      size,
      points: pointsOf(point).length,
      range: toRange(article, point.marker?.span ?? point.topic),
      extent: toRange(article, point.span),
      parts: pointParts(article, point, { ...known, id }, language),
    };
  });
}

/** All of a point but its marker: whoever counts words does not count 第一. */
function afterMarker({ marker, span }: Point): Span {
  return { start: Math.min(marker?.span.end ?? span.start, span.end), end: span.end };
}
