import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";
import { policyBriefTexts } from "../texts/policyBrief";

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
      aliases: ["summary", "key messages", "key points", "in brief", "at a glance", "bottom line up front", "摘要", "提要"],
      minimumSize: { latin: 30 },
    },
    {
      id: "problems",
      name: { hans: "问题与背景", hant: "問題與背景", latin: "The problem" },
      aliases: ["problem", "problem statement", "context", "background", "context and problem", "the issue", "why it matters"],
    },
    {
      id: "options",
      name: { hans: "政策选项", hant: "政策選項", latin: "Policy options" },
      aliases: ["options", "alternatives", "options for action"],
      points: { min: 2, family: "english" },
    },
    {
      id: "paths",
      name: { hans: "建议", hant: "建議", latin: "Recommendations" },
      aliases: ["recommendation", "policy recommendations", "what to do"],
      points: { min: 2, family: "english" },
    },
    {
      id: "implementation",
      name: { hans: "实施", hant: "實施", latin: "Implementation" },
      aliases: ["implementation and timeline", "next steps", "timeline"],
      required: false,
    },
  ],
  texts: policyBriefTexts,
});
