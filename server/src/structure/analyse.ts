import { type FrontMatterValue, type Stage } from "../article/article";
import { parseArticle } from "../article/parseArticle";
import type { Analysis } from "./analysis";
import { defaultStructure } from "./builtIns/builtIns";
import { chooseStructure, type StructureChoice } from "./chooseStructure";
import { noConfiguration, type DraftConfiguration } from "./configuration";
import { matchStructure } from "./matchStructure";
import { stageNamed } from "./stages";
import { vocabularyOf } from "./vocabularies";

/**
 * Parses and matches a draft. Total: any text gives an analysis. `fileName` and `configuration` as in {@link Analysis}.
 */
export function analyse(text: string, fileName: string, configuration: DraftConfiguration = noConfiguration): Analysis {
  let choice: StructureChoice = { structure: defaultStructure, because: "default" };
  const article = parseArticle(text, (titleAndHeadings) => {
    choice = chooseStructure(titleAndHeadings, configuration);
    return vocabularyOf(choice.structure);
  });
  const stage = stageInForce(article.frontMatter?.stage, configuration);
  return { article, ...choice, match: matchStructure(article, choice.structure), stage, fileName, configuration };
}

function stageInForce(written: FrontMatterValue | undefined, configuration: DraftConfiguration): Stage {
  return configuration.demanded?.stage ?? (written && stageNamed(written.text)) ?? configuration.stage ?? "draft";
}
