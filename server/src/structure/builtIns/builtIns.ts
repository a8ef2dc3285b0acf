import type { DraftConfiguration } from "../configuration";
import { notice } from "./notice";
import { opinion } from "./opinion";
import { policyBrief } from "./policyBrief";
import { policyMemo } from "./policyMemo";
import { request } from "./request";
import { significanceProblemsPaths } from "./significanceProblemsPaths";
import { significanceStandardsPaths } from "./significanceStandardsPaths";
import type { Structure } from "../structure";
import { surveyReport } from "./surveyReport";
import { whitePaper } from "./whitePaper";
import { workReport } from "./workReport";

/** The structure of a draft that neither chooses one nor shows one. */
export const defaultStructure: Structure = significanceStandardsPaths;

/** The structures of essays, which are recognised by their headings. */
export const essayStructures: readonly Structure[] = [significanceStandardsPaths, significanceProblemsPaths];

/** The structures the product knows, in the order in which they are offered. Of two whose titles answer to one pattern the first is meant: a 调研报告 is no 报告. */
export const builtInStructures: readonly Structure[] = [
  significanceStandardsPaths,
  significanceProblemsPaths,
  surveyReport,
  opinion,
  notice,
  request,
  workReport,
  policyBrief,
  policyMemo,
  whitePaper,
];

/** The value of `structure:` that leaves the choice to the product. */
export const automaticStructure = "auto";

/** Fallback for `auto`: expects no sections, so nothing is missed in minutes or in a regulation. */
export const undecidedStructure: Structure = {
  id: automaticStructure,
  names: { hans: "未定", hant: "未定", latin: "undecided" },
  prefixes: defaultStructure.prefixes,
  scripts: defaultStructure.scripts,
  titles: [],
  formulas: [],
  order: "free",
  numbering: "none",
  additional: defaultStructure.additional,
  minimumSize: { hans: 0, hant: 0, latin: 0 },
  title: { hans: "{topic}", hant: "{topic}", latin: "{topic}" },
  opening: defaultStructure.opening,
  closing: { hans: "", hant: "", latin: "" },
  sections: [],
};

/** The structures a draft can have: those of its workspace before the built-in ones. */
export function structuresOf({ structures }: Pick<DraftConfiguration, "structures">): readonly Structure[] {
  return [...structures, ...builtInStructures];
}

/** The structure that a value of `structure:` names, by id in any case or by its name in any script: `notice`, `通知`; undefined for any other value. */
export function structureNamed(value: string, structures: readonly Structure[]): Structure | undefined {
  const name = value.trim().toLowerCase();
  return (
    structures.find(({ id }) => id.toLowerCase() === name) ??
    structures.find(({ names }) => Object.values(names).some((own) => own.toLowerCase() === name))
  );
}

/** Every value that `structure:` takes, as it is offered: ids and `auto`. */
export function structureValues(structures: readonly Structure[]): readonly string[] {
  return [...structures.map(({ id }) => id), automaticStructure];
}
