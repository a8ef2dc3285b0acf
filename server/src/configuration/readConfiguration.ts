import type { Node } from "jsonc-parser";
import type { Span } from "../article/span";
import type { Configuration, RuleSetting } from "../structure/configuration";
import { alternatives, maximumAlternatives } from "../structure/glob";
import { structuresOf, structureValues } from "../structure/builtIns/builtIns";
import { stageNamed } from "../structure/stages";
import type { Structure } from "../structure/structure";
import { configurationKeys } from "./configurationKeys";
import { configurationTree } from "./configurationTree";
import { message, type Message } from "../l10n/message";
import { nearest } from "./nearest";
import { readStructures, unknownKey } from "./readStructures";

/**
 * - `syntax`, `unknown-key`, `unknown-rule`, `wrong-value`: JSON and the product's JSON schema say it as well
 * - `unknown-structure`, `structure`, `glob`: no schema can say it
 */
export type MistakeCode =
  "syntax" | "unknown-key" | "unknown-rule" | "wrong-value" | "unknown-structure" | "structure" | "glob";

/** Something in a configuration that means nothing. The rest of the configuration holds all the same. */
export interface ConfigurationMistake {
  readonly code: MistakeCode;
  /** Where it is in the text of the configuration. */
  readonly span: Span;
  readonly message: Message;
}

/** A configuration and what is wrong with it. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  /** In the order of the text. */
  readonly mistakes: readonly ConfigurationMistake[];
}

/**
 * Reads a configuration: JSON with comments and trailing commas. Total: any text gives a configuration, less where there are mistakes. The
 * codes are those of the rules there are; whoever does not ask for rules may give none. `known` are structures of one's own that another source defines:
 * this one may name them.
 */
export function readConfiguration(
  text: string,
  codes: readonly string[],
  known: readonly Structure[] = [],
): ReadConfiguration {
  const mistakes: ConfigurationMistake[] = [];
  // Before a comment that is never closed, the library's places reach beyond the end of the text.
  const report: Report = (code, { offset, length }, why) =>
    mistakes.push({
      code,
      span: { start: Math.min(offset, text.length), end: Math.min(offset + length, text.length) },
      message: why,
    });
  const configuration = readTree(configurationTree(text, report), codes, known, report);
  return { configuration, mistakes: mistakes.sort((one, other) => one.span.start - other.span.start) };
}

/** The same of the settings of an editor, which are a value already, of any type; what makes no sense is left out. */
export function readSettings(settings: unknown, codes: readonly string[], known: readonly Structure[]): Configuration {
  return readTree(treeOf(settings), codes, known, () => undefined);
}

function readTree(
  root: Node | undefined,
  codes: readonly string[],
  known: readonly Structure[],
  report: Report,
): Configuration {
  const parts = entriesOf(
    root,
    report,
    message("“{0}” must be {1}.", ".policy-draft.jsonc", anObject('{ "stage": "review" }')),
  );
  const written = parts.findLast(({ name }) => name === "structures");
  const structures = written && readStructures(written.value, report);
  const named: NamedStructures = {
    usable: structureValues(structuresOf({ structures: [...(structures ?? []), ...known] })),
    written: (written?.value.children ?? []).map(({ children: [key] = [] }) => String(key?.value)),
  };
  return Object.assign(
    structures ? { structures } : {},
    ...parts.map((entry) => readKey(entry, codes, named, report)),
  ) as Configuration;
}

/** A value as the tree of a text, without places. */
function treeOf(value: unknown): Node {
  const nowhere = { offset: 0, length: 0 };
  if (Array.isArray(value)) return { ...nowhere, type: "array", children: value.map(treeOf) };
  if (typeof value !== "object" || value === null) return { ...nowhere, type: simpleType(value), value };
  const property = ([name, own]: [string, unknown]): Node => ({
    ...nowhere,
    type: "property",
    children: [treeOf(name), treeOf(own)],
  });
  return { ...nowhere, type: "object", children: Object.entries(value).map(property) };
}

function simpleType(value: unknown): "string" | "number" | "boolean" | "null" {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? (typeof value as "string")
    : "null";
}

/** The structures that `structure` may name. */
interface NamedStructures {
  /** Every value that takes effect. */
  readonly usable: readonly string[];
  /** The ids under `structures`, those of structures with mistakes too: what is wrong with them is said there. */
  readonly written: readonly string[];
}

type Report = (code: MistakeCode, place: Pick<Node, "offset" | "length">, why: Message) => void;

/** A name and its value. */
interface Entry {
  readonly name: string;
  readonly key: Node;
  readonly value: Node;
}

/** The members of an object; both of a name that occurs twice. A name without value is an error of syntax and reported as such. */
function entriesOf(node: Node | undefined, report: Report, why: Message): readonly Entry[] {
  if (node === undefined) return [];
  if (node.type !== "object") {
    report("wrong-value", node, why);
    return [];
  }
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ name: String(key.value), key, value }] : [],
  );
}

function readKey(
  { name, key, value }: Entry,
  codes: readonly string[],
  named: NamedStructures,
  report: Report,
): Configuration {
  switch (name) {
    case "rules":
      return { rules: new Map(readRules(value, codes, report)) };
    case "structure":
      return readStructureName(value, named, report);
    case "stage": {
      const stage = stageNamed(readValue(name, value, configurationKeys.stage.values, report) ?? "");
      return stage === undefined ? {} : { stage };
    }
    case "stages":
      return { stages: readStages(value, report) };
    case "drafts": {
      const drafts = readGlobs(value, report);
      return drafts === undefined ? {} : { drafts };
    }
    // Read before all others, which may name them.
    case "structures":
      return {};
    // Editors that do not know the file by its name find its schema by this.
    case "$schema":
      return {};
    default:
      report("unknown-key", key, unknownKey(name, [...Object.keys(configurationKeys), "structures"]));
      return {};
  }
}

function readStructureName(node: Node, { usable, written }: NamedStructures, report: Report): Configuration {
  const { value } = node as { readonly value?: unknown };
  if (typeof value !== "string") {
    report("wrong-value", node, message("“{0}” must be {1}.", "structure", message("one of {0}", usable.join(", "))));
    return {};
  }
  if (usable.includes(value)) return { structure: value };
  if (written.includes(value)) return {};
  const near = nearest(value.toLowerCase(), [...usable, ...written]);
  report(
    "unknown-structure",
    node,
    near === undefined
      ? message("“{0}” must be {1}.", "structure", message("one of {0}", usable.join(", ")))
      : message("There is no structure “{0}”. Did you mean “{1}”?", value, near),
  );
  return {};
}

function readRules(node: Node, codes: readonly string[], report: Report): readonly (readonly [string, RuleSetting])[] {
  const { values, example } = configurationKeys.rules;
  return entriesOf(node, report, message("“{0}” must be {1}.", "rules", anObject(example))).flatMap(
    ({ name, key, value }) => {
      if (!codes.includes(name)) {
        report("unknown-rule", key, unknownRule(name, codes));
        return [];
      }
      const setting = readValue(name, value, values, report);
      return setting === undefined ? [] : [[name, setting as RuleSetting] as const];
    },
  );
}

function unknownRule(name: string, codes: readonly string[]): Message {
  const proposal = nearest(name.toLowerCase(), codes);
  if (proposal === undefined)
    return message("No rule has the code “{0}”. Delete it, or write the code of a finding.", name);
  return message("No rule has the code “{0}”. Did you mean “{1}”?", name, proposal);
}

function readStages(node: Node, report: Report): NonNullable<Configuration["stages"]> {
  const { values, example } = configurationKeys.stages;
  return entriesOf(node, report, message("“{0}” must be {1}.", "stages", anObject(example))).flatMap(
    ({ name, key, value }) => {
      const stage = stageNamed(readValue(name, value, values, report) ?? "");
      return stage === undefined || !isGlob(name, key, report) ? [] : [{ glob: name, stage }];
    },
  );
}

function readGlobs(node: Node, report: Report): readonly string[] | undefined {
  const items = node.type === "array" ? (node.children ?? []) : undefined;
  const why = message(
    "“{0}” must be {1}.",
    "drafts",
    message("a list of globs such as {0}", configurationKeys.drafts.example),
  );
  for (const wrong of items?.filter(({ type }) => type !== "string") ?? [node]) report("wrong-value", wrong, why);
  return items?.flatMap((item) =>
    item.type === "string" && isGlob(String(item.value), item, report) ? [String(item.value)] : [],
  );
}

function isGlob(glob: string, place: Node, report: Report): boolean {
  if (alternatives(glob) !== undefined) return true;
  report(
    "glob",
    place,
    message("“{0}” expands to more than {1} patterns. Write fewer alternatives in braces.", glob, maximumAlternatives),
  );
  return false;
}

/** A string that is one of the values; undefined for another value, which is reported. */
function readValue(name: string, node: Node, values: readonly string[], report: Report): string | undefined {
  const value = values.find((one) => one === node.value);
  if (value === undefined)
    report("wrong-value", node, message("“{0}” must be {1}.", name, message("one of {0}", values.join(", "))));
  return value;
}

function anObject(example: string): Message {
  return message("an object such as {0}", example);
}
