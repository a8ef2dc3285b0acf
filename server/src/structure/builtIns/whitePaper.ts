import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";

/** White paper: a summary, where things stand, where they are to go, how to get there. */
export const whitePaper: Structure = completeStructure({
  id: "white-paper",
  name: { hans: "白皮书（英文）", hant: "白皮書（英文）", latin: "White paper" },
  prefixes: ["whitepaper"],
  scripts: ["latin"],
  titles: ["white paper*", "* white paper", "*: white paper*"],
  title: { latin: "{topic}: A White Paper" },
  minimumSize: { latin: 40 },
  sections: [
    {
      id: "summary",
      name: { hans: "摘要", hant: "摘要", latin: "Executive summary" },
      aliases: ["summary", "key messages"],
      minimumSize: { latin: 30 },
      guidance: {
        hans: "全文的要点，一两段。",
        hant: "全文的要點，一兩段。",
        latin: "The whole paper in one or two paragraphs.",
      },
      skeleton: {
        latin:
          "【The state of affairs in one sentence】. This paper sets out 【what is to be reached】 by 【year】 and 【how many】 steps that lead there. It is meant for 【readers】, who are asked to 【what】.",
      },
    },
    {
      id: "introduction",
      name: { hans: "引言与范围", hant: "引言與範圍", latin: "Introduction" },
      aliases: ["introduction and scope", "scope", "purpose and scope", "about this paper"],
      guidance: {
        hans: "为什么写、写到哪里为止。",
        hant: "為什麼寫、寫到哪裡為止。",
        latin: "Why the paper is written, and what it leaves out.",
      },
      skeleton: {
        latin:
          "Interest in {topic} has grown since 【event or year】. This paper looks at 【what】 in 【where】 between 【which years】 and leaves 【what】 to others. It rests on 【sources】, and on talks with 【whom】.",
      },
    },
    {
      id: "current-state",
      name: { hans: "现状", hant: "現狀", latin: "Current state" },
      aliases: ["current situation", "where we are", "the present state", "state of play", "challenges"],
      guidance: {
        hans: "现在怎样：数据、做得好的、做不到的。",
        hant: "現在怎樣：數據、做得好的、做不到的。",
        latin: "How things are: figures, what works, what does not.",
      },
      skeleton: {
        latin:
          "Today 【a figure】 of 【whom or what】 have 【what】, according to 【source】. What works is 【practice】, which has 【result】 since 【year】. What does not work is 【shortcoming】: 【a fact that shows it】.",
      },
    },
    {
      id: "objectives",
      name: { hans: "未来状态与目标", hant: "未來狀態與目標", latin: "Future state and objectives" },
      aliases: ["future state", "target state", "vision", "objectives", "goals", "vision and objectives"],
      points: { min: 2, family: "english" },
      guidance: {
        hans: "到哪一年达到什么，怎样衡量。",
        hant: "到哪一年達到什麼，怎樣衡量。",
        latin: "What is to be true by which year, and how it is measured.",
      },
      skeleton: {
        latin: `By 【year】 these objectives are met:

First, at least 【share】 of 【whom】 have 【what】. It is measured by 【figure】, published every year.

Second, no 【whom】 waits longer than 【how long】 for 【what】. It is measured by 【figure】, published every year.`,
      },
      point: {
        latin: "at least 【share】 of 【whom】 have 【what】. It is measured by 【figure】.",
      },
    },
    {
      id: "paths",
      name: { hans: "实施计划", hant: "實施計畫", latin: "Implementation plan" },
      aliases: ["implementation", "action plan", "roadmap", "plan", "best practices"],
      points: { min: 2, family: "english" },
      guidance: {
        hans: "分几步走，每步由谁、何时、用多少钱。",
        hant: "分幾步走，每步由誰、何時、用多少錢。",
        latin: "The steps, each with who, when and at what cost.",
      },
      skeleton: {
        latin: `First, establish 【what】 by 【date】. 【Who】 should lead it with a budget of 【how much】 and report after 【how long】.

Second, expand 【what】 to 【where】 by 【date】. 【Who】 should train 【whom】 and publish 【what】.`,
      },
      point: {
        latin: "establish 【what】 by 【date】. 【Who】 should lead it and report on it.",
      },
    },
    {
      id: "conclusion",
      name: { hans: "结论", hant: "結論", latin: "Conclusions" },
      aliases: ["conclusion", "closing remarks"],
      minimumSize: { latin: 0 },
      guidance: {
        hans: "回到开头的问题：读者现在应当做什么。",
        hant: "回到開頭的問題：讀者現在應當做什麼。",
        latin: "Back to the question of the beginning: what readers should do now.",
      },
      skeleton: {
        latin:
          "{topic} is within reach when 【condition】. The first step, 【which】, can be taken at once, and those who can take it are 【whom】.",
      },
    },
  ],
  opening: { latin: "By 【author, affiliation】" },
});
