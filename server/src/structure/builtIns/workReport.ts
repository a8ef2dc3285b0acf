import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";

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
      aliases: [
        "工作开展情况",
        "工作情况",
        "主要做法",
        "重点工作",
        "工作回顾",
        "*开展情况",
        "*完成情况",
        "*进展情况",
        "*工作回顾",
        "*工作情况",
      ],
      points: { min: 2, family: "hanziParenthesis" },
      guidance: {
        hans: "做了什么：几项主要工作，每项一条，写做法和数字。",
        hant: "做了什麼：幾項主要工作，每項一條，寫做法和數字。",
        latin: "What was done: the main tasks, each with how and how much.",
      },
      skeleton: {
        hans: `（一）加强【哪项工作】。【怎样做的】，【完成了多少】。

（二）推进【哪项工作】。【怎样做的】，【完成了多少】。`,
        hant: `（一）加強【哪項工作】。【怎樣做的】，【完成了多少】。

（二）推進【哪項工作】。【怎樣做的】，【完成了多少】。`,
      },
      point: {
        hans: "推进【哪项工作】。【怎样做的】，【完成了多少】。",
        hant: "推進【哪項工作】。【怎樣做的】，【完成了多少】。",
      },
    },
    {
      id: "results",
      name: { hans: "工作成效", hant: "工作成效", latin: "Results" },
      required: false,
      aliases: ["成效", "主要成效", "取得的成效", "主要成绩", "取得的成绩", "工作亮点", "特色亮点"],
      points: { family: "hanziParenthesis" },
      guidance: {
        hans: "做成了什么：用数字前后对照，不重复做法。",
        hant: "做成了什麼：用數字前後對照，不重複做法。",
        latin: "What came of it, in figures before and after.",
      },
      skeleton: {
        hans: `（一）【哪方面】有了提高。【数字前后对照】，【群众怎样评价】。

（二）【哪方面】得到改善。【数字前后对照】，【群众怎样评价】。`,
        hant: `（一）【哪方面】有了提高。【數字前後對照】，【群眾怎樣評價】。

（二）【哪方面】得到改善。【數字前後對照】，【群眾怎樣評價】。`,
      },
      point: {
        hans: "【哪方面】得到改善。【数字前后对照】，【群众怎样评价】。",
        hant: "【哪方面】得到改善。【數字前後對照】，【群眾怎樣評價】。",
      },
    },
    {
      id: "problems",
      name: { hans: "存在的问题", hant: "存在的問題", latin: "Problems" },
      aliases: ["存在问题", "主要问题", "存在的不足", "问题和不足", "困难和问题"],
      points: { min: 2, family: "hanziParenthesis" },
      guidance: {
        hans: "哪里还不够：实事求是，说到根上。",
        hant: "哪裡還不夠：實事求是，說到根上。",
        latin: "What is not good enough yet, plainly and to the root.",
      },
      skeleton: {
        hans: `（一）【哪方面】还有差距。【表现】，主要是【原因】。

（二）【哪方面】还不到位。【表现】，主要是【原因】。`,
        hant: `（一）【哪方面】還有差距。【表現】，主要是【原因】。

（二）【哪方面】還不到位。【表現】，主要是【原因】。`,
      },
      point: {
        hans: "【哪方面】还有差距。【表现】，主要是【原因】。",
        hant: "【哪方面】還有差距。【表現】，主要是【原因】。",
      },
    },
    {
      id: "paths",
      name: { hans: "下一步工作", hant: "下一步工作", latin: "Next steps" },
      aliases: [
        "下一步打算",
        "下一步计划",
        "工作计划",
        "工作打算",
        "今后打算",
        "下一步*",
        "下步*",
        "明年*",
        "*工作安排",
        "*工作打算",
        "*工作计划",
        "*工作思路",
      ],
      points: { min: 2, family: "hanziParenthesis" },
      guidance: {
        hans: "接下来怎么做：对着问题逐条写，写明时限和责任。",
        hant: "接下來怎麼做：對著問題逐條寫，寫明時限和責任。",
        latin: "What comes next, problem by problem, with dates and names.",
      },
      skeleton: {
        hans: `（一）加强【哪项工作】。由【谁】在【何时】前【做成什么】，按月检查。

（二）完善【哪项制度】。由【谁】在【何时】前【做成什么】，按月检查。`,
        hant: `（一）加強【哪項工作】。由【誰】在【何時】前【做成什麼】，按月檢查。

（二）完善【哪項制度】。由【誰】在【何時】前【做成什麼】，按月檢查。`,
      },
      point: {
        hans: "推进【哪项工作】。由【谁】在【何时】前【做成什么】，按月检查。",
        hant: "推進【哪項工作】。由【誰】在【何時】前【做成什麼】，按月檢查。",
      },
    },
  ],
  opening: {
    hans: `【主送机关，总结不写】：

【概述：这一时期围绕什么、做了什么】。现将{topic}工作情况报告如下。`,
    hant: `【主送機關，總結不寫】：

【概述：這一時期圍繞什麼、做了什麼】。現將{topic}工作情況報告如下。`,
  },
  closing: {
    hans: `特此报告。

【单位】

【哪】年【几】月【几】日`,
    hant: `特此報告。

【單位】

【哪】年【幾】月【幾】日`,
  },
});
