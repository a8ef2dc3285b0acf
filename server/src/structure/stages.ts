import type { Stage } from "../article/article";
import type { Localized } from "../l10n/localized";

/** The stages in the order a draft goes through them, with their names. */
export const stageNames: Readonly<Record<Stage, Localized>> = {
  draft: { hans: "草稿", hant: "草稿", latin: "draft" },
  review: { hans: "送审", hant: "送審", latin: "review" },
  final: { hans: "定稿", hant: "定稿", latin: "final" },
};

export const stages = Object.keys(stageNames) as readonly Stage[];

/** The stage a front matter value names, in any of its names and any case; `undefined` for anything else. */
export function stageNamed(value: string): Stage | undefined {
  const name = value.trim().toLowerCase();
  return stages.find((stage) => stage === name || Object.values(stageNames[stage]).includes(name));
}
