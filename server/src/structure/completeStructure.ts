import type { Role, Script } from "../article/article";
import type { RoleNames } from "./roleNames";
import type { Localized, PointFamily, PointsSpecification, SectionSpecification, SizeLimit, Structure } from "./structure";
import { closingOf, guidanceOf, openingOf, patternsOf, pointOf, skeletonOf } from "./completeTexts";
import { usualAdditions } from "./usualAdditions";
import { fold } from "./vocabulary";
import { wildcard } from "./wildcards";

/**
 * A structure as somebody writes it down, in `.policy-draft.jsonc` or for the product: what is left out is as usual. Texts are plain, with `{topic}` where
 * the topic goes and 【…】 where the writer has something to fill in.
 */
export interface WrittenStructure extends WrittenTexts {
  readonly id: string;
  readonly name: WrittenText;
  readonly prefixes?: readonly string[];
  readonly scripts?: readonly Script[];
  readonly titles?: readonly string[];
  readonly formulas?: readonly string[];
  readonly order?: Structure["order"];
  readonly numbering?: Structure["numbering"];
  readonly minimumSize?: WrittenSize;
  /** Names of sections that may stand besides. */
  readonly additional?: readonly string[];
  readonly title?: WrittenText;
  readonly sections: readonly WrittenSection[];
  /** Gives its texts where they stand apart; called when one of them is asked for. */
  readonly texts?: () => WrittenTexts;
}

/** What of a structure is text for the writer, and no matter for checking a draft. */
export interface WrittenTexts {
  readonly opening?: WrittenText;
  readonly closing?: WrittenText;
  readonly sections: readonly WrittenSectionTexts[];
}

export interface WrittenSectionTexts {
  readonly id: Role;
  readonly guidance?: WrittenText;
  readonly skeleton?: WrittenText;
  readonly point?: WrittenText;
  readonly sections?: readonly WrittenSectionTexts[];
}

export interface WrittenSection extends WrittenSectionTexts {
  readonly name?: WrittenText;
  /** Further names, `*` for any number of characters; `*` alone takes every section that is none of the others. */
  readonly aliases?: readonly string[];
  /** True unless it says otherwise. */
  readonly required?: boolean;
  readonly repeatable?: boolean;
  readonly points?: WrittenPoints;
  readonly minimumSize?: WrittenSize;
  readonly heading?: WrittenText;
  readonly sections?: readonly WrittenSection[];
}

export interface WrittenPoints {
  readonly min?: number;
  readonly max?: number;
  /** The family that a new section starts with, where that limits nothing. */
  readonly family?: PointFamily;
  /** The families that count, the one that a new section starts with first. */
  readonly families?: readonly PointFamily[];
  /** Words of which a topic sentence holds one. */
  readonly topics?: readonly string[];
}

/** One text for all scripts, or one for each. A script without one takes that of the nearest. */
export type WrittenText = string | Readonly<Partial<Localized>>;

/** One number for all scripts, or one for each. */
export type WrittenSize = number | Readonly<Partial<SizeLimit>>;

/** What is usual where a structure says nothing: 120 Chinese characters or 60 English words make a section of reasons and facts. */
const usualMinimum: SizeLimit = { hans: 120, hant: 120, latin: 60 };

/**
 * The structure with everything that goes without saying. The one it extends gives what it does not say itself; sections it names are changed in their place.
 */
export function completeStructure(written: WrittenStructure, base?: Structure): Structure {
  const { texts = () => written } = written;
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
    get opening() {
      return openingOf(texts(), base);
    },
    get closing() {
      return closingOf(texts(), base);
    },
    sections: completeSections(written.sections, base?.sections ?? [], texts),
  };
}

function withAdditional({ roles, names }: Structure["additional"], further: readonly string[]): Structure["additional"] {
  return { roles, names: [...names, ...further.map(normalized)] };
}

/** Those of the base in their places, changed where they are named again; new ones stand behind the one before them in the list. */
function completeSections(written: readonly WrittenSection[], base: readonly SectionSpecification[], texts: () => WrittenTexts): readonly SectionSpecification[] {
  const sections = [...base];
  const ids = new Set(base.map(({ id }) => id));
  let place = -1;
  for (const own of written) {
    const known = ids.has(own.id) ? sections.findIndex(({ id }) => id === own.id) : -1;
    ids.add(own.id);
    if (known >= 0) {
      sections[known] = completeSection(own, sections[known], texts);
      place = known;
    } else {
      // In front of all that is there when it is the first of the list and another one of the base follows; behind all else.
      const follows = place < 0 && written.some(({ id }) => base.some((other) => other.id === id));
      place = place < 0 && !follows ? sections.length : place + 1;
      sections.splice(place, 0, completeSection(own, undefined, texts));
    }
  }
  return sections;
}

function completeSection(written: WrittenSection, base: SectionSpecification | undefined, texts: () => WrittenTexts): SectionSpecification {
  const names = textOf(written.name) ?? base?.names ?? localized(written.id);
  const points = pointsOf(written.points, base?.points);
  const takesOthers = written.aliases?.includes(wildcard) ?? base?.takesOthers ?? false;
  const minimumSize = sizeOf(written.minimumSize) ?? base?.minimumSize;
  const sections = completeSections(written.sections ?? [], base?.sections ?? [], texts);
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
    get guidance() {
      return guidanceOf(texts(), written.id, base);
    },
    get skeleton() {
      return skeletonOf(texts(), written.id, base, { points, sections });
    },
    get point() {
      return pointOf(texts(), written.id, base);
    },
    get patterns() {
      return patternsOf(texts(), written.id, base);
    },
    sections,
  };
}

/** Its names are aliases too; those of the base stay. */
function aliasesOf({ id, aliases = [] }: WrittenSection, names: Localized, base: RoleNames | undefined): RoleNames {
  const own = [...new Set([...Object.values(names), ...aliases].map(normalized))].filter((name) => name !== "" && name !== wildcard);
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

/** The text in all scripts; undefined for none. A script that has none takes that of the other script of Chinese, else any. */
export function textOf(written: WrittenText | undefined): Localized | undefined {
  if (written === undefined) return undefined;
  if (typeof written === "string") return { hans: written, hant: written, latin: written };
  const { hans, hant, latin } = written;
  return { hans: hans ?? hant ?? latin ?? "", hant: hant ?? hans ?? latin ?? "", latin: latin ?? hans ?? hant ?? "" };
}

/** The same with nothing for none. */
export function localized(written: WrittenText): Localized {
  return textOf(written) ?? { hans: "", hant: "", latin: "" };
}

function sizeOf(written: WrittenSize | undefined): SizeLimit | undefined {
  if (written === undefined) return undefined;
  if (typeof written === "number") return { hans: written, hant: written, latin: written };
  return { ...usualMinimum, ...written };
}
