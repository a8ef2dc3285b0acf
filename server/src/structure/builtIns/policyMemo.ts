import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";

/** Policy memo: what is to be reached, for whom, what is required, what is excepted, how it is done. */
export const policyMemo: Structure = completeStructure({
  id: "policy-memo",
  name: { hans: "政策备忘录（英文）", hant: "政策備忘錄（英文）", latin: "Policy memo" },
  prefixes: ["policymemo", "memo"],
  scripts: ["latin"],
  titles: ["policy memo*", "memorandum*", "* policy memo", "* policy memorandum", "memo:*"],
  numbering: "digit",
  title: { latin: "Policy Memorandum: {topic}" },
  minimumSize: { latin: 30 },
  sections: [
    {
      id: "objectives",
      name: { hans: "目标", hant: "目標", latin: "Objectives" },
      aliases: ["objective", "purpose", "goals", "aims"],
      guidance: {
        hans: "要达到什么、为什么。",
        hant: "要達到什麼、為什麼。",
        latin: "What is to be reached, and why.",
      },
      skeleton: {
        latin:
          "The aim is 【what】, so that 【whom it serves】 can 【what】. It replaces 【which arrangement】, which no longer 【what it failed to do】.",
      },
    },
    {
      id: "scope",
      name: { hans: "适用范围", hant: "適用範圍", latin: "Scope" },
      aliases: ["scope and applicability", "applicability", "coverage"],
      guidance: {
        hans: "适用于谁、不适用于谁、从何时起。",
        hant: "適用於誰、不適用於誰、從何時起。",
        latin: "To whom it applies, to whom not, and from when.",
      },
      skeleton: {
        latin:
          "This memorandum applies to 【which offices】 and to 【which activities】 from 【date】. It does not apply to 【what】, for which 【which rule】 stays in force.",
      },
    },
    {
      id: "requirements",
      name: { hans: "要求", hant: "要求", latin: "Requirements" },
      aliases: ["requirement", "policy requirements", "policy"],
      points: { min: 2, family: "english" },
      guidance: {
        hans: "必须做什么：每条可以检查。",
        hant: "必須做什麼：每條可以檢查。",
        latin: "What must be done, each point such that one can check it.",
      },
      skeleton: {
        latin: `Each office that falls under this memorandum has to do the following:

First, it must 【do what】 by 【date】. The record shows 【what】, and it is kept for at least 【how long】.

Second, it must name 【whom】. The name is published within 【how many】 days and kept up to date.`,
      },
      point: { latin: "it must 【do what】 by 【date】. The record shows 【what】." },
    },
    {
      id: "exceptions",
      name: { hans: "例外", hant: "例外", latin: "Exceptions" },
      aliases: ["exemptions", "waivers", "exceptions*"],
      required: false,
      guidance: {
        hans: "什么情况可以例外、由谁批准。",
        hant: "什麼情況可以例外、由誰批准。",
        latin: "When an exception is possible and who grants it.",
      },
      skeleton: {
        latin:
          "An exception can be granted where 【condition】. The head of 【office】 decides in writing within 【how many】 days, states the reason, and lists every exception in a yearly report.",
      },
    },
    {
      id: "implementation",
      name: { hans: "实施", hant: "實施", latin: "Implementation" },
      aliases: ["implementation and oversight", "oversight", "next steps", "responsibilities"],
      guidance: {
        hans: "由谁、在何时前做完，怎样检查。",
        hant: "由誰、在何時前做完，怎樣檢查。",
        latin: "Who does what by when, and how it is checked.",
      },
      skeleton: {
        latin:
          "Within 【how many】 days each office sends 【what】 to 【whom】. 【Who】 reviews the returns, publishes a summary by 【date】, and answers questions at 【contact】.",
      },
    },
    {
      id: "definitions",
      name: { hans: "定义", hant: "定義", latin: "Definitions" },
      aliases: ["definition", "terms", "key terms", "glossary"],
      required: false,
      guidance: { hans: "文中的专门用语。", hant: "文中的專門用語。", latin: "The terms the memorandum uses." },
      skeleton: {
        latin:
          "In this memorandum, 【term】 means 【meaning】, and 【term】 means 【meaning】, whether or not the words are capitalised. Other words have the meaning they have in 【which document】.",
      },
    },
  ],
  opening: {
    latin: `To: 【addressees】

From: 【office】

【One paragraph: what this memorandum sets out and on what authority】.`,
  },
});
