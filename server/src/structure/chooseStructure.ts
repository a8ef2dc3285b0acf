import type { TitleAndHeadings } from "../article/parseArticle";
import { textOf, type Span } from "../article/span";
import {
  automaticStructure,
  defaultStructure,
  essayStructures,
  structureNamed,
  structuresOf,
  undecidedStructure,
} from "./builtIns/builtIns";
import type { DraftConfiguration } from "./configuration";
import type { Structure } from "./structure";
import { generalVocabulary } from "./vocabularies";
import { fold } from "../article/text/fold";
import { matchesWildcards } from "./wildcards";

/** The structure in force and what decided for it. */
export interface StructureChoice {
  readonly structure: Structure;
  readonly because: ChoiceReason;
}

/**
 * - `front-matter`, `configuration`: the writer chose it
 * - `title`: 关于开放阅览室的通知 · `formula`: the draft ends with 妥否，请批示。 · `headings`: they name the sections of this structure rather than of another
 * - `default`: no sign of any
 * - `undecided`: no sign of any, and the writer wrote `auto`
 */
export type ChoiceReason =
  "front-matter" | "configuration" | "title" | "formula" | "headings" | "default" | "undecided";

/**
 * The structure in force: the one demanded for this run, else that of the front matter, else the configured one, else the one that title, closing formula or headings show, else the default. A name that does not exist is ignored. `auto` means what title, formula or headings show, and no structure where they show none.
 */
export function chooseStructure(
  titleAndHeadings: TitleAndHeadings,
  configuration: DraftConfiguration,
): StructureChoice {
  const structures = structuresOf(configuration);
  const demanded = configuration.demanded?.structure;
  if (demanded !== undefined && demanded !== automaticStructure) {
    const structure = structureNamed(demanded, structures);
    if (structure) return { structure, because: "configuration" };
  }
  if (demanded === automaticStructure) return bestMatch(titleAndHeadings, configuration) ?? undecided(titleAndHeadings);
  const written = titleAndHeadings.frontMatter?.structure?.text;
  const named = written === undefined ? undefined : structureNamed(written, structures);
  if (named) return { structure: named, because: "front-matter" };
  const isAutomatic = written?.trim().toLowerCase() === automaticStructure;
  const configured = isAutomatic ? undefined : structures.find(({ id }) => id === configuration.structure);
  if (configured) return { structure: configured, because: "configuration" };
  const leavesChoice = isAutomatic || (written === undefined && configuration.structure === automaticStructure);
  return (
    bestMatch(titleAndHeadings, configuration) ??
    (leavesChoice ? undecided(titleAndHeadings) : { structure: defaultStructure, because: "default" })
  );
}

/** The default structure where title and headings name all of its sections, else none: two of them are in many texts. */
function undecided({ text, title, headings }: TitleAndHeadings): StructureChoice {
  const inTitle = title ? generalVocabulary.meaningOf(titleWords(textOf(text, title))).roles : [];
  const inHeadings = rolesOfHeadings({ text, headings });
  const isNamed = (roles: readonly string[]): boolean =>
    defaultStructure.sections.every(({ id }) => roles.includes(id));
  if (isNamed(inTitle)) return { structure: defaultStructure, because: "title" };
  return isNamed(inHeadings)
    ? { structure: defaultStructure, because: "headings" }
    : { structure: undecidedStructure, because: "undecided" };
}

/** UTF-16 units at the end of a draft that may hold its closing formula: signature, date and a line or two on attachments are after it. */
const closingLength = 400;

/** A longer line, blanks included, holds more than a closing formula. */
const longestFormulaLine = 80;

/** Maximum headings read: the first ones are enough to recognise a structure. */
const mostHeadings = 60;

function bestMatch(
  titleAndHeadings: TitleAndHeadings,
  { structures }: DraftConfiguration,
): StructureChoice | undefined {
  const { text, title } = titleAndHeadings;
  return (
    (title && byTitle(textOf(text, title), structures)) ??
    byFormula(text.slice(-closingLength), structures) ??
    byHeadings(titleAndHeadings)
  );
}

function byTitle(title: string, structures: DraftConfiguration["structures"]): StructureChoice | undefined {
  const words = titleWords(title);
  const structure =
    words === ""
      ? undefined
      : structuresOf({ structures }).find(({ titles }) => titles.some((pattern) => matchesWildcards(pattern, words)));
  return structure && { structure, because: "title" };
}

function byFormula(closing: string, structures: DraftConfiguration["structures"]): StructureChoice | undefined {
  const lines = closing
    .split(/[\r\n]+/)
    .filter((line) => line.length <= longestFormulaLine)
    .map((line) => fold(line).replace(/[，,。.！!\s]+/g, ""));
  const structure = structuresOf({ structures }).find(({ formulas }) =>
    formulas.some((formula) => lines.includes(formula)),
  );
  return structure && { structure, because: "formula" };
}

/** A title in Simplified, in lower case, without a book's marks and what may be in parentheses after it: （试行）, (2026–2028). */
function titleWords(title: string): string {
  return fold(title)
    .toLowerCase()
    .replace(/^[\s《*_]+|(?<![\s》*_])[\s》*_]+$/g, "")
    .replace(/(?<!\s)\s*[（(][^（()）]{1,20}[)）]$/, "");
}

/** Minimum matching headings; fewer also match READMEs (Known Issues, Roadmap). */
const fewestSections = 3;

/**
 * The structure of essays with the most sections named by the headings; none where that is the default or where they name fewer than {@link fewestSections}. The sections of other structures occur in many texts and show nothing.
 */
function byHeadings(titleAndHeadings: TitleAndHeadings): StructureChoice | undefined {
  const roles = rolesOfHeadings(titleAndHeadings);
  let best: Structure | undefined;
  let most = 0;
  for (const structure of essayStructures) {
    const named = structure.sections.filter(({ id }) => roles.includes(id)).length;
    if (named > most) [best, most] = [structure, named];
  }
  return best && best !== defaultStructure && most >= fewestSections
    ? { structure: best, because: "headings" }
    : undefined;
}

function rolesOfHeadings({ text, headings }: Pick<TitleAndHeadings, "text" | "headings">): readonly string[] {
  return headings.slice(0, mostHeadings).flatMap((heading) => rolesOf(text, heading));
}

/** The number before a heading: 一、 （一） 1. 第一章. */
const numberPrefix =
  /^(?:第?[一二三四五六七八九十0-9]{1,3}(?:[、.．]|[章节節部]分?)|[（(][一二三四五六七八九十0-9]{1,3}[）)])\s*/;

function rolesOf(text: string, heading: Span): readonly string[] {
  const name = textOf(text, heading)
    .replace(/^\*\*|\*\*$/g, "")
    .replace(numberPrefix, "")
    .trim();
  const { roles, named } = generalVocabulary.meaningOf(name);
  return named ? roles : [];
}
