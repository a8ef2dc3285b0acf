import type { Role } from "../article/article";
import type { Analysis } from "../structure/analysis";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import { sampleDraft, sampleWith } from "./shared/sampleDraft";
import { roleNameIn } from "./shared/sectionNames";

/**
 * The title names its parts (…的意义、标准与路径), but a part has no section or the sections are in another order. A part that
 * `section-missing` or `section-order` reports is left to them.
 */
export const titleParts: Rule = {
  code: "title-parts",
  severities: { draft: "warning", review: "warning", final: "error" },
  source: "model",
  *check(analysis): Iterable<Problem> {
    const { article, match } = analysis;
    const { title, sections } = article;
    if (!title || title.roles.length < 2 || sections.length === 0) return;
    const reported = new Set<Role>(match.mismatches.map(({ specification }) => specification.id));
    const delivered = new Set<Role>();
    for (const { roles } of sections) for (const role of roles) delivered.add(role);
    for (const role of title.roles) {
      if (!delivered.has(role) && !reported.has(role)) yield undelivered(analysis, role);
    }
    const inTitle = title.roles.filter((role) => delivered.has(role));
    const inText = [...delivered].filter((role) => inTitle.includes(role));
    if (reported.size === 0 && inTitle.some((role, index) => role !== inText[index])) {
      const names = (roles: readonly Role[]) => roles.map((role) => roleNameIn(analysis, role)).join(" → ");
      yield {
        span: title.name,
        message: message(
          "The title names its parts in the order {0}, but the sections are in the order {1}. Use one order.",
          names(inTitle),
          names(inText),
        ),
      };
    }
  },
};

function undelivered(analysis: Analysis, role: Role): Problem {
  const span = analysis.article.title?.name ?? analysis.article.body;
  return {
    span,
    message: message(
      "The title promises “{0}”, but no section delivers it. Add the section or change the title.",
      roleNameIn(analysis, role),
    ),
  };
}

export const page: RulePage = {
  meaning: {
    hans: "标题点明了各部分（……的意义、标准与路径），正文却缺少其中一部分，或顺序不同。请补写，或修改标题。",
    hant: "標題點明了各部分（……的意義、標準與路徑），正文卻缺少其中一部分，或順序不同。請補寫，或修改標題。",
    latin:
      "The title names its parts, but a part has no section or the sections stand in another order. Write the section or change the title.",
  },
  reason: {
    hans: "范文的标题与三个部分一一对应、顺序一致，读者据此预知全文的走向。",
    hant: "範文的標題與三個部分一一對應、順序一致，讀者據此預知全文的走向。",
    latin:
      "In the model article title and sections correspond one to one and in order; the reader takes the title as a promise.",
  },
  bad: /* @__PURE__ */ sampleWith("意义、标准与路径", "意义、标准、路径与展望"),
  good: sampleDraft,
};
