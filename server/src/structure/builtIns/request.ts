import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";
import { requestTexts } from "../texts/request";

/** 请示: one addressee, the reasons, one matter, a request for an answer. 《党政机关公文处理工作条例》 art. 8 and 15; the order is practice. */
export const request: Structure = completeStructure({
  id: "request",
  name: { hans: "请示", hant: "請示", latin: "Request (请示)" },
  prefixes: ["qingshi", "请示"],
  scripts: ["hans", "hant"],
  titles: ["*关于*请示", "关于*请示"],
  formulas: ["妥否请批示", "当否请批示", "妥否请批复", "妥否请审批", "以上请示妥否请批示", "以上请示当否请批示", "以上请示请批示", "以上请示如无不妥请批准"],
  numbering: "hanzi",
  minimumSize: { hans: 30, hant: 30 },
  title: { hans: "关于{topic}的请示", hant: "關於{topic}的請示" },
  sections: [
    {
      id: "background",
      name: { hans: "请示缘由", hant: "請示緣由", latin: "Reasons" },
      aliases: ["缘由", "事由", "基本情况", "背景", "必要性", "请示理由"],
      required: false,
    },
    {
      id: "matters",
      name: { hans: "请示事项", hant: "請示事項", latin: "The matter" },
      aliases: ["*"],
    },
  ],
  texts: requestTexts,
});
