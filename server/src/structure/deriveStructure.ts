import { pointsOf, type Article, type Family, type Role, type Section } from "../article/article";
import { hasHanzi } from "../article/text/characters";
import { readFrontMatter } from "../article/markdown/frontMatter";
import { isAdditional } from "./additionalSections";
import { analyse } from "./analyse";
import { defaultStructure } from "./builtIns/builtIns";
import { completeStructure, normalized } from "./completeStructure";
import type { WrittenSection, WrittenStructure } from "./writtenStructure";
import { noConfiguration } from "./configuration";
import { specificationsOf, type StructureMatch } from "./matchStructure";
import type { PointFamily, Structure } from "./structure";
import { wildcard } from "./wildcards";

/**
 * The structure that articles have in common, for their writer to refine: the sections in their order, with the wording of their headings as
 * names, the families and numbers of their points as limits, their sizes as guidance. Every one of the articles matches it. A section that not all of them have
 * is optional; where their orders differ, no order is required. With one article every section is required.
 *
 * Undefined where no article has a section with a heading. What every structure allows anyway (参考文献, 附录) is not part of it.
 */
export function deriveStructure(texts: readonly string[], id: string, name: string): WrittenStructure | undefined {
  const bare = texts.map(withoutFrontMatter);
  let written = deriveOnce(bare, id, name, defaultStructure);
  // Names may lift the sections to another level: 总则 and 附则 that nobody knew are read now, and what is between them is part of them.
  for (let round = 1; written && round < mostRounds && !isAccepted(written, bare); round++)
    written = deriveOnce(bare, id, name, completeStructure(written));
  return written && withRepetitions(written, bare);
}

/** Of all labelled texts none needs more than two. */
const mostRounds = 4;

/** An article without the front matter that may choose another structure. */
function withoutFrontMatter(text: string): string {
  return text.slice(readFrontMatter(text)?.span.end ?? 0);
}

function matchOf(written: WrittenStructure, text: string): StructureMatch {
  return analyse(text, "", { ...noConfiguration, structures: [completeStructure(written)], structure: written.id })
    .match;
}

function isAccepted(written: WrittenStructure, texts: readonly string[]): boolean {
  return texts.every((text) => matchOf(written, text).mismatches.length === 0);
}

/** What occurs twice in an article may do so, even if another word for it was found. */
function withRepetitions(written: WrittenStructure, texts: readonly string[]): WrittenStructure {
  const repeated = new Set(
    texts.flatMap((text) =>
      matchOf(written, text).mismatches.flatMap(({ kind, specification }) =>
        kind === "duplicate" ? [specification.id] : [],
      ),
    ),
  );
  const sections = written.sections.map((section) =>
    repeated.has(section.id) ? { ...section, repeatable: true } : section,
  );
  const changed = { ...written, sections };
  const isOrdered = texts.every((text) => matchOf(changed, text).mismatches.every(({ kind }) => kind !== "misplaced"));
  return isOrdered ? changed : { ...changed, order: "free" };
}

function deriveOnce(
  texts: readonly string[],
  id: string,
  name: string,
  structure: Structure,
): WrittenStructure | undefined {
  const sources = texts.map((text) => readSource(text, structure)).filter(({ sections }) => sections.length > 0);
  if (sources.length === 0) return undefined;
  const drafts = mergeSources(sources, texts.length);
  const places = placesOf(drafts);
  const order = sources.every((source) => isInOrder(source, places)) ? "fixed" : "free";
  const first = sources[0];
  return nameSections({
    id,
    name,
    order,
    sources,
    drafts,
    title: first && titleOf(first),
    numbering: first ? numberingOf(first) : "none",
  });
}

/** An article as far as its structure goes. */
interface Source {
  readonly text: string;
  readonly article: Article;
  readonly sections: readonly SourceSection[];
  /** The words that title and headings share: `绿道建设`; empty for none. */
  readonly topic: string;
}

interface SourceSection {
  readonly section: Section;
  /** The words of its heading without number and final marks. */
  readonly wording: string;
  /** The role that its name has in articles of any structure; undefined for none, for two, and for a measure that a verb leads. */
  readonly role: Role | undefined;
}

function readSource(text: string, structure: Structure): Source {
  const { article } = analyse(text, "", { ...noConfiguration, structures: [structure], structure: structure.id });
  const headed = article.sections.filter(
    (section) =>
      section.heading !== undefined &&
      (section.roles.length > 0 || !isAdditional({ structure: defaultStructure }, section)),
  );
  const sections = headed.flatMap((section): SourceSection[] => {
    const wording = wordingOf(section);
    return wording === ""
      ? []
      : [
          {
            section,
            wording,
            role: section.heading?.named && section.roles.length === 1 ? section.roles[0] : undefined,
          },
        ];
  });
  return {
    text,
    article,
    sections,
    topic: topicOf(
      article,
      sections.map(({ wording }) => wording),
    ),
  };
}

/** Marks around a name that are no part of it. */
const outerMarks = /^[\s“"《*_]+|(?<![\s：:。，,；;！!？?.…”"》*_])[\s：:。，,；;！!？?.…”"》*_]+$/g;

function wordingOf({ heading }: Section): string {
  return heading ? heading.words.replace(outerMarks, "").replaceAll(wildcard, "").replace(/\s+/g, " ").trim() : "";
}

/** Shortest topic, in UTF-16 units: shorter words are in many headings by chance. */
const shortestTopic = { chinese: 3, other: 6 } as const;

/** A longer title, in characters or words, is a paragraph after a `#`: looking for a topic takes the square of this. */
const longestTitle = 60;

/** Maximum headings searched for the topic: the first ones contain it too. */
const mostWordings = 100;

/** The longest run of the title that is in at least two headings, words whole where there are blanks. */
function topicOf({ title }: Article, wordings: readonly string[]): string {
  const words = title?.words ?? "";
  const isChinese = hasHanzi(words, { start: 0, end: words.length });
  const units = isChinese ? [...words] : words.split(/(?<=\s)/);
  if (units.length > longestTitle) return "";
  const looked = wordings.slice(0, mostWordings);
  for (let length = units.length; length > 0; length--) {
    for (let start = 0; start + length <= units.length; start++) {
      const run = units
        .slice(start, start + length)
        .join("")
        .trim();
      if (
        run.length < (isChinese ? shortestTopic.chinese : shortestTopic.other) ||
        /[的之与、，,：:]$|^[的之与、，,：:]/.test(run)
      )
        continue;
      if (looked.filter((wording) => wording.includes(run)).length >= 2) return run;
    }
  }
  return "";
}

/** A section of the structure while it is being put together. */
interface DraftSection {
  /** What identifies it in all articles. */
  readonly key: string;
  readonly role: Role | undefined;
  /** What the articles have of it, with the article. */
  readonly found: { readonly source: Source; readonly section: SourceSection }[];
  readonly required: boolean;
  readonly repeatable: boolean;
}

/** In one article every section counts separately; in several, those with one role are one. */
function keyOf({ wording, role, section }: SourceSection, isOnly: boolean): string {
  const own = `heading ${normalized(wording)}`;
  if (isOnly) return own;
  if (role !== undefined) return `role ${role}`;
  return section.roles.length === 1 ? `measure ${section.roles[0] ?? ""}` : own;
}

/** The sections of all articles in one order: each after the one that is before it in the first article that has it. */
function mergeSources(sources: readonly Source[], articles: number): readonly DraftSection[] {
  const isOnly = articles === 1;
  const found = new Map<string, { source: Source; section: SourceSection }[]>();
  // Each key with the one after it; the empty one is before the first.
  const after = new Map<string, string>();
  for (const source of sources) {
    let before = "";
    for (const section of source.sections) {
      const key = keyOf(section, isOnly);
      const own = found.get(key);
      if (own) {
        own.push({ source, section });
      } else {
        found.set(key, [{ source, section }]);
        const next = after.get(before);
        if (next !== undefined) after.set(key, next);
        after.set(before, key);
      }
      before = key;
    }
  }
  const keys: string[] = [];
  for (let key = after.get(""); key !== undefined; key = after.get(key)) keys.push(key);
  return keys.map((key) => {
    const own = found.get(key) ?? [];
    const having = new Set(own.map(({ source }) => source));
    return {
      key,
      role: own[0]?.section.role,
      found: own,
      required: having.size === articles,
      repeatable: own.length > having.size,
    };
  });
}

/** The place of the draft's section that each section of the articles belongs to. */
function placesOf(drafts: readonly DraftSection[]): ReadonlyMap<SourceSection, number> {
  return new Map(drafts.flatMap(({ found }, index) => found.map(({ section }) => [section, index] as const)));
}

function isInOrder(source: Source, places: ReadonlyMap<SourceSection, number>): boolean {
  const ranks = source.sections.map((section) => places.get(section) ?? -1);
  return ranks.every((rank, index) => index === 0 || (ranks[index - 1] ?? 0) <= rank);
}

interface Unnamed {
  readonly id: string;
  readonly name: string;
  readonly order: "fixed" | "free";
  readonly numbering: "hanzi" | "digit" | "none";
  readonly title: string | undefined;
  readonly sources: readonly Source[];
  readonly drafts: readonly DraftSection[];
}

/** Gives the sections their names: general ones first, the whole wording beside them where these would not identify the section in its own article. */
function nameSections({ id, name, order, numbering, title, sources, drafts }: Unnamed): WrittenStructure {
  const ids = idsOf(drafts);
  const general = drafts.map((draft) =>
    unique(draft.found.map(({ source, section }) => generalised(section.wording, source.topic))),
  );
  const counts = new Map<string, number>();
  for (const alias of general.flatMap((aliases) => aliases.map(normalized)))
    counts.set(alias, (counts.get(alias) ?? 0) + 1);
  const shared = (alias: string): boolean => (counts.get(normalized(alias)) ?? 0) > 1;
  const write = (whole: ReadonlySet<SourceSection>): WrittenStructure => {
    const sections = drafts.map((draft, index): WrittenSection => {
      const wordings = draft.found.filter(({ section }) => whole.has(section)).map(({ section }) => section.wording);
      return writeSection(
        draft,
        ids[index] ?? draft.key,
        unique([...(general[index] ?? []).filter((alias) => !shared(alias)), ...wordings]),
      );
    });
    return {
      id,
      name,
      ...(order === "free" && { order }),
      ...(numbering !== "none" && { numbering }),
      ...(title !== undefined && { title }),
      sections,
    };
  };
  const first = write(
    new Set(
      drafts.flatMap(({ found }, index) =>
        (general[index] ?? []).every(shared) ? found.map(({ section }) => section) : [],
      ),
    ),
  );
  const structure = completeStructure(first);
  const configuration = { ...noConfiguration, structures: [structure], structure: id };
  const places = placesOf(drafts);
  const misread = sources.flatMap(({ text, sections }) => {
    const { article, match } = analyse(text, "", configuration);
    const byStart = new Map(article.sections.map((section) => [section.span.start, section]));
    return sections.filter((own) => {
      const again = byStart.get(own.section.span.start);
      const [specification, ...others] = again ? specificationsOf(match, again) : [];
      return specification?.id !== ids[places.get(own) ?? -1] || others.length > 0;
    });
  });
  if (misread.length === 0) return first;
  return write(
    new Set([
      ...drafts.flatMap(({ found }, index) =>
        (general[index] ?? []).every(shared) ? found.map(({ section }) => section) : [],
      ),
      ...misread,
    ]),
  );
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [normalized(name), name])).values()];
}

/** The role where one section only has it, else a number: `paths`, `section-2`. */
function idsOf(drafts: readonly DraftSection[]): readonly string[] {
  const taken = new Set<string>();
  return drafts.map(({ role, found }, index) => {
    const wanted =
      role ?? (found[0]?.section.section.roles.length === 1 ? found[0].section.section.roles[0] : undefined);
    const id = wanted !== undefined && !taken.has(wanted) ? wanted : `section-${index + 1}`;
    taken.add(id);
    return id;
  });
}

/**
 * What names the section whatever the topic: 重要意义 of 推动绿道建设的重要意义, `加强*管理` of 加强绿道建设管理, significance of Significance of Greenways.
 */
function generalised(wording: string, topic: string): string {
  const noun = /^.*[的之]([^的之]{2,})$/.exec(wording)?.[1];
  if (noun !== undefined) return noun;
  const head = /^(.+?)\s(?:of|for|to|in|on)\s/i.exec(wording)?.[1];
  if (head !== undefined && !/\p{Script=Han}/u.test(wording)) return head;
  return topic === "" || wording === topic ? wording : wording.replace(topic, wildcard);
}

function writeSection(
  { found, required, repeatable }: DraftSection,
  id: string,
  aliases: readonly string[],
): WrittenSection {
  const first = found[0];
  const name = aliases.find((alias) => !alias.includes(wildcard)) ?? first?.section.wording ?? id;
  const heading = first ? withTopic(first.section.wording, first.source.topic) : name;
  const sizes = found.map(({ section }) => section.section.size);
  const smallest = Math.min(...sizes);
  const others = aliases.filter((alias) => alias !== name);
  return {
    id,
    name,
    ...(others.length > 0 && { aliases: others }),
    ...(!required && { required }),
    ...(repeatable && { repeatable }),
    ...(heading !== name && { heading }),
    ...pointsIn(found.map(({ section }) => section.section)),
    minimumSize: Math.floor(smallest / 2),
    guidance: guidanceOf(
      found.map(({ section }) => section.section),
      first?.source.article,
    ),
  };
}

function withTopic(words: string, topic: string): string {
  return topic === "" ? words : words.replace(topic, () => "{topic}");
}

/** The families there are and how many points: limits, which the writer may loosen. */
function pointsIn(sections: readonly Section[]): Pick<WrittenSection, "points"> {
  const counts = sections.map((section) => pointsOf(section).length);
  const min = Math.min(...counts);
  const max = Math.max(...counts);
  if (max === 0) return {};
  const families = [
    ...new Set(sections.flatMap(({ series }) => series.map(({ family }): PointFamily => family))),
  ].filter((family) => family !== ("division" satisfies Family));
  return { points: { ...(min > 0 && { min }), max, ...(families.length > 0 && min > 0 && { families }) } };
}

function guidanceOf(sections: readonly Section[], article: Article | undefined): string {
  const sizes = sections.map(({ size }) => size);
  const counts = sections.map((section) => pointsOf(section).length);
  const range = (numbers: readonly number[], dash: string): string =>
    Math.min(...numbers) === Math.max(...numbers)
      ? String(numbers[0] ?? 0)
      : `${Math.min(...numbers)}${dash}${Math.max(...numbers)}`;
  switch (article?.script) {
    case "hans":
      return `范文中这一部分有 ${range(sizes, "～")} 字，${range(counts, "～")} 个要点。`;
    case "hant":
      return `範文中這一部分有 ${range(sizes, "～")} 字，${range(counts, "～")} 個要點。`;
    default:
      return `${range(sizes, " to ")} words and ${range(counts, " to ")} points in the model.`;
  }
}

function titleOf({ article: { title }, topic }: Source): string | undefined {
  return title && topic !== "" ? withTopic(title.words, topic) : undefined;
}

/** How most headings with a number are numbered. */
function numberingOf({ sections }: Source): "hanzi" | "digit" | "none" {
  const families = sections.map(({ section: { heading } }) => heading?.marker?.family);
  const count = (family: Family): number => families.filter((one) => one === family).length;
  if ((count("formal") + count("hanzi")) * 2 > families.length) return "hanzi";
  return count("digit") * 2 > families.length ? "digit" : "none";
}

/** The structure as it is in `.policy-draft.jsonc`, after its id: a JSON object over several lines, without line break at its end. */
export function printStructure({ name, order, numbering, title, sections }: WrittenStructure): string {
  return JSON.stringify(
    { name, ...(order && { order }), ...(numbering && { numbering }), ...(title !== undefined && { title }), sections },
    undefined,
    2,
  );
}
