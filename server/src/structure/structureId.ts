import { automaticStructure, builtInStructures } from "./builtIns/builtIns";

/** What an id of a structure or section looks like: it begins with a letter and consists of letters, digits and hyphens. */
export const idForm = /^\p{L}[\p{L}\p{N}-]*$/u;

/** Whether an id is that of a built-in structure, or `auto`, in any case: no structure of one's own can have it. */
export function isBuiltInId(id: string): boolean {
  return [...builtInStructures.map((structure) => structure.id), automaticStructure].includes(id.toLowerCase());
}

/** The id of a structure whose name has no letter. */
const idOfNothing = "own";

/**
 * An id for a structure of this name that neither a built-in structure nor one of those taken has: `library-plan` for Library Plan,
 * `图书馆方案-2` for 图书馆方案 where there is one already.
 */
export function structureIdFor(name: string, taken: readonly string[]): string {
  const bare =
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^[^\p{L}]+|-$/gu, "") || idOfNothing;
  const isTaken = (id: string): boolean => isBuiltInId(id) || taken.some((other) => other.toLowerCase() === id);
  let id = bare;
  for (let number = 2; isTaken(id); number++) id = `${bare}-${number}`;
  return id;
}
