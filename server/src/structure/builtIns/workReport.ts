import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";
import { workReportTexts } from "../texts/workReport";

/** 报告 and 工作总结: what was done, what came of it, what is wrong, what comes next. A report asks for no approval. The order is practice. */
export const workReport: Structure = completeStructure({
  id: "work-report",
  name: { hans: "工作报告、工作总结", hant: "工作報告、工作總結", latin: "Work report (工作报告、工作总结)" },
  prefixes: ["zongjie", "baogao", "工作总结", "工作报告"],
  scripts: ["hans", "hant"],
  titles: ["*工作总结", "*工作报告", "*年度总结", "*关于*的报告", "*工作情况报告", "*工作情况的报告"],
  formulas: ["特此报告", "专此报告", "以上报告请审阅"],
  numbering: "hanzi",
  minimumSize: { hans: 60, hant: 60 },
  title: { hans: "关于{topic}工作的报告", hant: "關於{topic}工作的報告" },
  sections: [
    {
      id: "work",
      name: { hans: "主要工作", hant: "主要工作", latin: "Work done" },
      aliases: ["工作开展情况", "工作情况", "主要做法", "重点工作", "工作回顾", "*开展情况", "*完成情况", "*进展情况", "*工作回顾", "*工作情况"],
      points: { min: 2, family: "hanziParenthesis" },
    },
    {
      id: "results",
      name: { hans: "工作成效", hant: "工作成效", latin: "Results" },
      required: false,
      aliases: ["成效", "主要成效", "取得的成效", "主要成绩", "取得的成绩", "工作亮点", "特色亮点"],
      points: { family: "hanziParenthesis" },
    },
    {
      id: "problems",
      name: { hans: "存在的问题", hant: "存在的問題", latin: "Problems" },
      aliases: ["存在问题", "主要问题", "存在的不足", "问题和不足", "困难和问题"],
      points: { min: 2, family: "hanziParenthesis" },
    },
    {
      id: "paths",
      name: { hans: "下一步工作", hant: "下一步工作", latin: "Next steps" },
      aliases: ["下一步打算", "下一步计划", "工作计划", "工作打算", "今后打算", "下一步*", "下步*", "明年*", "*工作安排", "*工作打算", "*工作计划", "*工作思路"],
      points: { min: 2, family: "hanziParenthesis" },
    },
  ],
  texts: workReportTexts,
});
