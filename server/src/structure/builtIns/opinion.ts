import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";

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
      guidance: {
        hans: "指导思想、基本原则、主要目标；短的可以合成一段。",
        hant: "指導思想、基本原則、主要目標；短的可以合成一段。",
        latin: "Guiding idea, principles and goals; in a short paper one paragraph.",
      },
      skeleton: { hans: "", hant: "" },
      sections: [
        {
          id: "guiding-idea",
          name: { hans: "指导思想", hant: "指導思想", latin: "Guiding idea" },
          required: false,
          guidance: {
            hans: "一段话：以什么为指导，围绕什么，达到什么。",
            hant: "一段話：以什麼為指導，圍繞什麼，達到什麼。",
            latin: "One paragraph: by what it is guided and what it is to reach.",
          },
          skeleton: {
            hans: "以【依据】为指导，围绕【中心任务】，把{topic}作为【什么】来抓，【达到什么】。",
            hant: "以【依據】為指導，圍繞【中心任務】，把{topic}作為【什麼】來抓，【達到什麼】。",
          },
        },
        {
          id: "principles",
          name: { hans: "基本原则", hant: "基本原則", latin: "Principles" },
          aliases: ["工作原则", "主要原则"],
          required: false,
          guidance: {
            hans: "两到四条原则，每条一句话说明。",
            hant: "兩到四條原則，每條一句話說明。",
            latin: "Two to four principles with a sentence each.",
          },
          skeleton: {
            hans: "坚持【原则】，【说明】。坚持【原则】，【说明】。",
            hant: "堅持【原則】，【說明】。堅持【原則】，【說明】。",
          },
        },
        {
          id: "goals",
          name: { hans: "主要目标", hant: "主要目標", latin: "Goals" },
          aliases: ["工作目标", "总体目标", "目标任务"],
          required: false,
          guidance: {
            hans: "到哪一年达到什么，用可以检查的数字。",
            hant: "到哪一年達到什麼，用可以檢查的數字。",
            latin: "What is to be reached by which year, in figures one can check.",
          },
          skeleton: {
            hans: "到【哪一年】，【做到什么】，【指标】不低于【多少】。",
            hant: "到【哪一年】，【做到什麼】，【指標】不低於【多少】。",
          },
        },
      ],
    },
    {
      id: "paths",
      name: { hans: "重点任务", hant: "重點任務", latin: "Tasks" },
      aliases: ["*", "主要任务", "工作任务"],
      repeatable: true,
      points: { family: "hanziParenthesis" },
      guidance: {
        hans: "做哪些事：可以分成几个部分，每条以动词开头，写明由谁负责。",
        hant: "做哪些事：可以分成幾個部分，每條以動詞開頭，寫明由誰負責。",
        latin:
          "What is to be done, in one or several sections; each task opens with a verb and names who answers for it.",
      },
      skeleton: {
        hans: `（一）加强【哪项工作】。【做什么、做到什么程度】，由【谁】负责。

（二）完善【哪项制度】。【做什么、做到什么程度】，由【谁】负责。

（三）推进【哪项工作】。【做什么、做到什么程度】，由【谁】负责。`,
        hant: `（一）加強【哪項工作】。【做什麼、做到什麼程度】，由【誰】負責。

（二）完善【哪項制度】。【做什麼、做到什麼程度】，由【誰】負責。

（三）推進【哪項工作】。【做什麼、做到什麼程度】，由【誰】負責。`,
      },
      point: {
        hans: "推进【哪项工作】。【做什么、做到什么程度】，由【谁】负责。",
        hant: "推進【哪項工作】。【做什麼、做到什麼程度】，由【誰】負責。",
      },
    },
    {
      id: "schedule",
      name: { hans: "进度安排", hant: "進度安排", latin: "Schedule" },
      aliases: ["实施步骤", "工作步骤", "时间安排", "阶段安排", "方法步骤"],
      required: false,
      points: { family: "hanziParenthesis" },
      guidance: {
        hans: "分几步走，每步到什么时候、做成什么。",
        hant: "分幾步走，每步到什麼時候、做成什麼。",
        latin: "The steps, each with its date and result.",
      },
      skeleton: {
        hans: `（一）准备阶段。【何时】前，【做成什么】。

（二）实施阶段。【何时】前，【做成什么】。

（三）总结阶段。【何时】前，【做成什么】。`,
        hant: `（一）準備階段。【何時】前，【做成什麼】。

（二）實施階段。【何時】前，【做成什麼】。

（三）總結階段。【何時】前，【做成什麼】。`,
      },
      point: { hans: "【哪个】阶段。【何时】前，【做成什么】。", hant: "【哪個】階段。【何時】前，【做成什麼】。" },
    },
    {
      id: "safeguards",
      name: { hans: "保障措施", hant: "保障措施", latin: "Safeguards" },
      aliases: [
        "组织保障",
        "组织实施",
        "组织领导",
        "工作保障",
        "保障机制",
        "工作要求",
        "加强*保障",
        "强化*保障",
        "健全*保障*",
        "完善*保障*",
        "加强组织*",
        "强化组织*",
        "抓好组织*",
      ],
      points: { family: "hanziParenthesis" },
      guidance: {
        hans: "靠什么做成：组织、经费、督查、宣传。",
        hant: "靠什麼做成：組織、經費、督查、宣傳。",
        latin: "What secures the work: organisation, money, supervision, publicity.",
      },
      skeleton: {
        hans: `（一）加强组织领导。由【谁】牵头，【怎样】协调，【多久】研究一次。

（二）落实经费保障。【经费来源和用途】，接受【谁】的监督。

（三）加强督促检查。【多久】检查一次，结果向【谁】通报。`,
        hant: `（一）加強組織領導。由【誰】牽頭，【怎樣】協調，【多久】研究一次。

（二）落實經費保障。【經費來源和用途】，接受【誰】的監督。

（三）加強督促檢查。【多久】檢查一次，結果向【誰】通報。`,
      },
      point: {
        hans: "加强【哪方面】保障。【做什么】，由【谁】负责。",
        hant: "加強【哪方面】保障。【做什麼】，由【誰】負責。",
      },
    },
  ],
  opening: {
    hans: `【主送机关】：

【缘由：为什么做、依据什么】。为推进{topic}，现提出如下意见。`,
    hant: `【主送機關】：

【緣由：為什麼做、依據什麼】。為推進{topic}，現提出如下意見。`,
  },
  closing: {
    hans: `【发文机关】

【哪】年【几】月【几】日`,
    hant: `【發文機關】

【哪】年【幾】月【幾】日`,
  },
});
