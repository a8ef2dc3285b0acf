import type { WrittenTexts } from "../completeStructure";

/** What `request.ts` says to the writer. */
export function requestTexts(): WrittenTexts {
  return {
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
    sections: [
      {
        id: "background",
        guidance: { hans: "为什么请示：现状、依据、必要性，写得充分才批得下来。", hant: "為什麼請示：現狀、依據、必要性，寫得充分才批得下來。", latin: "Why it is asked: the present state, the grounds, the need." },
        skeleton: { hans: "【现状】，【存在什么困难】。根据【文件或规定】，【为什么需要上级批准】。", hant: "【現狀】，【存在什麼困難】。根據【文件或規定】，【為什麼需要上級批准】。" },
      },
      {
        id: "matters",
        guidance: {
          hans: "请上级批准什么：一文一事，写明数额、时间、责任。",
          hant: "請上級批准什麼：一文一事，寫明數額、時間、責任。",
          latin: "What is to be approved: one matter, with amount, date and who answers for it.",
        },
        skeleton: { hans: "拟【做什么】，【时间、地点、规模】，所需经费【数额】元，从【哪里】列支。请【上级机关】批准【什么】。", hant: "擬【做什麼】，【時間、地點、規模】，所需經費【數額】元，從【哪裡】列支。請【上級機關】批准【什麼】。" },
      },
    ],
  };
}
