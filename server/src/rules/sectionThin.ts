import type { Section } from "../article/article";
import { placeholdersIn } from "../article/points/placeholders";
import type { Span } from "../article/span";
import { isAdditional } from "../structure/additionalSections";
import type { Analysis } from "../structure/analysis";
import { specificationsOf } from "../structure/matchStructure";
import { message, type Message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import { headingText } from "./shared/sectionNames";
import { shortened } from "./shared/shortened";

/** A section is this much smaller than the middle one of the required sections when it is out of proportion. */
const outOfProportion = 1 / 4;

/**
 * A section holds less prose than the structure asks for, or less than a quarter of what its required sections hold at the median. Measures
 * led by a verb (加强…, 完善…) divide their section among themselves and are short with good reason.
 */
export const sectionThin: Rule = {
  code: "section-thin",
  severities: { draft: "off", review: "hint", final: "information" },
  source: "model",
  *check(analysis): Iterable<Problem> {
    for (const { section, span, minimum, median } of thinSections(analysis)) {
      yield {
        span,
        message:
          section.size < minimum ? tooSmall(analysis, section, minimum) : outOfBalance(analysis, section, median),
      };
    }
  },
};

/** A section with too little prose, and what that is measured by, in the units of {@link Section.size}. */
export interface ThinSection {
  readonly section: Section;
  /** Its heading. */
  readonly span: Span;
  /** What the structure asks for. */
  readonly minimum: number;
  /** What the required sections hold in the middle. */
  readonly median: number;
}

/** The thin sections, in the order of the text. One without any prose is empty, and without a heading it may be anything. */
export function* thinSections(analysis: Analysis): Iterable<ThinSection> {
  const { article, structure } = analysis;
  const median = medianOf(requiredSections(analysis).map(({ size }) => size));
  for (const section of article.sections) {
    const { heading, size } = section;
    const own = ownMinimum(analysis, section);
    const minimum = own ?? structure.minimumSize[article.script];
    // A section with a minimum of its own is as long as the structure wants it, whatever the others are.
    if (!heading || size === 0 || size >= (own ?? Math.max(minimum, median * outOfProportion))) continue;
    if (
      (section.roles.length > 0 && !heading.named) ||
      isAdditional(analysis, section) ||
      isUnfinished(analysis, section)
    )
      continue;
    yield { section, span: heading.span, minimum, median };
  }
}

/** The least that the structure asks of this very section, if it does. */
function ownMinimum({ article, match }: Analysis, section: Section): number | undefined {
  const own = specificationsOf(match, section).flatMap(({ minimumSize }) => minimumSize?.[article.script] ?? []);
  return own.length > 0 ? Math.min(...own) : undefined;
}

/** Whether words are still to come: `placeholder-left` says so. */
function isUnfinished({ article }: Analysis, { blocks }: Section): boolean {
  return blocks.some((block) => placeholdersIn(article, block).length > 0);
}

/** The sections that hold a role the structure requires and have text. */
function requiredSections({ match }: Analysis): readonly Section[] {
  const required = match.entries
    .filter(({ specification, parent }) => specification.required && !parent)
    .flatMap(({ sections }) => sections);
  return [...new Set(required)].filter(({ size }) => size > 0);
}

/** The middle number, or the mean of the middle two; 0 of none. */
function medianOf(sizes: readonly number[]): number {
  const inOrder = [...sizes].sort((one, other) => one - other);
  const middle = Math.floor(inOrder.length / 2);
  const upper = inOrder[middle] ?? 0;
  return inOrder.length % 2 === 1 ? upper : (upper + (inOrder[middle - 1] ?? 0)) / 2;
}

function tooSmall(analysis: Analysis, section: Section, minimum: number): Message {
  const name = shortened(headingText(section));
  return analysis.article.script === "latin"
    ? message("“{0}” has {1} of at least {2} words. Give its points reasons and facts.", name, section.size, minimum)
    : message(
        "“{0}” has {1} of at least {2} characters. Give its points reasons and facts.",
        name,
        section.size,
        minimum,
      );
}

function outOfBalance(analysis: Analysis, section: Section, median: number): Message {
  const name = shortened(headingText(section));
  return analysis.article.script === "latin"
    ? message(
        "“{0}” has {1} of the usual {2} words here, less than a quarter. Say more, or make it part of another section.",
        name,
        section.size,
        Math.round(median),
      )
    : message(
        "“{0}” has {1} of the usual {2} characters here, less than a quarter. Say more, or make it part of another section.",
        name,
        section.size,
        Math.round(median),
      );
}

export const page: RulePage = {
  meaning: {
    hans: "某一部分太短：少于结构要求的字数（默认 120 字，英文 60 词），或不到各必备部分字数中位数的四分之一。请补充理由和事实，或并入别的部分。结语、参考文献、附录不受此限。",
    hant: "某一部分太短：少於結構要求的字數（預設 120 字，英文 60 詞），或不到各必備部分字數中位數的四分之一。請補充理由和事實，或併入別的部分。結語、參考文獻、附錄不受此限。",
    latin:
      "A section is thin: it has less prose than the structure asks for (120 Chinese characters or 60 English words unless it says otherwise), or less than a quarter of the median of the required sections. Add reasons and facts, or make it part of another section. Conclusion, references and appendix may be short.",
  },
  reason: {
    hans: "范文各部分八百到一千四百字，轻重相称；只有一两句话的部分，读者会当作没有想好。",
    hant: "範文各部分八百到一千四百字，輕重相稱；只有一兩句話的部分，讀者會當作沒有想好。",
    latin:
      "The sections of the model article have 800 to 1,400 characters each and are in balance. A section of a sentence or two reads as if nobody had thought about it.",
  },
  bad: `# 社区花园的意义与路径

## 社区花园的重要意义

建设社区花园很有必要。

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地，再考虑拆除违建腾出来的空地。每块地都请居民看过，确认采光和取水方便，再画图纸。图纸贴在楼道里，留出两周时间收集意见，意见采纳与否都写明理由。

第二，要定好规矩。把浇水、除草、收获排进值班表，每户每月轮到一次。值班的人在本子上签名，遇到病虫害及时报告。年底开一次会，把表现好的住户请上台讲讲经验，也把不足说清楚。
`,
  good: `# 社区花园的意义与路径

## 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。以前这些边角地堆着旧家具和建筑垃圾，蚊虫多，气味也大，孩子们只好绕着走。

建设社区花园是增进邻里往来的需要。一起浇水的人，很快就认识了；一起商量种什么的人，遇到别的事也愿意坐下来商量。许多住了十年还叫不出名字的邻居，是在花园里第一次聊起天来的。

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地，再考虑拆除违建腾出来的空地。每块地都请居民看过，确认采光和取水方便，再画图纸。图纸贴在楼道里，留出两周时间收集意见，意见采纳与否都写明理由。

第二，要定好规矩。把浇水、除草、收获排进值班表，每户每月轮到一次。值班的人在本子上签名，遇到病虫害及时报告。年底开一次会，把表现好的住户请上台讲讲经验，也把不足说清楚。
`,
};
