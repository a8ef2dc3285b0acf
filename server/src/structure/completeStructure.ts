import type { Role, Script } from "../article/article";
import type { RoleNames } from "./roleNames";
import { escapeSnippet } from "./skeleton";
import type { Localized, PointFamily, PointsSpecification, SectionSpecification, SizeLimit, Structure } from "./structure";
import { usualAdditions } from "./usualAdditions";
import { fold } from "./vocabulary";
import { wildcard } from "./wildcards";

/**
 * A structure as somebody writes it down, in `.policy-draft.jsonc` or for the product: what is left out is as usual. Texts are plain, with `{topic}` where
 * the topic goes and 【…】 where the writer has something to fill in.
 */
export interface WrittenStructure {
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
  readonly opening?: WrittenText;
  readonly closing?: WrittenText;
  readonly sections: readonly WrittenSection[];
}

export interface WrittenSection {
  readonly id: Role;
  readonly name?: WrittenText;
  /** Further names, `*` for any number of characters; `*` alone takes every section that is none of the others. */
  readonly aliases?: readonly string[];
  /** True unless it says otherwise. */
  readonly required?: boolean;
  readonly repeatable?: boolean;
  readonly points?: WrittenPoints;
  readonly minimumSize?: WrittenSize;
  readonly guidance?: WrittenText;
  readonly heading?: WrittenText;
  readonly skeleton?: WrittenText;
  readonly point?: WrittenText;
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

/** The structure with everything that goes without saying. The one it extends gives what it does not say itself; sections it names are changed in their place. */
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
    opening: snippetOf(written.opening) ?? base?.opening ?? mapped(usualOpening, withTabStops),
    closing: snippetOf(written.closing) ?? base?.closing ?? localized(""),
    sections: completeSections(written.sections, base?.sections ?? []),
  };
}

function withAdditional({ roles, names }: Structure["additional"], further: readonly string[]): Structure["additional"] {
  return { roles, names: [...names, ...further.map(normalized)] };
}

/** Those of the base in their places, changed where they are named again; new ones stand behind the one before them in the list. */
function completeSections(written: readonly WrittenSection[], base: readonly SectionSpecification[]): readonly SectionSpecification[] {
  const sections = [...base];
  let place = -1;
  for (const own of written) {
    const known = sections.findIndex(({ id }) => id === own.id);
    if (known >= 0) {
      sections[known] = completeSection(own, sections[known]);
      place = known;
    } else {
      // In front of all that is there when it is the first of the list and another one of the base follows; behind all else.
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
  const point = snippetOf(written.point) ?? base?.point ?? mapped(usualPoint, withTabStops);
  const sections = completeSections(written.sections ?? [], base?.sections ?? []);
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
    skeleton: snippetOf(written.skeleton) ?? base?.skeleton ?? (sections.length > 0 && points.minimum === 0 ? localized("") : mapped(usualSkeletons(points), withTabStops)),
    point,
    patterns: written.point === undefined ? (base?.patterns ?? noPatterns) : { hans: [point.hans], hant: [point.hant], latin: [point.latin] },
    sections,
  };
}

const noPatterns: SectionSpecification["patterns"] = { hans: [], hant: [], latin: [] };

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
function textOf(written: WrittenText | undefined): Localized | undefined {
  if (written === undefined) return undefined;
  if (typeof written === "string") return { hans: written, hant: written, latin: written };
  const { hans, hant, latin } = written;
  return { hans: hans ?? hant ?? latin ?? "", hant: hant ?? hans ?? latin ?? "", latin: latin ?? hans ?? hant ?? "" };
}

function localized(written: WrittenText): Localized {
  return textOf(written) ?? { hans: "", hant: "", latin: "" };
}

function sizeOf(written: WrittenSize | undefined): SizeLimit | undefined {
  if (written === undefined) return undefined;
  if (typeof written === "number") return { hans: written, hant: written, latin: written };
  return { ...usualMinimum, ...written };
}

function snippetOf(written: WrittenText | undefined): Localized | undefined {
  const text = textOf(written);
  return text && mapped(text, withTabStops);
}

function mapped({ hans, hant, latin }: Localized, change: (text: string) => string): Localized {
  return { hans: change(hans), hant: change(hant), latin: change(latin) };
}

/** A plain text as a snippet: every 【…】 is a tab stop, from 1; `{topic}` stays. */
export function withTabStops(text: string): string {
  let stops = 0;
  return text
    .split(/(【[^【】]*】|\{topic\})/)
    .map((part) => {
      if (part === "{topic}") return part;
      const escaped = escapeSnippet(part);
      return part.startsWith("【") && part.endsWith("】") ? `\${${(stops += 1)}:${escaped}}` : escaped;
    })
    .join("");
}

const usualOpening: Localized = {
  hans: "◎【作者】（【单位】）\n\n【引言：写明缘起与依据】。",
  hant: "◎【作者】（【單位】）\n\n【引言：寫明緣起與依據】。",
  latin: "By 【author, affiliation】\n\n【Introduction: the occasion and the ground】.",
};

const usualPoint: Localized = {
  hans: "【一句话概括】。【说明理由，举出事实】。",
  hant: "【一句話概括】。【說明理由，舉出事實】。",
  latin: "【one sentence that states it】. 【Reasons and facts】.",
};

const usualText: Localized = { hans: "【写明内容】。", hant: "【寫明內容】。", latin: "【What belongs here】." };

/** The first markers that the body of a new section without a text of its own uses, for families whose markers are words or numbers of Chinese text. */
const markersOfSkeletons: Readonly<Partial<Record<PointFamily, readonly string[]>>> = {
  ordinal: ["第一，", "第二，", "第三，"],
  partial: ["其一，", "其二，", "其三，"],
  sequence: ["首先，", "其次，", "再次，"],
  is: ["一是", "二是", "三是"],
  need: ["一要", "二要", "三要"],
  hanziParenthesis: ["（一）", "（二）", "（三）"],
  digit: ["1. ", "2. ", "3. "],
  list: ["1. ", "2. ", "3. "],
  bullet: ["- ", "- ", "- "],
  english: ["First, ", "Second, ", "Third, "],
};

/** As many points as are asked for, three at most, in the family they are to start with; a sentence to fill in where none are asked for. */
function usualSkeletons({ minimum, family }: PointsSpecification): Localized {
  const count = Math.min(minimum, 3);
  const inScript = (script: Script): string => {
    if (count === 0) return usualText[script];
    const markers = markersOfSkeletons[script === "latin" && family === "ordinal" ? "english" : family] ?? [];
    return Array.from({ length: count }, (_, index) => `${markers[index] ?? ""}${usualPoint[script]}`).join("\n\n");
  };
  return { hans: inScript("hans"), hant: inScript("hant"), latin: inScript("latin") };
}
