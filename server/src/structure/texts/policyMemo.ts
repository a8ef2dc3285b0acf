import type { WrittenTexts } from "../completeStructure";

/** What `policyMemo.ts` says to the writer. */
export function policyMemoTexts(): WrittenTexts {
  return {
    opening: {
      latin: `To: 【addressees】

From: 【office】

【One paragraph: what this memorandum sets out and on what authority】.`,
    },
    sections: [
      {
        id: "objectives",
        guidance: { hans: "要达到什么、为什么。", hant: "要達到什麼、為什麼。", latin: "What is to be reached, and why." },
        skeleton: {
          latin: "The aim is 【what】, so that 【whom it serves】 can 【what】. It replaces 【which arrangement】, which no longer 【what it failed to do】.",
        },
      },
      {
        id: "scope",
        guidance: { hans: "适用于谁、不适用于谁、从何时起。", hant: "適用於誰、不適用於誰、從何時起。", latin: "To whom it applies, to whom not, and from when." },
        skeleton: {
          latin: "This memorandum applies to 【which offices】 and to 【which activities】 from 【date】. It does not apply to 【what】, for which 【which rule】 stays in force.",
        },
      },
      {
        id: "requirements",
        guidance: { hans: "必须做什么：每条可以检查。", hant: "必須做什麼：每條可以檢查。", latin: "What must be done, each point such that one can check it." },
        skeleton: {
          latin: `Each office that falls under this memorandum has to do the following:

First, it must 【do what】 by 【date】. The record shows 【what】, and it is kept for at least 【how long】.

Second, it must name 【whom】. The name is published within 【how many】 days and kept up to date.`,
        },
        point: { latin: "it must 【do what】 by 【date】. The record shows 【what】." },
      },
      {
        id: "exceptions",
        guidance: { hans: "什么情况可以例外、由谁批准。", hant: "什麼情況可以例外、由誰批准。", latin: "When an exception is possible and who grants it." },
        skeleton: {
          latin: "An exception can be granted where 【condition】. The head of 【office】 decides in writing within 【how many】 days, states the reason, and lists every exception in a yearly report.",
        },
      },
      {
        id: "implementation",
        guidance: { hans: "由谁、在何时前做完，怎样检查。", hant: "由誰、在何時前做完，怎樣檢查。", latin: "Who does what by when, and how it is checked." },
        skeleton: {
          latin: "Within 【how many】 days each office sends 【what】 to 【whom】. 【Who】 reviews the returns, publishes a summary by 【date】, and answers questions at 【contact】.",
        },
      },
      {
        id: "definitions",
        guidance: { hans: "文中的专门用语。", hant: "文中的專門用語。", latin: "The terms the memorandum uses." },
        skeleton: {
          latin: "In this memorandum, 【term】 means 【meaning】, and 【term】 means 【meaning】, whether or not the words are capitalised. Other words have the meaning they have in 【which document】.",
        },
      },
    ],
  };
}
