import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";
import { noticeTexts } from "../texts/notice";

/** 通知: the addressee, the occasion, the matters, what is asked. 《党政机关公文处理工作条例》 art. 8 names the kind, the order is practice. */
export const notice: Structure = completeStructure({
  id: "notice",
  name: { hans: "通知", hant: "通知", latin: "Notice (通知)" },
  prefixes: ["tongzhi", "通知"],
  scripts: ["hans", "hant"],
  titles: ["*关于*通知", "关于*通知", "*的紧急通知"],
  formulas: ["特此通知"],
  numbering: "hanzi",
  minimumSize: { hans: 30, hant: 30 },
  title: { hans: "关于{topic}的通知", hant: "關於{topic}的通知" },
  sections: [
    {
      id: "matters",
      name: { hans: "主要事项", hant: "主要事項", latin: "Matters" },
      aliases: ["*", "通知事项", "工作任务", "有关事项"],
      repeatable: true,
      points: { family: "hanziParenthesis" },
    },
    {
      id: "requirements",
      name: { hans: "工作要求", hant: "工作要求", latin: "What is asked" },
      aliases: ["有关要求", "相关要求", "具体要求", "几点要求", "组织实施", "保障措施", "加强组织*", "强化组织*"],
      required: false,
      points: { family: "hanziParenthesis" },
    },
  ],
  texts: noticeTexts,
});
