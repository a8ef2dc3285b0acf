import { structureNames } from "../structure/builtIns";
import type { Configuration, RuleSetting } from "../structure/configuration";
import { severities } from "../structure/severity";
import { stageNames } from "../structure/stages";

/**
 * What a key of the configuration takes: one value, an object of such values by rule code or by glob, a list of globs. Parser, JSON schema,
 * VS Code's settings and the table in `docs/settings.md` all follow from this.
 */
export interface ConfigurationKey {
  readonly shape: "value" | "byRule" | "byGlob" | "globs";
  /** The values that are allowed; empty for globs. */
  readonly values: readonly string[];
  /** A value that is right, as it is written in JSON. */
  readonly example: string;
}

/** What may be set for a rule. */
export const ruleSettings: readonly RuleSetting[] = ["off", ...severities];

const stageValues: readonly string[] = [...new Set(Object.values(stageNames).flatMap(({ latin, hans, hant }) => [latin, hans, hant]))];

/** The keys of `.policy-draft.jsonc`, the same as those of VS Code's settings behind `policyDraft.`. */
export const configurationKeys: Readonly<Record<keyof Configuration, ConfigurationKey>> = {
  rules: { shape: "byRule", values: ruleSettings, example: '{ "section-missing": "off" }' },
  structure: { shape: "value", values: structureNames, example: '"auto"' },
  stage: { shape: "value", values: stageValues, example: '"review"' },
  stages: { shape: "byGlob", values: stageValues, example: '{ "review/**": "review" }' },
  drafts: { shape: "globs", values: [], example: '["drafts/**/*.md"]' },
};
