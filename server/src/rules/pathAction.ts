import type { Article, Point } from "../article/article";
import { sizeOf } from "../article/text/characters";
import { firstSentence } from "../article/text/sentences";
import { textOf, type Span } from "../article/span";
import { intentOf } from "./shared/actionWords";
import { finishedPoints, pointName, sectionsOfRole } from "./shared/judgedPoints";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";

/**
 * A point of a paths section opens without saying what is to be done: it describes (…是…, …不足; "The streets are narrow") and neither asks
 * (要, should) nor names an action (加强, 建立, "widen"), and the points inside it do not either.
 */
export const pathAction: Rule = {
  code: "path-action",
  severities: { draft: "off", review: "hint", final: "hint" },
  source: "model",
  *check(analysis): Iterable<Problem> {
    const { article } = analysis;
    for (const section of sectionsOfRole(analysis, "paths")) {
      for (const point of finishedPoints(article, section)) {
        if (saysWhatToDo(article, point)) continue;
        yield {
          span: point.topic,
          message:
            article.script === "latin"
              ? message(
                  "“{0}” describes, but does not say what is to be done. Open with an action: strengthen …, build …, … should ….",
                  pointName(article, point),
                )
              : message(
                  "“{0}” does not say what is to be done. Open with an action: 要……, 加强……, 建立…….",
                  pointName(article, point),
                ),
        };
      }
    }
  },
};

/** Whether the point says so in its topic or, where that is only a name (馆藏建设。), after it; a mere description leaves it to the points inside. */
function saysWhatToDo(article: Article, point: Point): boolean {
  const { text, script } = article;
  let intent = intentOf(textOf(text, point.topic), script);
  if (intent === "unclear" && isName(article, point))
    intent = intentOf(textOf(text, sentenceAfter(article, point)), script);
  return asks(point) || intent !== "description" || holdsAction(article, point);
}

function holdsAction(article: Article, point: Point): boolean {
  return point.series.some(({ points }) =>
    points.some(
      (inner) =>
        asks(inner) ||
        intentOf(textOf(article.text, inner.topic), article.script) === "action" ||
        holdsAction(article, inner),
    ),
  );
}

/** 一要, 二要 ask by themselves. */
function asks({ marker }: Point): boolean {
  return marker?.family === "need";
}

/** Longest topic, in Chinese characters, that can be a mere name. */
const longestName = 8;

/** English imperatives can be as short as a name, and a subheading that only names its part is usual: what follows says nothing about these. */
function isName({ text, script }: Article, { topic, form }: Point): boolean {
  return script !== "latin" && form !== "heading" && sizeOf(text, topic, script) <= longestName;
}

/** The sentence after the topic, on the same line or the next; empty where the point ends with its topic. */
function sentenceAfter({ text, protectedSpans }: Article, { topic, span }: Point): Span {
  let start = topic.end;
  while (start < span.end && !/[\p{L}\p{N}]/u.test(text.charAt(start))) start++;
  return firstSentence(text, { start, end: Math.min(span.end, start + longestSentence) }, protectedSpans);
}

/** No more of a sentence than this is looked at. */
const longestSentence = 400;

export const page: RulePage = {
  meaning: {
    hans: "路径部分的一个要点只在描述情况，没有说要做什么。请以行动开头：要……、加强……、建立……，英文用祈使句或 should。引导语和结束语不查，条内分述说到了也可以。",
    hant: "路徑部分的一個要點只在描述情況，沒有說要做什麼。請以行動開頭：要……、加強……、建立……，英文用祈使句或 should。引導語和結束語不查，條內分述說到了也可以。",
    latin:
      "A point of the paths section describes how things are and does not say what is to be done. Open it with an action: 要…, 加强…, 建立…, in English an imperative or should. Lead-ins and closing paragraphs are not judged, and a point inside may say it.",
  },
  reason: {
    hans: "范文的路径都以“第一，要……”开头；读者看第一句，就知道由谁做什么。",
    hant: "範文的路徑都以「第一，要……」開頭；讀者看第一句，就知道由誰做什麼。",
    latin: "In the model article every path opens with 第一，要…: the first sentence tells the reader what to do.",
  },
  bad: `# 社区花园建设的路径

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地。

第二，现在的规矩不够清楚。浇水、除草常常没有人管。
`,
  good: `# 社区花园建设的路径

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地。

第二，要定好规矩。现在浇水、除草常常没有人管，应当排进值班表。
`,
};
