import { message } from "./message";
import type { Problem, Rule, RulePage } from "./rule";
import { headingText } from "./sectionNames";

/** Two sections hold the same single role; reported at the second. */
export const sectionDuplicate: Rule = {
  code: "section-duplicate",
  severities: { draft: "warning", review: "warning", final: "error" },
  source: "model",
  *check(analysis): Iterable<Problem> {
    for (const mismatch of analysis.match.mismatches) {
      if (mismatch.kind !== "duplicate" || !mismatch.section.heading || !mismatch.first.heading) continue;
      const name = mismatch.specification.names[analysis.article.script];
      const first = headingText(analysis, mismatch.first);
      yield {
        span: mismatch.section.heading.span,
        message: message("This is a second section “{0}”; the first is “{1}”. Merge the two, or give this one a heading of its own.", name, first),
        related: [{ span: mismatch.first.heading.span, message: message("The section “{0}” is here.", first) }],
      };
    }
  },
};

export const page: RulePage = {
  meaning: {
    hans: "两个部分承担同一作用。请合并，或给其中一处另拟小标题。",
    hant: "兩個部分承擔同一作用。請合併，或給其中一處另擬小標題。",
    latin: "Two sections hold the same single role. Merge them, or give one a heading of its own.",
  },
  reason: {
    hans: "同一作用分在两处，读者不知以哪处为准；范文每种作用只有一个部分。",
    hant: "同一作用分在兩處，讀者不知以哪處為準；範文每種作用只有一個部分。",
    latin: "With one role in two places the reader cannot tell which counts; the model article has one section for each.",
  },
  bad: `# 社区花园的意义、标准与路径

## 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

建设社区花园是增进邻里往来的需要。一起浇水的人，很快就认识了。

## 社区花园的衡量标准

第一，有没有人愿意来。主要看早晚两个时段的人数。

第二，有没有人愿意管。主要看认领的地块是否不低于八成。

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地。

第二，要定好规矩。把浇水、除草排进值班表。

## 社区花园的评价标准

第一，有没有人愿意来。主要看早晚两个时段的人数。

第二，有没有人愿意管。主要看认领的地块是否不低于八成。
`,
  good: `# 社区花园的意义、标准与路径

## 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

建设社区花园是增进邻里往来的需要。一起浇水的人，很快就认识了。

## 社区花园的衡量标准

第一，有没有人愿意来。主要看早晚两个时段的人数。

第二，有没有人愿意管。主要看认领的地块是否不低于八成。

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地。

第二，要定好规矩。把浇水、除草排进值班表。
`,
};
