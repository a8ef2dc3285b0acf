import type { Localized, Script } from "../l10n/localized";
import { escapeSnippet } from "./snippetSyntax";
import type { PointFamily, PointsSpecification } from "./structure";
import { textOf, type WrittenText } from "./writtenStructure";

/** A written text as a snippet; undefined for none. */
export function snippetOf(written: WrittenText | undefined): Localized | undefined {
  const text = textOf(written);
  return text && mapped(text, withTabStops);
}

function mapped({ hans, hant, latin }: Localized, change: (text: string) => string): Localized {
  return { hans: change(hans), hant: change(hant), latin: change(latin) };
}

/** A plain text as a snippet: every 【…】 is a tab stop, from 1; `{topic}` stays. */
export function withTabStops(text: string): string {
  let stops = 0;
  return text
    .split(/(【[^【】]*】|\{topic\})/)
    .map((part) => {
      if (part === "{topic}") return part;
      const escaped = escapeSnippet(part);
      return part.startsWith("【") && part.endsWith("】") ? `\${${(stops += 1)}:${escaped}}` : escaped;
    })
    .join("");
}

/** The text between title and first section where a structure says nothing. */
export const usualOpening: Localized = mapped(
  {
    hans: "◎【作者】（【单位】）\n\n【引言：写明缘起与依据】。",
    hant: "◎【作者】（【單位】）\n\n【引言：寫明緣起與依據】。",
    latin: "By 【author, affiliation】\n\n【Introduction: the occasion and the ground】.",
  },
  withTabStops,
);

const plainPoint: Localized = {
  hans: "【一句话概括】。【说明理由，举出事实】。",
  hant: "【一句話概括】。【說明理由，舉出事實】。",
  latin: "【one sentence that states it】. 【Reasons and facts】.",
};

/** One further point of a section that says nothing of its points. */
export const usualPoint: Localized = mapped(plainPoint, withTabStops);

const usualText: Localized = { hans: "【写明内容】。", hant: "【寫明內容】。", latin: "【What belongs here】." };

/** The first markers that the body of a new section without a text of its own uses, for families whose markers are words or numbers of Chinese text. */
const markersOfSkeletons: Readonly<Partial<Record<PointFamily, readonly string[]>>> = {
  ordinal: ["第一，", "第二，", "第三，"],
  partial: ["其一，", "其二，", "其三，"],
  sequence: ["首先，", "其次，", "再次，"],
  is: ["一是", "二是", "三是"],
  need: ["一要", "二要", "三要"],
  hanziParenthesis: ["（一）", "（二）", "（三）"],
  digit: ["1. ", "2. ", "3. "],
  list: ["1. ", "2. ", "3. "],
  bullet: ["- ", "- ", "- "],
  english: ["First, ", "Second, ", "Third, "],
};

/** As many points as are asked for, three at most, in the family they are to start with; a sentence to fill in where none are asked for. */
export function usualSkeleton({ minimum, family }: PointsSpecification): Localized {
  const count = Math.min(minimum, 3);
  const inScript = (script: Script): string => {
    if (count === 0) return usualText[script];
    const markers = markersOfSkeletons[script === "latin" && family === "ordinal" ? "english" : family] ?? [];
    return Array.from({ length: count }, (_, index) => `${markers[index] ?? ""}${plainPoint[script]}`).join("\n\n");
  };
  return mapped({ hans: inScript("hans"), hant: inScript("hant"), latin: inScript("latin") }, withTabStops);
}
