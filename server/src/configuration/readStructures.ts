import type { Node } from "jsonc-parser";
import { builtInStructures } from "../structure/builtIns/builtIns";
import { completeStructure, normalized } from "../structure/completeStructure";
import type { WrittenPoints, WrittenSection, WrittenStructure, WrittenText } from "../structure/writtenStructure";
import { allSections, type SectionSpecification, type Structure } from "../structure/structure";
import { idForm, isBuiltInId } from "../structure/structureId";
import { matchesWildcards, wildcard } from "../structure/wildcards";
import { message, type Message } from "../l10n/message";
import { nearest } from "./nearest";
import { pointKeys, sectionKeys, structureKeys, textLanguages, type StructureKey } from "./structureKeys";

/** Says what is wrong and where; the codes are those of `readConfiguration.ts`. */
export type Report = (
  code: "syntax" | "unknown-key" | "wrong-value" | "structure",
  place: Pick<Node, "offset" | "length">,
  why: Message,
) => void;

/** Maximum structures of a file: each may take over all sections of another one, so a short text could make millions. */
const mostStructures = 100;

/** Maximum names with `*` of a structure: each heading of a draft is compared with every one of them, and so is every other such name. */
const mostPatterns = 200;

/** Longer than any heading that is read as one, in UTF-16 units (`vocabulary.ts`): a longer name with `*` is not held against others. */
const longestPattern = 300;

/**
 * Reads the structures of `.policy-draft.jsonc`, each complete with what it takes over from the one it extends. Total: of a structure with mistakes
 * what makes sense; one that extends itself or a structure that does not exist is left out.
 */
export function readStructures(node: Node, report: Report): readonly Structure[] {
  if (node.type !== "object") {
    report(
      "wrong-value",
      node,
      message(
        "“{0}” must be {1}.",
        "structures",
        message("an object such as {0}", '{ "library-plan": { "name": "图书馆工作方案", "sections": [] } }'),
      ),
    );
    return [];
  }
  const drafts = new Map<string, WrittenIn>();
  for (const { name, key, value } of entriesOf(node)) {
    if (!isNewId(name, key, drafts, report) || value.type !== "object") {
      if (value.type !== "object")
        report(
          "wrong-value",
          value,
          message(
            "“{0}” must be {1}.",
            name,
            message("an object such as {0}", '{ "name": "图书馆工作方案", "sections": [] }'),
          ),
        );
      continue;
    }
    if (drafts.size === mostStructures) {
      report(
        "structure",
        key,
        message("A configuration has at most {0} structures. Those from “{1}” on do not count.", mostStructures, name),
      );
      break;
    }
    drafts.set(name, {
      written: readStructure(name, key, value, report),
      key,
      places: new Map(entriesOf(value).map((entry) => [entry.name, entry.value])),
    });
  }
  const complete = new Map<string, Structure | undefined>();
  return [...drafts.keys()].flatMap((id) => resolve(id, [], drafts, complete, report) ?? []);
}

/** A structure as it is in the file, and where. */
interface WrittenIn {
  readonly written: WrittenStructure & { readonly extends?: string };
  /** The id. */
  readonly key: Node;
  /** Its values by their names. */
  readonly places: ReadonlyMap<string, Node>;
}

interface Entry {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

function entriesOf(node: Node | undefined): readonly Entry[] {
  return (node?.type === "object" ? (node.children ?? []) : []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ name: String(key.value), key, value }] : [],
  );
}

/** The value of a key in an object; undefined where it has none. */
function valueIn(node: Node | undefined, name: string): Node | undefined {
  return entriesOf(node).find((entry) => entry.name === name)?.value;
}

function isNewId(id: string, key: Node, known: ReadonlyMap<string, unknown>, report: Report): boolean {
  const why =
    mistakeInId(id) ??
    (known.has(id) ? message("The structure “{0}” is defined twice. Give one of them another id.", id) : undefined);
  // JSON itself objects to a name that occurs twice.
  if (why) report(known.has(id) ? "syntax" : "structure", key, why);
  return why === undefined;
}

/** Why a structure of one's own cannot have this id; undefined where it can. */
export function mistakeInId(id: string): Message | undefined {
  if (!idForm.test(id))
    return message("“{0}” cannot be an id. It begins with a letter and consists of letters, digits and hyphens.", id);
  if (isBuiltInId(id))
    return message(
      '“{0}” is the id of a built-in structure. Choose another one; to build on the built-in structure, write "extends": "{0}".',
      id,
    );
  return undefined;
}

/** The structure with what it extends; undefined where that does not work, which is reported once. `chain` holds the ids on the way here. */
function resolve(
  id: string,
  chain: readonly string[],
  drafts: ReadonlyMap<string, WrittenIn>,
  complete: Map<string, Structure | undefined>,
  report: Report,
): Structure | undefined {
  if (complete.has(id)) return complete.get(id);
  const draft = drafts.get(id);
  if (!draft) return undefined;
  const { written, key, places } = draft;
  const place = places.get("extends") ?? key;
  const circle = chain.indexOf(id);
  if (circle >= 0) {
    report(
      "structure",
      place,
      message(
        "“{0}” extends itself: {1}. Let one of them extend another structure or none.",
        id,
        [...chain.slice(circle), id].join(" → "),
      ),
    );
    complete.set(id, undefined);
    return undefined;
  }
  const base =
    written.extends === undefined
      ? undefined
      : (builtInStructures.find((structure) => structure.id === written.extends) ??
        resolve(written.extends, [...chain, id], drafts, complete, report));
  // A circle was found on the way: this structure was part of it.
  if (complete.has(id)) return undefined;
  const isOwn = written.extends !== undefined && drafts.has(written.extends);
  if (written.extends !== undefined && base === undefined && !isOwn)
    report("structure", place, unknownBase(written.extends, [...drafts.keys()]));
  const isUseless = written.extends !== undefined && base === undefined;
  const structure = isUseless ? undefined : completeStructure(written, base);
  if (structure) checkStructure(structure, base, draft, report);
  const result = structure && structure.sections.length > 0 ? structure : undefined;
  complete.set(id, result);
  return result;
}

function unknownBase(id: string, own: readonly string[]): Message {
  const known = [...own, ...builtInStructures.map((structure) => structure.id)];
  const proposal = nearest(id.toLowerCase(), known);
  if (proposal === undefined)
    return message("There is no structure “{0}” to extend. Write one of: {1}.", id, known.join(", "));
  return message("There is no structure “{0}” to extend. Did you mean “{1}”?", id, proposal);
}

/** What is read of an object: its values by key. */
type Values = Readonly<Record<string, unknown>>;

function readStructure(id: string, key: Node, node: Node, report: Report): WrittenIn["written"] {
  const values = readObject(node, structureKeys, report);
  const counted: CountedPatterns = { count: 0 };
  const sections = withFewPatterns((values["sections"] as readonly WrittenSection[] | undefined) ?? [], counted);
  if (counted.count > mostPatterns)
    report(
      "structure",
      key,
      message("“{0}” has more than {1} names with “*”. The others do not count.", id, mostPatterns),
    );
  return { ...values, id, name: (values["name"] as WrittenText | undefined) ?? id, sections };
}

/** How many names with `*` were met so far. */
interface CountedPatterns {
  count: number;
}

/** The sections without the names with `*` that are too many, and without sections that are called so. */
function withFewPatterns(sections: readonly WrittenSection[], counted: CountedPatterns): readonly WrittenSection[] {
  const counts = (name: string): boolean =>
    !name.includes(wildcard) || name.trim() === wildcard || ++counted.count <= mostPatterns;
  return sections.flatMap((section): readonly WrittenSection[] => {
    const { name, aliases, sections: own } = section;
    const names = name === undefined ? [] : typeof name === "string" ? [name] : Object.values(name);
    if (!names.every(counts)) return [];
    return [
      {
        ...section,
        ...(aliases && { aliases: aliases.filter(counts) }),
        ...(own && { sections: withFewPatterns(own, counted) }),
      },
    ];
  });
}

/** The values that are right, by their keys; the last one of a key that occurs twice. */
function readObject(node: Node, keys: Readonly<Record<string, StructureKey>>, report: Report): Values {
  const values: Record<string, unknown> = {};
  for (const { name, key, value } of entriesOf(node)) {
    const known = Object.hasOwn(keys, name) ? keys[name] : undefined;
    if (!known) {
      report("unknown-key", key, unknownKey(name, Object.keys(keys)));
      continue;
    }
    const read = readValue(name, value, known, report);
    if (read !== undefined) values[name] = read;
  }
  return values;
}

/** A key that does not exist, with the one that may be meant. */
export function unknownKey(name: string, known: readonly string[]): Message {
  const proposal = nearest(name.toLowerCase(), known);
  if (proposal === undefined) return message("There is no setting “{0}”. Write one of: {1}.", name, known.join(", "));
  return message("There is no setting “{0}”. Did you mean “{1}”?", name, proposal);
}

/** The value as structures are written; undefined for a wrong one, which is reported. */
function readValue(name: string, node: Node, key: StructureKey, report: Report): unknown {
  const wrong = (what: Message, place: Node = node): undefined =>
    report("wrong-value", place, message("“{0}” must be {1}.", name, what)) as undefined;
  switch (key.shape) {
    case "text":
      return (
        readText(node) ??
        wrong(
          message(
            "a text such as {0}, a list of paragraphs, or an object with a text for each of {1}",
            key.example,
            Object.keys(textLanguages).join(", "),
          ),
        )
      );
    case "id":
      return typeof node.value === "string" && node.value.trim() !== ""
        ? node.value
        : wrong(message("a text such as {0}", key.example));
    case "flag":
      return typeof node.value === "boolean" ? node.value : wrong(message("true or false"));
    case "count":
      return typeof node.value === "number" && Number.isSafeInteger(node.value) && node.value >= 0
        ? node.value
        : wrong(message("a whole number such as {0}", key.example));
    case "choice":
      return key.values?.includes(String(node.value))
        ? node.value
        : wrong(message("one of {0}", key.values?.join(", ") ?? ""));
    case "names": {
      const isRight = (item: Node): boolean => typeof item.value === "string" && item.value.trim() !== "";
      return readList(node, isRight, (place) => wrong(message("a list of texts such as {0}", key.example), place));
    }
    case "choices": {
      const isRight = (item: Node): boolean => key.values?.includes(String(item.value)) ?? false;
      return readList(node, isRight, (place) =>
        wrong(message("a list of some of {0}", key.values?.join(", ") ?? ""), place),
      );
    }
    case "points":
      return node.type === "object"
        ? (readObject(node, pointKeys, report) satisfies WrittenPoints)
        : wrong(message("an object such as {0}", key.example));
    case "sections":
      return node.type === "array"
        ? (node.children ?? []).flatMap((item) => readSection(item, report) ?? [])
        : wrong(message("a list such as {0}", key.example));
  }
}

function readText(node: Node): WrittenText | undefined {
  if (node.type === "string") return String(node.value);
  if (node.type === "array") {
    const paragraphs = (node.children ?? []).map(({ type, value }) => (type === "string" ? String(value) : undefined));
    return paragraphs.includes(undefined) ? undefined : paragraphs.join("\n\n");
  }
  if (node.type !== "object") return undefined;
  const texts: Partial<Record<"hans" | "hant" | "latin", string>> = {};
  for (const { name, value } of entriesOf(node)) {
    const script = Object.hasOwn(textLanguages, name) ? textLanguages[name as keyof typeof textLanguages] : undefined;
    const text = value.type === "object" ? undefined : readText(value);
    if (!script || typeof text !== "string") return undefined;
    texts[script] = text;
  }
  return Object.keys(texts).length > 0 ? texts : undefined;
}

function readList(
  node: Node,
  isRight: (item: Node) => boolean,
  wrong: (place: Node) => void,
): readonly string[] | undefined {
  if (node.type !== "array") {
    wrong(node);
    return undefined;
  }
  const items = node.children ?? [];
  items.filter((item) => !isRight(item)).forEach(wrong);
  return items.filter(isRight).map(({ value }) => String(value));
}

/** A section without an id is no section: nothing could name it. */
function readSection(node: Node, report: Report): WrittenSection | undefined {
  if (node.type !== "object") {
    report(
      "wrong-value",
      node,
      message("“{0}” must be {1}.", "sections", message("a list such as {0}", structureKeys.sections.example)),
    );
    return undefined;
  }
  const values = readObject(node, sectionKeys, report);
  const id = values["id"];
  if (typeof id === "string" && idForm.test(id)) return { ...values, id };
  const place = valueIn(node, "id");
  if (!place)
    report(
      "wrong-value",
      node,
      message("This section has no id. Write one, such as {0}.", `"id": ${sectionKeys.id.example}`),
    );
  // An id that is no text is reported already.
  if (place && typeof id === "string")
    report(
      "structure",
      place,
      message("“{0}” cannot be an id. It begins with a letter and consists of letters, digits and hyphens.", id),
    );
  return undefined;
}

function checkStructure(
  structure: Structure,
  base: Structure | undefined,
  { written, key, places }: WrittenIn,
  report: Report,
): void {
  const sections = places.get("sections");
  if (structure.sections.length === 0)
    report(
      "structure",
      sections ?? key,
      message("A structure needs at least one section under “sections”, or a structure that it extends."),
    );
  const known = new Set<string>();
  checkSections(
    written.sections,
    sections,
    new Set((base ? allSections(base) : []).map(({ id }) => id)),
    known,
    report,
  );
  checkNames(structure.sections, places.get("sections"), key, report);
}

/** Ids that occur twice, names that are missing, limits that nothing can keep. */
function checkSections(
  written: readonly WrittenSection[],
  node: Node | undefined,
  ofBase: ReadonlySet<string>,
  known: Set<string>,
  report: Report,
): void {
  const nodes = sectionNodes(node);
  for (const section of written) {
    const place = nodes.get(section.id)?.shift();
    if (!place) continue;
    const valueOf = (name: string): Node | undefined => valueIn(place, name);
    const limitOf = (name: string): Node => valueIn(valueOf("points"), name) ?? place;
    if (known.has(section.id))
      report(
        "structure",
        valueOf("id") ?? place,
        message("The id “{0}” occurs twice in this structure. Give each section its own id.", section.id),
      );
    known.add(section.id);
    if (section.name === undefined && !ofBase.has(section.id))
      report(
        "structure",
        valueOf("id") ?? place,
        message("The section “{0}” needs a “name”, by which its heading is recognised.", section.id),
      );
    const { min = 0, max = Infinity, families } = section.points ?? {};
    if (min > max)
      report(
        "structure",
        limitOf("max"),
        message(
          "No number of points is at least {0} and at most {1}. Write a “max” that is not below “min”.",
          min,
          max,
        ),
      );
    if (families?.length === 0 && min > 0)
      report(
        "structure",
        limitOf("families"),
        message("No points count when “families” is empty. Name at least one, or delete the key."),
      );
    checkSections(section.sections ?? [], valueOf("sections"), ofBase, known, report);
  }
}

/** The sections of a list by their ids, several of one id in their order. */
function sectionNodes(node: Node | undefined): ReadonlyMap<string, Node[]> {
  const nodes = new Map<string, Node[]>();
  for (const item of node?.children ?? []) {
    const id = valueIn(item, "id")?.value as unknown;
    if (typeof id !== "string") continue;
    const own = nodes.get(id);
    if (own) own.push(item);
    else nodes.set(id, [item]);
  }
  return nodes;
}

/** Names that two sections of one level claim, and patterns that another one leaves nothing. */
function checkNames(level: readonly SectionSpecification[], node: Node | undefined, key: Node, report: Report): void {
  const owners = new Map<string, SectionSpecification>();
  const patternOwners: [pattern: string, owner: SectionSpecification][] = [];
  const nodes = sectionNodes(node);
  for (const section of level) {
    const place = nodes.get(section.id)?.[0];
    let names: ReadonlyMap<string, Node> | undefined;
    const reportName = (name: string, why: Message): void =>
      report("structure", (names ??= nameNodes(place)).get(name) ?? place ?? key, why);
    const { names: plain, wholeNames, patterns = [] } = section.aliases;
    for (const name of [...plain, ...wholeNames, ...patterns, ...(section.takesOthers ? [wildcard] : [])]) {
      const owner = owners.get(name);
      const isPattern = name.includes(wildcard) && name !== wildcard && name.length <= longestPattern;
      const wider = isPattern
        ? patternOwners.find(([other, { id }]) => id !== section.id && matchesWildcards(other, name))
        : undefined;
      if (owner && owner.id !== section.id)
        reportName(
          name,
          message("“{0}” names the section “{1}” already. A name can mean one section only.", name, owner.id),
        );
      else if (wider)
        reportName(
          name,
          message(
            "“{0}” never counts: “{1}” of the section “{2}” takes every heading that it would. Narrow that one, or change the order.",
            name,
            wider[0],
            wider[1].id,
          ),
        );
      else {
        owners.set(name, section);
        if (isPattern) patternOwners.push([name, section]);
      }
    }
    checkNames(section.sections, valueIn(place, "sections"), key, report);
  }
}

/** Where each name stands among the name and aliases of a section: the first place, for one that is there twice. */
function nameNodes(section: Node | undefined): ReadonlyMap<string, Node> {
  const strings = (node: Node | undefined): readonly Node[] =>
    node === undefined
      ? []
      : node.type === "string"
        ? [node]
        : (node.children ?? []).flatMap((child) => strings(child.type === "property" ? child.children?.[1] : child));
  const own = entriesOf(section).filter((entry) => entry.name === "name" || entry.name === "aliases");
  return new Map(
    own
      .flatMap(({ value }) => strings(value))
      .toReversed()
      .map((node) => [normalized(String(node.value)), node]),
  );
}
