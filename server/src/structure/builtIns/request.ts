import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";

/** 请示: one addressee, the reasons, one matter, a request for an answer. 《党政机关公文处理工作条例》 art. 8 and 15; the order is practice. */
export const request: Structure = completeStructure({
  id: "request",
  name: { hans: "请示", hant: "請示", latin: "Request (请示)" },
  prefixes: ["qingshi", "请示"],
  scripts: ["hans", "hant"],
  titles: ["*关于*请示", "关于*请示"],
  formulas: [
    "妥否请批示",
    "当否请批示",
    "妥否请批复",
    "妥否请审批",
    "以上请示妥否请批示",
    "以上请示当否请批示",
    "以上请示请批示",
    "以上请示如无不妥请批准",
  ],
  numbering: "hanzi",
  minimumSize: { hans: 30, hant: 30 },
  title: { hans: "关于{topic}的请示", hant: "關於{topic}的請示" },
  sections: [
    {
      id: "background",
      name: { hans: "请示缘由", hant: "請示緣由", latin: "Reasons" },
      aliases: ["缘由", "事由", "基本情况", "背景", "必要性", "请示理由"],
      required: false,
      guidance: {
        hans: "为什么请示：现状、依据、必要性，写得充分才批得下来。",
        hant: "為什麼請示：現狀、依據、必要性，寫得充分才批得下來。",
        latin: "Why it is asked: the present state, the grounds, the need.",
      },
      skeleton: {
        hans: "【现状】，【存在什么困难】。根据【文件或规定】，【为什么需要上级批准】。",
        hant: "【現狀】，【存在什麼困難】。根據【文件或規定】，【為什麼需要上級批准】。",
      },
    },
    {
      id: "matters",
      name: { hans: "请示事项", hant: "請示事項", latin: "The matter" },
      aliases: ["*"],
      guidance: {
        hans: "请上级批准什么：一文一事，写明数额、时间、责任。",
        hant: "請上級批准什麼：一文一事，寫明數額、時間、責任。",
        latin: "What is to be approved: one matter, with amount, date and who answers for it.",
      },
      skeleton: {
        hans: "拟【做什么】，【时间、地点、规模】，所需经费【数额】元，从【哪里】列支。请【上级机关】批准【什么】。",
        hant: "擬【做什麼】，【時間、地點、規模】，所需經費【數額】元，從【哪裡】列支。請【上級機關】批准【什麼】。",
      },
    },
  ],
  opening: {
    hans: `【主送机关，只写一个】：

【引言：一句话说明请示什么】。现就{topic}有关事项请示如下：`,
    hant: `【主送機關，只寫一個】：

【引言：一句話說明請示什麼】。現就{topic}有關事項請示如下：`,
  },
  closing: {
    hans: `妥否，请批示。

【发文机关】

【哪】年【几】月【几】日

（联系人：【姓名】，电话：【号码】）`,
    hant: `妥否，請批示。

【發文機關】

【哪】年【幾】月【幾】日

（聯絡人：【姓名】，電話：【號碼】）`,
  },
});
