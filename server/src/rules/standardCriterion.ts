import type { Article, Point, Section } from "../article/article";
import { blockIndexAt } from "../article/markdown/blockAt";
import { trimmed } from "../article/text/characters";
import { textOf } from "../article/span";
import type { Localized } from "../l10n/localized";
import { finishedPoints, pointName, sectionsOfRole } from "./shared/judgedPoints";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import type { Edit, Fix } from "../edits/edit";

/**
 * A point of a standards section states nothing one can check: neither it nor a point inside it asks whether (有没有, 是否, whether), sets a
 * bound (不低于, at least) or names a measure.
 */
export const standardCriterion: Rule = {
  code: "standard-criterion",
  severities: { draft: "off", review: "hint", final: "hint" },
  source: "model",
  *check(analysis): Iterable<Problem> {
    const { article } = analysis;
    for (const section of sectionsOfRole(analysis, "standards")) {
      if (!setsStandards(section)) continue;
      for (const point of finishedPoints(article, section)) {
        if (statesCriterion(article, point)) continue;
        yield {
          span: point.topic,
          message: message(
            "“{0}” states nothing that can be checked. Say how to measure it: {1}.",
            pointName(article, point),
            patterns[article.script],
          ),
          fixes: () => appendPattern(article, point),
        };
      }
    }
  },
};

/** Principles, aims and definitions are where the structure wants standards, but they measure nothing. */
const noStandards =
  /原[则則]|要求|目[标標]|指[导導]思想|内涵|內涵|要[义義]|特征|特徵|本[质質]|principles?|objectives?|requirements?|definitions?|goals?/i;

function setsStandards({ heading }: Section): boolean {
  return heading !== undefined && !noStandards.test(heading.words);
}

const chineseCriterion = new RegExp(
  [
    "有没有|有沒有|有无|有無|是否|是不是|能否|可否|能不能|会不会|會不會|([\\u4e00-\\u9fff])不\\1",
    "主要看|(?<![观觀查难難好])看(?![到待重法来來似作成齐齊病书書望护護])|检查|檢查|考核",
    "[达達](?:到|成|[标標])|[不没沒](?:低于|低於|少于|少於|高于|高於|多于|多於|超[过過]|得)|[低高少多][于於]|超[过過]|以[上下内內]|之[内內]|至少|至多|最多|最少|上限|下限|[为為](?:[标標][准準]|尺度|依据|依據|准|準)",
    "指[标標]|比例|比率|百分|合格|[满滿]意度|覆[盖蓋]|[0-9０-９%％‰]|每(?:[个個天日周週月季年名位次件户戶家人座段处處公平百千万萬]|半)|[一二两兩三四五六七八九十百千半](?:分之|成|倍|天|日|[周週]|[个個]月|年|小[时時]|分[钟鐘]|公里|米|元|人|名|件|[户戶])",
  ].join("|"),
);

const englishCriterion =
  /\b(?:whether|at (?:least|most)|(?:more|less|fewer|later|longer|lower|higher) than|exceeds?|measur(?:e[ds]?|able)|tests?|judged|how (?:many|much|often|long|far|well|quickly|soon)|per ?cent|percentage|rates?|ratio|targets?|thresholds?|minimum|maximum|within|indicators?|criteri(?:on|a)|scores?|number of|half|twice|two|three|four|five|six|seven|eight|nine|ten|hundred)\b|%|[0-9]/i;

function statesCriterion({ text, script }: Article, { span }: Point): boolean {
  return (script === "latin" ? englishCriterion : chineseCriterion).test(textOf(text, span));
}

/** How a criterion can be worded, for the message. */
const patterns: Localized = {
  hans: "有没有……，是否……，不低于……",
  hant: "有沒有……，是否……，不低於……",
  latin: "whether …, at least …, measured by …",
};

/** What the fix adds to the point, for the writer to fill in. */
const hints: Localized = {
  hans: "主要看【看得见的事实】，是否【达到什么程度】",
  hant: "主要看【看得見的事實】，是否【達到什麼程度】",
  latin: "The test is whether 【a visible fact】 reaches at least 【what level】",
};

/** Adds the hint as a sentence of its own after the text of the point, if it has any; after a clause that ends in ； or in nothing as a further clause. */
function appendPattern(article: Article, point: Point): readonly Fix[] {
  const { text, script } = article;
  const hint = hints[script];
  const title = message("Add “{0}” to this point", hint);
  const end = endOfOwnText(article, point);
  if (end === undefined) return [];
  const mark = text.charAt(end - 1);
  if (script === "latin") {
    const edit: Edit = {
      span: { start: end, end },
      text: /[.!?]["”’)]?$/.test(text.slice(end - 2, end)) ? ` ${hint}.` : `. ${hint}.`,
    };
    return [{ title, edits: [edit] }];
  }
  if ("；;，,".includes(mark))
    return [{ title, edits: [{ span: { start: end - 1, end: end - 1 }, text: `，${hint}` }] }];
  return [
    {
      title,
      edits: [{ span: { start: end, end }, text: /[。！？…”’」』）]$/.test(mark) ? `${hint}。` : `。${hint}。` }],
    },
  ];
}

/** Where the paragraph ends that holds the topic of the point; of a subheading the last paragraph under it, undefined where only a table, a line across or the like is there. */
function endOfOwnText({ text, blocks }: Article, { topic, span, form }: Point): number | undefined {
  if (form === "inline") return trimmed(text, span).end;
  let index = blockIndexAt(blocks, form === "heading" ? span.end - 1 : topic.start);
  while (form === "heading" && (blocks[index]?.span.start ?? -1) >= span.start && blocks[index]?.kind !== "paragraph")
    index--;
  const block = blocks[index];
  if (block?.kind === "paragraph" && block.span.end > span.start) return Math.min(block.span.end, span.end);
  return form === "heading" ? undefined : span.end;
}

export const page: RulePage = {
  meaning: {
    hans: "标准部分的一个要点没有说出可以检查的标准：没有“有没有”“是否”“主要看”“不低于”“达到”之类的话，也没有数量。请写明怎样看出做到了；修复会加上一句可以填写的话。引导语和结束语不查，条内分述说到了也可以。",
    hant: "標準部分的一個要點沒有說出可以檢查的標準：沒有「有沒有」「是否」「主要看」「不低於」「達到」之類的話，也沒有數量。請寫明怎樣看出做到了；修復會加上一句可以填寫的話。引導語和結束語不查，條內分述說到了也可以。",
    latin:
      "A point of the standards section states nothing one can check: it neither asks whether (有没有, 是否) nor sets a bound (不低于, at least) nor names a measure. Say how to tell that it is done; the fix adds a sentence to fill in. Lead-ins and closing paragraphs are not judged, and a point inside may state it.",
  },
  reason: {
    hans: "范文的标准都用“有没有……是衡量的前提”“主要看……是否……”写成；说不出怎样检查，就不成其为标准。",
    hant: "範文的標準都用「有沒有……是衡量的前提」「主要看……是否……」寫成；說不出怎樣檢查，就不成其為標準。",
    latin:
      "The model article words its standards as 有没有…是衡量的前提 and 主要看…是否…. What nobody can check is no standard.",
  },
  bad: `# 社区花园建设的衡量标准

## 社区花园建设的衡量标准

第一，有没有人愿意来。主要看早晚两个时段的人数。

第二，花园应当美观大方。大家都觉得赏心悦目，花园才算办好。
`,
  good: `# 社区花园建设的衡量标准

## 社区花园建设的衡量标准

第一，有没有人愿意来。主要看早晚两个时段的人数。

第二，花园应当美观大方。主要看花期是否连着三季，枯枝是否在一周之内清走。
`,
};
