import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";
import { surveyReportTexts } from "../texts/surveyReport";

/** 调研报告: what was looked at, what was found, what is wrong and why, what to do. The order is practice. */
export const surveyReport: Structure = completeStructure({
  id: "survey-report",
  name: { hans: "调研报告", hant: "調研報告", latin: "Survey report (调研报告)" },
  prefixes: ["diaoyan", "调研报告"],
  scripts: ["hans", "hant"],
  titles: ["*调研报告", "*调查报告", "*考察报告"],
  numbering: "hanzi",
  minimumSize: { hans: 60, hant: 60 },
  title: { hans: "关于{topic}的调研报告", hant: "關於{topic}的調研報告" },
  sections: [
    {
      id: "background",
      name: { hans: "基本情况", hant: "基本情況", latin: "Background" },
      aliases: ["调研概况", "调研背景", "调研方法", "调研对象与方法", "*基本情况", "*调研情况"],
    },
    {
      id: "status",
      name: { hans: "现状与成效", hant: "現狀與成效", latin: "Present state and results" },
      required: false,
      aliases: ["现状", "主要做法", "做法与成效", "成效", "主要成效", "取得的成效", "工作进展", "*现状", "*开展情况"],
      points: { family: "hanziParenthesis" },
    },
    {
      id: "problems",
      name: { hans: "存在的问题", hant: "存在的問題", latin: "Problems" },
      points: { min: 2, family: "hanziParenthesis" },
      aliases: ["存在问题", "主要问题", "突出问题", "问题与不足", "困难和问题"],
    },
    {
      id: "causes",
      name: { hans: "原因分析", hant: "原因分析", latin: "Causes" },
      required: false,
      points: { family: "hanziParenthesis" },
      aliases: ["原因", "成因", "成因分析", "问题成因", "问题原因", "根源", "*原因分析"],
    },
    {
      id: "paths",
      name: { hans: "对策建议", hant: "對策建議", latin: "Recommendations" },
      points: { min: 2, family: "hanziParenthesis" },
      aliases: ["意见建议", "工作建议", "几点建议"],
    },
  ],
  texts: surveyReportTexts,
});
