import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";

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
      guidance: {
        hans: "调研了谁、怎样调研、总的数字是多少；数字注明来源。",
        hant: "調研了誰、怎樣調研、總的數字是多少；數字註明來源。",
        latin: "Whom and how the survey covered, and the overall figures with their sources.",
      },
      skeleton: {
        hans: `【时间】，调研组走访了【哪些地方】，召开座谈会【几】次，发放问卷【几】份，收回有效问卷【几】份。

从总体看，【规模、数量、分布的数据】，数据来自【来源】。`,
        hant: `【時間】，調研組走訪了【哪些地方】，召開座談會【幾】次，發放問卷【幾】份，收回有效問卷【幾】份。

從總體看，【規模、數量、分佈的數據】，數據來自【來源】。`,
      },
    },
    {
      id: "status",
      name: { hans: "现状与成效", hant: "現狀與成效", latin: "Present state and results" },
      required: false,
      aliases: ["现状", "主要做法", "做法与成效", "成效", "主要成效", "取得的成效", "工作进展", "*现状", "*开展情况"],
      points: { family: "hanziParenthesis" },
      guidance: {
        hans: "已经做了什么、做成了什么：每条先说做法，再用数据说成效。",
        hant: "已經做了什麼、做成了什麼：每條先說做法，再用數據說成效。",
        latin: "What has been done and achieved: each point names a practice, then gives figures.",
      },
      skeleton: {
        hans: `（一）【做法】有了进展。【数据或事实】，【受益的是谁】。

（二）【做法】初见成效。【数据或事实】，【受益的是谁】。`,
        hant: `（一）【做法】有了進展。【數據或事實】，【受益的是誰】。

（二）【做法】初見成效。【數據或事實】，【受益的是誰】。`,
      },
      point: {
        hans: "【做法】有了进展。【数据或事实】，【受益的是谁】。",
        hant: "【做法】有了進展。【數據或事實】，【受益的是誰】。",
      },
    },
    {
      id: "problems",
      name: { hans: "存在的问题", hant: "存在的問題", latin: "Problems" },
      points: { min: 2, family: "hanziParenthesis" },
      aliases: ["存在问题", "主要问题", "突出问题", "问题与不足", "困难和问题"],
      guidance: {
        hans: "调研发现了什么问题：每条先点明问题，再举数据和实例。",
        hant: "調研發現了什麼問題：每條先點明問題，再舉數據和實例。",
        latin: "What problems the survey found: each point names one, then gives figures and cases.",
      },
      skeleton: {
        hans: `（一）【哪方面】跟不上需要。【数据和实例】，【造成什么影响】。

（二）【哪项制度】不够健全。【数据和实例】，【造成什么影响】。`,
        hant: `（一）【哪方面】跟不上需要。【數據和實例】，【造成什麼影響】。

（二）【哪項制度】不夠健全。【數據和實例】，【造成什麼影響】。`,
      },
      point: {
        hans: "【哪方面】跟不上需要。【数据和实例】，【造成什么影响】。",
        hant: "【哪方面】跟不上需要。【數據和實例】，【造成什麼影響】。",
      },
    },
    {
      id: "causes",
      name: { hans: "原因分析", hant: "原因分析", latin: "Causes" },
      required: false,
      points: { family: "hanziParenthesis" },
      aliases: ["原因", "成因", "成因分析", "问题成因", "问题原因", "根源", "*原因分析"],
      guidance: {
        hans: "问题从何而来：与上面的问题一一对应，分清主观和客观。",
        hant: "問題從何而來：與上面的問題一一對應，分清主觀和客觀。",
        latin: "Where the problems come from, one by one.",
      },
      skeleton: {
        hans: `（一）【认识或规划上的原因】。【说明】，因此【与哪个问题有关】。

（二）【投入或管理上的原因】。【说明】，因此【与哪个问题有关】。`,
        hant: `（一）【認識或規劃上的原因】。【說明】，因此【與哪個問題有關】。

（二）【投入或管理上的原因】。【說明】，因此【與哪個問題有關】。`,
      },
      point: {
        hans: "【原因】。【说明】，因此【与哪个问题有关】。",
        hant: "【原因】。【說明】，因此【與哪個問題有關】。",
      },
    },
    {
      id: "paths",
      name: { hans: "对策建议", hant: "對策建議", latin: "Recommendations" },
      points: { min: 2, family: "hanziParenthesis" },
      aliases: ["意见建议", "工作建议", "几点建议"],
      guidance: {
        hans: "怎么办：针对原因提出办法，写明由谁做、何时做成。",
        hant: "怎麼辦：針對原因提出辦法，寫明由誰做、何時做成。",
        latin: "What to do about the causes, by whom and by when.",
      },
      skeleton: {
        hans: `（一）加强【哪项工作】。由【谁】在【何时】前【做成什么】，按【什么办法】检查。

（二）完善【哪项制度】。由【谁】在【何时】前【做成什么】，按【什么办法】检查。`,
        hant: `（一）加強【哪項工作】。由【誰】在【何時】前【做成什麼】，按【什麼辦法】檢查。

（二）完善【哪項制度】。由【誰】在【何時】前【做成什麼】，按【什麼辦法】檢查。`,
      },
      point: {
        hans: "推进【哪项工作】。由【谁】在【何时】前【做成什么】，按【什么办法】检查。",
        hant: "推進【哪項工作】。由【誰】在【何時】前【做成什麼】，按【什麼辦法】檢查。",
      },
    },
  ],
  opening: {
    hans: `◎【调研组】（【单位】）

【引言：何时、何地、为何调研，怎样调研】。现将{topic}的调研情况报告如下。`,
    hant: `◎【調研組】（【單位】）

【引言：何時、何地、為何調研，怎樣調研】。現將{topic}的調研情況報告如下。`,
  },
});
