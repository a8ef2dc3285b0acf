import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";
import { significanceProblemsPathsTexts } from "../texts/significanceProblemsPaths";

/** The structure of most essays: why it matters, what stands in the way, what to do. */
export const significanceProblemsPaths: Structure = completeStructure({
  id: "significance-problems-paths",
  name: { hans: "意义—问题—对策", hant: "意義—問題—對策", latin: "Significance, problems, paths" },
  prefixes: ["wentiduice", "问题对策"],
  title: { hans: "{topic}的意义、问题与对策", hant: "{topic}的意義、問題與對策", latin: "Significance, Problems and Paths of {topic}" },
  sections: [
    {
      id: "significance",
      name: { hans: "重要意义", hant: "重要意義", latin: "Significance" },
      heading: { hans: "{topic}的重要意义", hant: "{topic}的重要意義", latin: "Significance of {topic}" },
      points: { min: 2, family: "unmarked" },
    },
    {
      id: "problems",
      name: { hans: "主要问题", hant: "主要問題", latin: "Problems" },
      heading: { hans: "{topic}的主要问题", hant: "{topic}的主要問題", latin: "Problems of {topic}" },
      points: { min: 2, family: "ordinal" },
    },
    {
      id: "paths",
      name: { hans: "路径与对策", hant: "路徑與對策", latin: "Paths" },
      heading: { hans: "推进{topic}的路径与对策", hant: "推進{topic}的路徑與對策", latin: "Paths for {topic}" },
      points: { min: 2, family: "ordinal" },
    },
  ],
  texts: significanceProblemsPathsTexts,
});
