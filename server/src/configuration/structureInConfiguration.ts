import type { WrittenStructure } from "../structure/writtenStructure";
import { printStructure } from "../structure/deriveStructure";
import { addFirst, configurationObject, newConfiguration, valueOf } from "./configurationEdits";
import type { Edit } from "../edits/edit";

/**
 * The edit that adds a structure to the text of a `.policy-draft.jsonc`; a text that is empty or blank becomes a new configuration. Nothing
 * else changes. Undefined where the file has a structure of this id (`structureIdsIn`), and for a text that is no JSON object.
 */
export function structureInConfiguration(text: string, structure: WrittenStructure): Edit | undefined {
  const entry = `${JSON.stringify(structure.id)}: ${printStructure(structure)}`.split("\n");
  const newStructures = ['"structures": {', ...entry.map((line) => `  ${line}`), "}"];
  if (text.trim() === "") return newConfiguration(text, newStructures);
  const root = configurationObject(text);
  if (!root) return undefined;
  const structures = valueOf(root, "structures");
  if (!structures) return addFirst(text, root, newStructures, 1);
  if (structures.type !== "object" || valueOf(structures, structure.id)) return undefined;
  return addFirst(text, structures, entry, 2);
}

/** The ids of the structures that are in the text of a configuration, right or wrong ones; none in a text that is no JSON object. */
export function structureIdsIn(text: string): readonly string[] {
  const root = configurationObject(text);
  const structures = root && valueOf(root, "structures");
  return (structures?.type === "object" ? (structures.children ?? []) : []).flatMap(({ children: [key] = [] }) =>
    key ? [String(key.value)] : [],
  );
}
