import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";
import { policyMemoTexts } from "../texts/policyMemo";

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
    },
    {
      id: "scope",
      name: { hans: "适用范围", hant: "適用範圍", latin: "Scope" },
      aliases: ["scope and applicability", "applicability", "coverage"],
    },
    {
      id: "requirements",
      name: { hans: "要求", hant: "要求", latin: "Requirements" },
      aliases: ["requirement", "policy requirements", "policy"],
      points: { min: 2, family: "english" },
    },
    {
      id: "exceptions",
      name: { hans: "例外", hant: "例外", latin: "Exceptions" },
      aliases: ["exemptions", "waivers", "exceptions*"],
      required: false,
    },
    {
      id: "implementation",
      name: { hans: "实施", hant: "實施", latin: "Implementation" },
      aliases: ["implementation and oversight", "oversight", "next steps", "responsibilities"],
    },
    {
      id: "definitions",
      name: { hans: "定义", hant: "定義", latin: "Definitions" },
      aliases: ["definition", "terms", "key terms", "glossary"],
      required: false,
    },
  ],
  texts: policyMemoTexts,
});
