import { type FrontMatterValue, type Stage } from "../article/article";
import { parseArticle } from "../article/parseArticle";
import type { Analysis } from "./analysis";
import { builtInStructures, builtInVocabulary, defaultStructure, structureNames } from "./builtIns";
import { noConfiguration, type DraftConfiguration } from "./configuration";
import { matchStructure } from "./matchStructure";
import { stageNamed } from "./stages";
import type { Structure } from "./structure";

/** Parses and matches a draft. Total: any text gives an analysis. `fileName` and `configuration` as in {@link Analysis}. */
export function analyse(text: string, fileName: string, configuration: DraftConfiguration = noConfiguration): Analysis {
  const article = parseArticle(text, builtInVocabulary);
  const structure = structureInForce(article.frontMatter?.structure, configuration);
  const stage = stageInForce(article.frontMatter?.stage, configuration);
  return { article, structure, match: matchStructure(article, structure), stage, fileName, configuration };
}

function structureInForce(written: FrontMatterValue | undefined, configuration: DraftConfiguration): Structure {
  const name = written?.text.trim().toLowerCase();
  const id = configuration.demanded?.structure ?? (name !== undefined && structureNames.includes(name) ? name : configuration.structure);
  return builtInStructures.find((structure) => structure.id === id) ?? defaultStructure;
}

function stageInForce(written: FrontMatterValue | undefined, configuration: DraftConfiguration): Stage {
  return configuration.demanded?.stage ?? (written && stageNamed(written.text)) ?? configuration.stage ?? "draft";
}
