import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";

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
      guidance: {
        hans: "通知什么：谁、在什么时间、做什么；事项多的分成几个部分。",
        hant: "通知什麼：誰、在什麼時間、做什麼；事項多的分成幾個部分。",
        latin: "What is announced: who does what by when; in several sections where there is much.",
      },
      skeleton: {
        hans: `（一）【事项】。【谁】在【何时】前【做什么】，【做到什么程度】。

（二）【事项】。【谁】在【何时】前【做什么】，【做到什么程度】。`,
        hant: `（一）【事項】。【誰】在【何時】前【做什麼】，【做到什麼程度】。

（二）【事項】。【誰】在【何時】前【做什麼】，【做到什麼程度】。`,
      },
      point: {
        hans: "【事项】。【谁】在【何时】前【做什么】，【做到什么程度】。",
        hant: "【事項】。【誰】在【何時】前【做什麼】，【做到什麼程度】。",
      },
    },
    {
      id: "requirements",
      name: { hans: "工作要求", hant: "工作要求", latin: "What is asked" },
      aliases: ["有关要求", "相关要求", "具体要求", "几点要求", "组织实施", "保障措施", "加强组织*", "强化组织*"],
      required: false,
      points: { family: "hanziParenthesis" },
      guidance: {
        hans: "对收文单位的要求：组织、时限、报送。",
        hant: "對收文單位的要求：組織、時限、報送。",
        latin: "What the addressees are asked for: organisation, dates, reports.",
      },
      skeleton: {
        hans: `（一）加强组织领导。【谁】负责【什么】，确保【结果】。

（二）按时报送情况。请于【何时】前将【什么材料】报【谁】，联系人【姓名】，电话【号码】。`,
        hant: `（一）加強組織領導。【誰】負責【什麼】，確保【結果】。

（二）按時報送情況。請於【何時】前將【什麼材料】報【誰】，聯絡人【姓名】，電話【號碼】。`,
      },
      point: {
        hans: "加强【哪方面】工作。【谁】负责【什么】，确保【结果】。",
        hant: "加強【哪方面】工作。【誰】負責【什麼】，確保【結果】。",
      },
    },
  ],
  opening: {
    hans: `【主送机关】：

【缘由：为什么发文、依据什么】。现将{topic}有关事项通知如下：`,
    hant: `【主送機關】：

【緣由：為什麼發文、依據什麼】。現將{topic}有關事項通知如下：`,
  },
  closing: {
    hans: `特此通知。

附件：【附件名称，没有则删去】

【发文机关】

【哪】年【几】月【几】日`,
    hant: `特此通知。

附件：【附件名稱，沒有則刪去】

【發文機關】

【哪】年【幾】月【幾】日`,
  },
});
