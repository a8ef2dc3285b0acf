import { usualAdditions } from "../usualAdditions";
import { pathsNames, significanceNames, standardsNames } from "../roleNames";
import type { Structure } from "../structure";
import * as texts from "../texts/significanceStandardsPaths";

/** The structure of the model article: why it matters, how to tell whether it is done well, what to do. */
export const significanceStandardsPaths: Structure = {
  id: "significance-standards-paths",
  names: { hans: "意义—标准—路径", hant: "意義—標準—路徑", latin: "Significance, standards, paths" },
  prefixes: ["quanwen", "全文"],
  scripts: ["hans", "hant", "latin"],
  titles: [],
  formulas: [],
  order: "fixed",
  numbering: "none",
  title: { hans: "{topic}的意义、标准与路径", hant: "{topic}的意義、標準與路徑", latin: "Significance, Standards and Paths of {topic}" },
  get opening() {
    return texts.draft().opening;
  },
  get closing() {
    return texts.draft().closing;
  },
  additional: usualAdditions,
  minimumSize: { hans: 120, hant: 120, latin: 60 },
  sections: [
    {
      id: "significance",
      names: { hans: "重要意义", hant: "重要意義", latin: "Significance" },
      aliases: significanceNames,
      heading: { hans: "{topic}的重要意义", hant: "{topic}的重要意義", latin: "Significance of {topic}" },
      required: true,
      takesOthers: false,
      repeatable: false,
      sections: [],
      points: { minimum: 2, family: "unmarked" },
      get guidance() {
        return texts.significance().guidance;
      },
      get skeleton() {
        return texts.significance().skeleton;
      },
      get point() {
        return texts.significance().point;
      },
      get patterns() {
        return texts.significance().patterns;
      },
    },
    {
      id: "standards",
      names: { hans: "衡量标准", hant: "衡量標準", latin: "Standards" },
      aliases: standardsNames,
      heading: { hans: "{topic}的衡量标准", hant: "{topic}的衡量標準", latin: "Standards for {topic}" },
      required: true,
      takesOthers: false,
      repeatable: false,
      sections: [],
      points: { minimum: 2, family: "ordinal" },
      get guidance() {
        return texts.standards().guidance;
      },
      get skeleton() {
        return texts.standards().skeleton;
      },
      get point() {
        return texts.standards().point;
      },
      get patterns() {
        return texts.standards().patterns;
      },
    },
    {
      id: "paths",
      names: { hans: "路径与对策", hant: "路徑與對策", latin: "Paths" },
      aliases: pathsNames,
      heading: { hans: "推进{topic}的路径与对策", hant: "推進{topic}的路徑與對策", latin: "Paths for {topic}" },
      required: true,
      takesOthers: false,
      repeatable: false,
      sections: [],
      points: { minimum: 2, family: "ordinal" },
      get guidance() {
        return texts.paths().guidance;
      },
      get skeleton() {
        return texts.paths().skeleton;
      },
      get point() {
        return texts.paths().point;
      },
      get patterns() {
        return texts.paths().patterns;
      },
    },
  ],
};
