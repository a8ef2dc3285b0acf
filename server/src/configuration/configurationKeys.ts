import { builtInStructures, structureValues } from "../structure/builtIns/builtIns";
import type { Configuration, RuleSetting } from "../structure/configuration";
import { severities } from "../structure/severity";
import { stageNames } from "../structure/stages";

/**
 * What a key of the configuration takes: one value, one value or the id of a structure of one's own, an object of such values by rule code or by glob, a list of globs. Parser, JSON schema,
 * VS Code's settings and the table in `docs/settings.md` all follow from this.
 */
export interface ConfigurationKey {
  readonly shape: "value" | "structure" | "byRule" | "byGlob" | "globs";
  /** The values that are allowed; empty for globs. */
  readonly values: readonly string[];
  /** A value that is right, as it is written in JSON. */
  readonly example: string;
}

/** What may be set for a rule. */
export const ruleSettings: readonly RuleSetting[] = ["off", ...severities];

const stageValues: readonly string[] = [
  ...new Set(Object.values(stageNames).flatMap(({ latin, hans, hant }) => [latin, hans, hant])),
];

/** The name of a key that is in `.policy-draft.jsonc` and, after `policyDraft.`, in VS Code's settings. `structures` is in the file only: a structure belongs to drafts and not to a reader. */
export type SettingName = Exclude<keyof Configuration, "structures">;

/** What these keys take. */
export const configurationKeys: Readonly<Record<SettingName, ConfigurationKey>> = {
  rules: { shape: "byRule", values: ruleSettings, example: '{ "section-missing": "off" }' },
  structure: { shape: "structure", values: structureValues(builtInStructures), example: '"auto"' },
  stage: { shape: "value", values: stageValues, example: '"review"' },
  stages: { shape: "byGlob", values: stageValues, example: '{ "review/**": "review" }' },
  drafts: { shape: "globs", values: [], example: '["drafts/**/*.md"]' },
};
