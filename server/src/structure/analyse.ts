import { type FrontMatterValue, type Stage } from "../article/article";
import { parseArticle } from "../article/parseArticle";
import type { Analysis } from "./analysis";
import { builtInStructures, builtInVocabulary, defaultStructure } from "./builtIns";
import { matchStructure } from "./matchStructure";
import { stageNamed } from "./stages";
import type { Structure } from "./structure";

/** Parses and matches a draft. Total: any text gives an analysis. `fileName` as in {@link Analysis.fileName}. */
export function analyse(text: string, fileName: string): Analysis {
  const article = parseArticle(text, builtInVocabulary);
  const structure = structureInForce(article.frontMatter?.structure) ?? defaultStructure;
  return { article, structure, match: matchStructure(article, structure), stage: stageInForce(article.frontMatter?.stage), fileName };
}

/** The value of `structure:` that leaves the choice to the product. */
export const automaticStructure = "auto";

function structureInForce(value: FrontMatterValue | undefined): Structure | undefined {
  const id = value?.text.trim().toLowerCase();
  return builtInStructures.find((structure) => structure.id === id);
}

function stageInForce(value: FrontMatterValue | undefined): Stage {
  return (value && stageNamed(value.text)) ?? "draft";
}
