import type { Section } from "../article/article";
import { specificationsOf } from "../structure/matchStructure";
import { message } from "../l10n/message";
import { nearNames, rename } from "./shared/nearNames";
import type { Problem, Rule, RulePage } from "./rule";
import { headingText } from "./shared/sectionNames";
import { shortened } from "./shared/shortened";
import { unknownSections } from "./shared/unknownSections";

/**
 * A section of the top level whose heading names nothing known, with a proposal where it nearly names a section that is missing. What the structure allows in addition to its own sections (结语, 参考文献, 附录) counts as known.
 */
export const sectionUnknown: Rule = {
  code: "section-unknown",
  severities: { draft: "off", review: "hint", final: "hint" },
  source: "model",
  *check(analysis): Iterable<Problem> {
    const { article, structure } = analysis;
    const near = new Map(nearNames(analysis).map((one): [Section, typeof one] => [one.section, one]));
    const expected = structure.sections
      .map(({ names }) => names[article.script])
      .join(article.script === "latin" ? ", " : "、");
    for (const section of unknownSections(analysis)) {
      // A line that only acts as a heading is first to become one: `heading-plain`.
      if (!section.heading || section.heading.form === "plain") continue;
      const proposal = near.get(section);
      const role = specificationsOf(analysis.match, section)[0];
      const name = shortened(headingText(section));
      if (proposal) {
        yield {
          span: section.heading.span,
          message: message("“{0}” names no section of the structure. Is “{1}” meant?", name, proposal.name),
          fixes: () => [rename(analysis, proposal)],
        };
      } else if (role) {
        yield {
          span: section.heading.span,
          message: message(
            "“{0}” does not say which section it is; its text reads as “{1}”. Name that in the heading.",
            name,
            role.names[article.script],
          ),
        };
      } else {
        yield {
          span: section.heading.span,
          message: message(
            "“{0}” names no section of the structure ({1}). Rename it, or check that it does not belong to one of these.",
            name,
            expected,
          ),
        };
      }
    }
  },
};

export const page: RulePage = {
  meaning: {
    hans: "有一个部分的小标题没有点明是结构中的哪一部分。正文看得出来的，会说出它写的是什么；如果它与某个缺少的部分名称相近，会建议改名；结语、参考文献、附录等是允许的。",
    hant: "有一個部分的小標題沒有點明是結構中的哪一部分。正文看得出來的，會說出它寫的是什麼；如果它與某個缺少的部分名稱相近，會建議改名；結語、參考文獻、附錄等是允許的。",
    latin:
      "A section's heading names nothing that the structure knows. Where its text shows what it is all the same, that is said; where it is near the name of a missing section, that name is proposed. Conclusion, references, appendix and the like are allowed.",
  },
  reason: {
    hans: "范文的标题点明各部分，正文逐一写到，别无旁枝。多出来的部分往往是写错了名称，或应并入别处。",
    hant: "範文的標題點明各部分，正文逐一寫到，別無旁枝。多出來的部分往往是寫錯了名稱，或應併入別處。",
    latin:
      "The model article's title names its sections and the text has these and no others. A section too many is often misspelt, or belongs to another one.",
  },
  bad: `# 社区花园的意义、标准与路径

## 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

## 社区花园的衡量标谁

第一，有没有人愿意来。主要看早晚两个时段的人数。

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地。
`,
  good: `# 社区花园的意义、标准与路径

## 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

## 社区花园的衡量标准

第一，有没有人愿意来。主要看早晚两个时段的人数。

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地。
`,
};
