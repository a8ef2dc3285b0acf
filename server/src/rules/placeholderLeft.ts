import { placeholdersIn } from "../article/points/placeholders";
import { textOf } from "../article/span";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import { shortened } from "./shared/shortened";

/**
 * Something is where the writer's own words are still to come: 【哪方面】 of a skeleton, 【待补】, TODO, TBD, ××, XX市, a line of …… alone. An
 * empty section is `section-empty`'s.
 */
export const placeholderLeft: Rule = {
  code: "placeholder-left",
  severities: { draft: "hint", review: "warning", final: "error" },
  source: "practice",
  check({ article }): Iterable<Problem> {
    const problems: Problem[] = [];
    for (const block of article.blocks) {
      for (const span of placeholdersIn(article, block)) {
        problems.push({
          span,
          message: message("“{0}” is a placeholder. Write what belongs here.", shortened(textOf(article.text, span))),
        });
      }
    }
    return problems;
  },
};

export const page: RulePage = {
  meaning: {
    hans: "文稿里还留着占位文字：骨架里的【……】、【待补】、TODO、TBD、××、XX市，或单独一行的省略号。请换成正文。",
    hant: "文稿裡還留著佔位文字：骨架裡的【……】、【待補】、TODO、TBD、××、XX市，或單獨一行的刪節號。請換成正文。",
    latin:
      "A placeholder is left in the draft: 【…】 of a skeleton, 【待补】, TODO, TBD, ××, XX市, or a line of dots alone. Write what belongs there.",
  },
  reason: {
    hans: "占位文字写的时候有用，交出去就成了事故。所以草稿阶段只作提示，定稿阶段按错误处理。",
    hant: "佔位文字寫的時候有用，交出去就成了事故。所以草稿階段只作提示，定稿階段按錯誤處理。",
    latin:
      "Placeholders help while writing and embarrass in print. They are a hint in a draft and an error at hand-in.",
  },
  bad: `# 社区花园的意义、标准与路径

## 社区花园的重要意义

建设社区花园是【哪方面】的需要。空地种上花草，夏天凉快，雨天也不积水。

建设社区花园是增进邻里往来的需要。XX小区的居民一起浇水，很快就认识了。
`,
  good: `# 社区花园的意义、标准与路径

## 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

建设社区花园是增进邻里往来的需要。桂园小区的居民一起浇水，很快就认识了。
`,
};
