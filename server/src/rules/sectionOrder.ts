import type { Section } from "../article/article";
import { trimmed } from "../article/characters";
import { lineBreakOf } from "../structure/skeleton";
import type { Analysis } from "../structure/analysis";
import type { MisplacedSection } from "../structure/matchStructure";
import { message, type Message } from "./message";
import type { Edit, Fix, Problem, Rule, RulePage } from "./rule";
import { sampleDraft, sampleOf, samplePaths, sampleSignificance, sampleStandards, sampleTitle } from "./sampleDraft";
import { headingText } from "./sectionNames";

/** A section stands where the structure does not want it; the fewest sections that explain the disorder are blamed. */
export const sectionOrder: Rule = {
  code: "section-order",
  severities: { draft: "warning", review: "warning", final: "error" },
  source: "model",
  *check(analysis): Iterable<Problem> {
    for (const mismatch of analysis.match.mismatches) {
      if (mismatch.kind !== "misplaced" || !mismatch.section.heading) continue;
      const neighbour = mismatch.next ?? mismatch.previous;
      yield {
        span: mismatch.section.heading.span,
        message: orderMessage(analysis, mismatch),
        ...(neighbour?.heading && { related: [{ span: neighbour.heading.span, message: message("The section “{0}” is here.", headingText(analysis, neighbour)) }] }),
        fixes: () => [moveSection(analysis, mismatch)],
      };
    }
  },
};

function orderMessage(analysis: Analysis, { section, previous, next }: MisplacedSection): Message {
  const name = headingText(analysis, section);
  if (next) return message("“{0}” is out of order: it belongs before “{1}”.", name, headingText(analysis, next));
  return message("“{0}” is out of order: it belongs after “{1}”.", name, previous ? headingText(analysis, previous) : "");
}

function moveSection(analysis: Analysis, mismatch: MisplacedSection): Fix {
  const { section, previous, next } = mismatch;
  const title = next
    ? message("Move “{0}” before “{1}”", headingText(analysis, section), headingText(analysis, next))
    : message("Move “{0}” after “{1}”", headingText(analysis, section), previous ? headingText(analysis, previous) : "");
  return { title, edits: moveEdits(analysis.article.text, section, mismatch.offset) };
}

/** Takes the section out with the blank lines that belong to it and puts it in at the offset, blank lines around it. */
function moveEdits(text: string, section: Section, offset: number): readonly Edit[] {
  const gap = lineBreakOf(text).repeat(2);
  const content = trimmed(text, section.span);
  const moved = text.slice(content.start, content.end);
  const isLast = text.slice(content.end).trim() === "";
  const removed: Edit = { span: isLast ? { start: endOfTextBefore(text, content.start), end: content.end } : section.span, text: "" };
  const end = endOfTextBefore(text, offset);
  const inserted: Edit =
    text.slice(offset).trim() === "" ? { span: { start: end, end }, text: gap + moved } : { span: { start: offset, end: offset }, text: moved + gap };
  return [removed, inserted];
}

function endOfTextBefore(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

export const page: RulePage = {
  meaning: {
    hans: "某一部分不在结构规定的位置。可一键连同全部内容移到应在之处。",
    hant: "某一部分不在結構規定的位置。可一鍵連同全部內容移到應在之處。",
    latin: "A section stands out of the order of the structure; the fewest sections are blamed. The fix moves it with all its text.",
  },
  reason: {
    hans: "范文先讲意义，再立标准，最后谈路径：没有标准，就无从判断路径是否有效。",
    hant: "範文先講意義，再立標準，最後談路徑：沒有標準，就無從判斷路徑是否有效。",
    latin: "The model article goes from significance over standards to paths: without a standard nobody can tell whether a path leads anywhere.",
  },
  bad: /* @__PURE__ */ sampleOf(sampleTitle, samplePaths, sampleSignificance, sampleStandards),
  good: sampleDraft,
};
