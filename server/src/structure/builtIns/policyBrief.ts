import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";

/** Policy brief: an action title, a summary, the problem, the options, what is recommended and how to do it. */
export const policyBrief: Structure = completeStructure({
  id: "policy-brief",
  name: { hans: "政策简报（英文）", hant: "政策簡報（英文）", latin: "Policy brief" },
  prefixes: ["policybrief", "brief"],
  scripts: ["latin"],
  titles: ["policy brief*", "* policy brief", "* brief for policymakers"],
  title: { latin: "{topic}: A Policy Brief" },
  minimumSize: { latin: 40 },
  sections: [
    {
      id: "summary",
      name: { hans: "摘要", hant: "摘要", latin: "Executive summary" },
      aliases: [
        "summary",
        "key messages",
        "key points",
        "in brief",
        "at a glance",
        "bottom line up front",
        "摘要",
        "提要",
      ],
      minimumSize: { latin: 30 },
      guidance: {
        hans: "一两段：问题是什么、建议做什么、为什么是现在。",
        hant: "一兩段：問題是什麼、建議做什麼、為什麼是現在。",
        latin: "One or two paragraphs: the problem, the recommendation, why now.",
      },
      skeleton: {
        latin:
          "【The problem in one sentence】. This brief recommends 【what】, because 【the strongest reason】. A decision is needed by 【date】 so that 【what becomes possible】.",
      },
    },
    {
      id: "problems",
      name: { hans: "问题与背景", hant: "問題與背景", latin: "The problem" },
      aliases: [
        "problem",
        "problem statement",
        "context",
        "background",
        "context and problem",
        "the issue",
        "why it matters",
      ],
      guidance: {
        hans: "问题有多大、影响谁、现在的办法为什么不够。",
        hant: "問題有多大、影響誰、現在的辦法為什麼不夠。",
        latin: "How large the problem is, whom it concerns, why what is done today falls short.",
      },
      skeleton: {
        latin:
          "In 【place】, 【a figure that shows the size of the problem】, according to 【source】. Those who feel it most are 【whom】, who now 【what they do without】. The present arrangement, 【what it is】, falls short because 【reason】.",
      },
    },
    {
      id: "options",
      name: { hans: "政策选项", hant: "政策選項", latin: "Policy options" },
      aliases: ["options", "alternatives", "options for action"],
      points: { min: 2, family: "english" },
      guidance: {
        hans: "两三种可选的办法，各写利弊、费用和时间。",
        hant: "兩三種可選的辦法，各寫利弊、費用和時間。",
        latin: "Two or three options, each with what it costs, how long it takes, what is for and against it.",
      },
      skeleton: {
        latin: `Three options are open:

First, keep 【the present arrangement】. It costs 【how much】 and changes 【what】, but leaves 【whom】 without help.

Second, extend 【what】. It costs 【how much】, takes 【how long】 and reaches 【whom】.

Third, build 【what】. It costs 【how much】, takes 【how long】 and settles 【what】 for good.`,
      },
      point: {
        latin: "consider 【what】. It costs 【how much】, takes 【how long】 and reaches 【whom】.",
      },
    },
    {
      id: "paths",
      name: { hans: "建议", hant: "建議", latin: "Recommendations" },
      aliases: ["recommendation", "policy recommendations", "what to do"],
      points: { min: 2, family: "english" },
      guidance: {
        hans: "建议选哪一种、由谁做；每条以动词开头。",
        hant: "建議選哪一種、由誰做；每條以動詞開頭。",
        latin: "Which option to take and who is to act; each point opens with a verb.",
      },
      skeleton: {
        latin: `First, adopt 【which option】. 【Who】 should decide it by 【date】, because 【reason】.

Second, fund 【what】 from 【which budget】. The sum is 【how much】 a year, and it is reviewed after 【how long】.`,
      },
      point: { latin: "ensure 【what】. 【Who】 should answer for it by 【date】." },
    },
    {
      id: "implementation",
      name: { hans: "实施", hant: "實施", latin: "Implementation" },
      aliases: ["implementation and timeline", "next steps", "timeline"],
      required: false,
      guidance: {
        hans: "第一步是什么、怎样看出见效。",
        hant: "第一步是什麼、怎樣看出見效。",
        latin: "The first steps, and how to tell that they work.",
      },
      skeleton: {
        latin:
          "The work starts with 【the first step】 in 【month】 and is complete by 【date】. Progress is measured by 【which figure】, published every 【how often】, and 【who】 reports on it to 【whom】.",
      },
    },
  ],
  opening: { latin: "By 【author, affiliation】" },
});
