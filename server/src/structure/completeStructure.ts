import { wordsOf } from "../article/markdown/readText";
import type { RoleNames } from "./roleNames";
import type { PointsSpecification, SectionSpecification, SizeLimit, Structure } from "./structure";
import type { Localized } from "../l10n/localized";
import { snippetOf, usualOpening, usualPoint, usualSkeleton } from "./usualTexts";
import {
  localized,
  textOf,
  type WrittenPoints,
  type WrittenSection,
  type WrittenSize,
  type WrittenStructure,
} from "./writtenStructure";
import { usualAdditions } from "./usualAdditions";
import { fold } from "../article/text/fold";
import { wildcard } from "./wildcards";

/** What is usual where a structure says nothing: 120 Chinese characters or 60 English words make a section of reasons and facts. */
const usualMinimum: SizeLimit = { hans: 120, hant: 120, latin: 60 };

/**
 * The structure with everything that goes without saying. The one it extends gives what it does not say itself; sections it names are changed in their place.
 */
export function completeStructure(written: WrittenStructure, base?: Structure): Structure {
  return {
    id: written.id,
    names: localized(written.name),
    prefixes: written.prefixes ?? [],
    scripts: written.scripts ?? base?.scripts ?? ["hans", "hant", "latin"],
    titles: (written.titles ?? []).map(normalized),
    formulas: (written.formulas ?? []).map(normalized),
    order: written.order ?? base?.order ?? "fixed",
    numbering: written.numbering ?? base?.numbering ?? "none",
    minimumSize: sizeOf(written.minimumSize) ?? base?.minimumSize ?? usualMinimum,
    additional: withAdditional(base?.additional ?? usualAdditions, written.additional ?? []),
    title: textOf(written.title) ?? base?.title ?? localized("{topic}"),
    opening: snippetOf(written.opening) ?? base?.opening ?? usualOpening,
    closing: snippetOf(written.closing) ?? base?.closing ?? localized(""),
    sections: completeSections(written.sections, base?.sections ?? []),
  };
}

function withAdditional(
  { roles, names }: Structure["additional"],
  further: readonly string[],
): Structure["additional"] {
  return { roles, names: [...names, ...further.map(asHeading)] };
}

/** Those of the base in their places, changed where they are named again; new ones are after the one before them in the list. */
function completeSections(
  written: readonly WrittenSection[],
  base: readonly SectionSpecification[],
): readonly SectionSpecification[] {
  const sections = [...base];
  const ids = new Set(base.map(({ id }) => id));
  let place = -1;
  for (const own of written) {
    const known = ids.has(own.id) ? sections.findIndex(({ id }) => id === own.id) : -1;
    ids.add(own.id);
    if (known >= 0) {
      sections[known] = completeSection(own, sections[known]);
      place = known;
    } else {
      // In front of all that is there when it is the first of the list and another one of the base follows; after all else.
      const follows = place < 0 && written.some(({ id }) => base.some((other) => other.id === id));
      place = place < 0 && !follows ? sections.length : place + 1;
      sections.splice(place, 0, completeSection(own, undefined));
    }
  }
  return sections;
}

function completeSection(written: WrittenSection, base: SectionSpecification | undefined): SectionSpecification {
  const names = textOf(written.name) ?? base?.names ?? localized(written.id);
  const points = pointsOf(written.points, base?.points);
  const takesOthers = written.aliases?.includes(wildcard) ?? base?.takesOthers ?? false;
  const minimumSize = sizeOf(written.minimumSize) ?? base?.minimumSize;
  const sections = completeSections(written.sections ?? [], base?.sections ?? []);
  const point = snippetOf(written.point);
  return {
    id: written.id,
    names,
    aliases: aliasesOf(written, names, base?.aliases),
    takesOthers,
    heading: textOf(written.heading) ?? base?.heading ?? names,
    required: written.required ?? base?.required ?? true,
    repeatable: written.repeatable ?? base?.repeatable ?? false,
    points,
    ...(minimumSize && { minimumSize }),
    guidance: textOf(written.guidance) ?? base?.guidance ?? localized(""),
    // A section with subsections needs no text of its own unless it asks for points.
    skeleton:
      snippetOf(written.skeleton) ??
      base?.skeleton ??
      (sections.length > 0 && points.minimum === 0 ? localized("") : usualSkeleton(points)),
    point: point ?? base?.point ?? usualPoint,
    // The sentences to fill in: the point, where the section has one of its own.
    patterns: point
      ? { hans: [point.hans], hant: [point.hant], latin: [point.latin] }
      : (base?.patterns ?? { hans: [], hant: [], latin: [] }),
    sections,
  };
}

/** Its names are aliases too; those of the base stay. */
function aliasesOf({ id, aliases = [] }: WrittenSection, names: Localized, base: RoleNames | undefined): RoleNames {
  const own = [...new Set([...Object.values(names), ...aliases].map(asHeading))].filter(
    (name) => name !== "" && name !== wildcard,
  );
  const isWhole = (name: string): boolean => name.length < shortestEnding;
  const patterns = own.filter((name) => name.includes(wildcard));
  const plain = own.filter((name) => !name.includes(wildcard));
  return {
    role: id,
    names: [...(base?.names ?? []), ...plain.filter((name) => !isWhole(name))],
    wholeNames: [...(base?.wholeNames ?? []), ...plain.filter(isWhole)],
    patterns: [...(base?.patterns ?? []), ...patterns],
  };
}

/** A name shorter than this means its section only when it is the whole heading: many headings end in 会. */
const shortestEnding = 2;

/** A name as a heading with it is read: `**总则**` is 总则. One with wildcards is a pattern, and its `*` is no Markdown. */
function asHeading(name: string): string {
  return normalized(name.includes(wildcard) ? name : wordsOf(name, { start: 0, end: name.length }));
}

/** As headings are compared: Traditional as Simplified, without case. */
export function normalized(name: string): string {
  return fold(name.trim()).toLowerCase();
}

function pointsOf(written: WrittenPoints | undefined, base: PointsSpecification | undefined): PointsSpecification {
  const families = written?.families ?? base?.families;
  const maximum = written?.max ?? base?.maximum;
  const topicWords = written?.topics ?? base?.topicWords;
  return {
    minimum: written?.min ?? base?.minimum ?? 0,
    family: written?.family ?? written?.families?.[0] ?? base?.family ?? "ordinal",
    ...(maximum !== undefined && { maximum }),
    ...(families && { families }),
    ...(topicWords && { topicWords }),
  };
}

function sizeOf(written: WrittenSize | undefined): SizeLimit | undefined {
  if (written === undefined) return undefined;
  if (typeof written === "number") return { hans: written, hant: written, latin: written };
  return { ...usualMinimum, ...written };
}
