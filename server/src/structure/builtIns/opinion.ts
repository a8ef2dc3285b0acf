import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";
import { opinionTexts } from "../texts/opinion";

/** 意见 and 实施方案: what is required, then the tasks, last what secures them. 《党政机关公文处理工作条例》 art. 8 names the kind, the order is practice. */
export const opinion: Structure = completeStructure({
  id: "opinion",
  name: { hans: "意见、实施方案", hant: "意見、實施方案", latin: "Opinion or implementation plan (意见、实施方案)" },
  prefixes: ["yijian", "fangan", "意见", "方案"],
  scripts: ["hans", "hant"],
  titles: ["*关于*意见", "*实施意见", "*指导意见", "*实施方案", "*工作方案", "*行动方案"],
  numbering: "hanzi",
  minimumSize: { hans: 60, hant: 60 },
  title: { hans: "关于推进{topic}的实施意见", hant: "關於推進{topic}的實施意見" },
  sections: [
    {
      id: "requirements",
      name: { hans: "总体要求", hant: "總體要求", latin: "General requirements" },
      aliases: ["总要求", "总体思路", "总体考虑"],
      sections: [
        {
          id: "guiding-idea",
          name: { hans: "指导思想", hant: "指導思想", latin: "Guiding idea" },
          required: false,
        },
        {
          id: "principles",
          name: { hans: "基本原则", hant: "基本原則", latin: "Principles" },
          aliases: ["工作原则", "主要原则"],
          required: false,
        },
        {
          id: "goals",
          name: { hans: "主要目标", hant: "主要目標", latin: "Goals" },
          aliases: ["工作目标", "总体目标", "目标任务"],
          required: false,
        },
      ],
    },
    {
      id: "paths",
      name: { hans: "重点任务", hant: "重點任務", latin: "Tasks" },
      aliases: ["*", "主要任务", "工作任务"],
      repeatable: true,
      points: { family: "hanziParenthesis" },
    },
    {
      id: "schedule",
      name: { hans: "进度安排", hant: "進度安排", latin: "Schedule" },
      aliases: ["实施步骤", "工作步骤", "时间安排", "阶段安排", "方法步骤"],
      required: false,
      points: { family: "hanziParenthesis" },
    },
    {
      id: "safeguards",
      name: { hans: "保障措施", hant: "保障措施", latin: "Safeguards" },
      aliases: ["组织保障", "组织实施", "组织领导", "工作保障", "保障机制", "工作要求", "加强*保障", "强化*保障", "健全*保障*", "完善*保障*", "加强组织*", "强化组织*", "抓好组织*"],
      points: { family: "hanziParenthesis" },
    },
  ],
  texts: opinionTexts,
});
