import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";
import { whitePaperTexts } from "../texts/whitePaper";

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
    },
    {
      id: "introduction",
      name: { hans: "引言与范围", hant: "引言與範圍", latin: "Introduction" },
      aliases: ["introduction and scope", "scope", "purpose and scope", "about this paper"],
    },
    {
      id: "current-state",
      name: { hans: "现状", hant: "現狀", latin: "Current state" },
      aliases: ["current situation", "where we are", "the present state", "state of play", "challenges"],
    },
    {
      id: "objectives",
      name: { hans: "未来状态与目标", hant: "未來狀態與目標", latin: "Future state and objectives" },
      aliases: ["future state", "target state", "vision", "objectives", "goals", "vision and objectives"],
      points: { min: 2, family: "english" },
    },
    {
      id: "paths",
      name: { hans: "实施计划", hant: "實施計畫", latin: "Implementation plan" },
      aliases: ["implementation", "action plan", "roadmap", "plan", "best practices"],
      points: { min: 2, family: "english" },
    },
    {
      id: "conclusion",
      name: { hans: "结论", hant: "結論", latin: "Conclusions" },
      aliases: ["conclusion", "closing remarks"],
      minimumSize: { latin: 0 },
    },
  ],
  texts: whitePaperTexts,
});
