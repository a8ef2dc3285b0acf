import type { Section } from "../article/article";
import { trimmed } from "../article/text/characters";
import { contains, type Span } from "../article/span";
import { lineBreakOf } from "../structure/skeleton";
import type { Analysis } from "../structure/analysis";
import { startOfClosing } from "../structure/closing";
import type { MisplacedSection } from "../structure/matchStructure";
import { editedText, insertion } from "../edits/edits";
import { message, type Message } from "../l10n/message";
import { isConsecutive, markerEdits, numberedChains, orderAfterExchange, renumbered } from "../edits/numberedChains";
import { headingSeries } from "../edits/numberedSeries";
import type { Problem, Rule, RulePage } from "./rule";
import type { Edit, Fix } from "../edits/edit";
import {
  sampleDraft,
  sampleOf,
  samplePaths,
  sampleSignificance,
  sampleStandards,
  sampleTitle,
} from "./shared/sampleDraft";
import { headingText } from "./shared/sectionNames";

/** A draft in which more sections are out of order follows another structure. Each move goes through the numbers of the whole draft, so there is none for thousands of them. */
const mostMoved = 100;

/**
 * A section is where the structure does not want it; the fewest sections that explain the disorder are blamed. Where the headings' numbers show the
 * same (三、路径 before 一、意义), this is the cause and `ordinal-sequence` is silent.
 */
export const sectionOrder: Rule = {
  code: "section-order",
  severities: { draft: "warning", review: "warning", final: "error" },
  source: "model",
  *check(analysis): Iterable<Problem> {
    const misplaced = analysis.match.mismatches.filter((mismatch) => mismatch.kind === "misplaced");
    if (misplaced.length === 0) return;
    const covers = numbersInOrderAfter(analysis, misplaced);
    for (const mismatch of misplaced) {
      if (!mismatch.section.heading) continue;
      const neighbour = mismatch.next ?? mismatch.previous;
      yield {
        span: mismatch.section.heading.span,
        message: orderMessage(mismatch),
        covers,
        ...(neighbour?.heading && {
          related: [
            {
              span: neighbour.heading.span,
              message: message("The section “{0}” is here.", headingText(neighbour)),
            },
          ],
        }),
        ...(misplaced.length <= mostMoved && { fixes: () => [moveSection(analysis, mismatch)] }),
      };
    }
  },
};

/** The numbers of headings that are out of order and will not be, once every section is where it belongs. */
function numbersInOrderAfter(
  { article, structure }: Analysis,
  misplaced: readonly MisplacedSection[],
): readonly Span[] {
  const places = new Map(misplaced.map((mismatch) => [mismatch.section, mismatch]));
  const offsetOf = (section: Section): number => places.get(section)?.offset ?? section.span.start;
  const rankOf = (section: Section): number => {
    const specification = places.get(section)?.specification;
    return specification ? structure.sections.indexOf(specification) : Infinity;
  };
  const arranged = [...article.sections].sort(
    (one, other) => offsetOf(one) - offsetOf(other) || Math.sign(rankOf(one) - rankOf(other)) || 0,
  );
  const right = new Set(
    headingSeries(arranged).flatMap(({ markers, start }) => (isConsecutive(markers, start) ? markers : [])),
  );
  const wrong = headingSeries(article.sections).filter(({ markers, start }) => !isConsecutive(markers, start));
  return wrong.flatMap(({ markers }) => markers.filter((marker) => right.has(marker)).map(({ span }) => span));
}

function orderMessage({ section, previous, next }: MisplacedSection): Message {
  const name = headingText(section);
  if (next) return message("“{0}” is out of order: it belongs before “{1}”.", name, headingText(next));
  return message("“{0}” is out of order: it belongs after “{1}”.", name, previous ? headingText(previous) : "");
}

function moveSection(analysis: Analysis, mismatch: MisplacedSection): Fix {
  const { section, previous, next } = mismatch;
  const markers = renumberingAfter(analysis, mismatch);
  const name = headingText(section);
  // What closes the draft stays at its end.
  const end = startOfClosing(analysis.article, section.span.end);
  return {
    title: moveTitle(name, next && headingText(next), previous ? headingText(previous) : "", markers.length > 0),
    edits: moveEdits(analysis.article.text, { start: section.span.start, end }, mismatch.offset, markers),
  };
}

function moveTitle(name: string, before: string | undefined, after: string, renumbers: boolean): Message {
  if (before !== undefined)
    return renumbers
      ? message("Move “{0}” before “{1}” and renumber", name, before)
      : message("Move “{0}” before “{1}”", name, before);
  return renumbers
    ? message("Move “{0}” after “{1}” and renumber", name, after)
    : message("Move “{0}” after “{1}”", name, after);
}

/** Right numbers stay with their places; wrong ones go with their section, and may become right. */
function renumberingAfter({ article }: Analysis, { section, offset }: MisplacedSection): readonly Edit[] {
  const own = section.span;
  const [first, second] =
    offset < own.start ? [{ start: offset, end: own.start }, own] : [own, { start: own.end, end: offset }];
  return numberedChains(article).flatMap((chain) => {
    const order = isConsecutive(chain.markers, chain.start) ? orderAfterExchange(chain, first, second) : undefined;
    const texts = order && renumbered(article, chain, order);
    return texts ? markerEdits(article.text, texts) : [];
  });
}

/** Takes the section out with the blank lines that belong to it and puts it in at the offset, blank lines around it; `markers` are the numbers that change. */
function moveEdits(text: string, section: Span, offset: number, markers: readonly Edit[]): readonly Edit[] {
  const gap = lineBreakOf(text).repeat(2);
  const content = trimmed(text, section);
  const moved = editedText(text, content, markers);
  const isLast = text.slice(content.end).trim() === "";
  const removed: Edit = {
    span: isLast ? { start: endOfTextBefore(text, content.start), end: content.end } : section,
    text: "",
  };
  const end = endOfTextBefore(text, offset);
  const inserted = text.slice(offset).trim() === "" ? insertion(end, gap + moved) : insertion(offset, moved + gap);
  return [removed, inserted, ...markers.filter(({ span }) => !contains(section, span))];
}

function endOfTextBefore(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

export const page: RulePage = {
  meaning: {
    hans: "某一部分不在结构规定的位置。可一键连同全部内容移到应在之处。",
    hant: "某一部分不在結構規定的位置。可一鍵連同全部內容移到應在之處。",
    latin:
      "A section is out of the order of the structure; the fewest sections are blamed. The fix moves it with all its text.",
  },
  reason: {
    hans: "范文先讲意义，再立标准，最后谈路径：没有标准，就无从判断路径是否有效。",
    hant: "範文先講意義，再立標準，最後談路徑：沒有標準，就無從判斷路徑是否有效。",
    latin:
      "The model article goes from significance over standards to paths: without a standard nobody can tell whether a path leads anywhere.",
  },
  bad: /* @__PURE__ */ sampleOf(sampleTitle, samplePaths, sampleSignificance, sampleStandards),
  good: sampleDraft,
};
