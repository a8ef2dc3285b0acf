import { pointsOf, type Article, type ParagraphBlock, type Point, type Section } from "../article/article";
import { sizeOf } from "../article/text/characters";
import { continuesBefore, leadsIn } from "../article/points/leadIns";
import { longestTopic } from "../article/points/points";
import { firstSentence, opensClosing } from "../article/text/sentences";
import { textOf, type Span } from "../article/span";
import { normalized } from "../structure/completeStructure";
import type { SectionSpecification } from "../structure/structure";
import { isFinished, pointName } from "./shared/judgedPoints";
import { message, type Message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";

/**
 * Of the points of a section at least two thirds open with a topic sentence, and this one does not: its first sentence is too long to be one,
 * or nothing follows it. Judged in the sections of the structure in force; subheadings are topics by themselves.
 */
export const pointTopic: Rule = {
  code: "point-topic",
  severities: { draft: "off", review: "hint", final: "hint" },
  source: "model",
  *check({ article, match }): Iterable<Problem> {
    for (const [section, specifications] of match.specifications) {
      if (section.heading?.named !== true) continue;
      const openings = openingsOf(article, section);
      yield* withoutWords(article, openings, specifications);
      const without = openings.filter(({ hasTopic }) => !hasTopic);
      if (openings.length === 0 || without.length * 3 > openings.length) continue;
      for (const opening of without) yield { span: opening.sentence, message: messageFor(article, opening) };
    }
  },
};

/** The points whose topic sentence has none of the words that the structure asks for. */
function* withoutWords(
  { text }: Article,
  openings: readonly Opening[],
  specifications: readonly SectionSpecification[],
): Iterable<Problem> {
  const words = specifications.flatMap(({ points }) => points.topicWords ?? []);
  if (words.length === 0) return;
  for (const { sentence, name } of openings) {
    const topic = normalized(textOf(text, sentence));
    if (words.some((word) => topic.includes(normalized(word)))) continue;
    yield {
      span: sentence,
      message: message("The topic sentence of “{0}” should use one of: {1}.", name, words.join(", ")),
    };
  }
}

/** How a point opens. */
interface Opening {
  readonly name: string;
  /** Its first sentence, without marker and final mark. */
  readonly sentence: Span;
  /** In Chinese characters or English words. */
  readonly size: number;
  readonly hasTopic: boolean;
}

function openingsOf(article: Article, section: Section): readonly Opening[] {
  const points = pointsOf(section).filter(({ form }) => form === "paragraph" || form === "list");
  if (points.length === 0) return [];
  const marked = points.filter(({ marker }) => marker !== undefined);
  const judged =
    marked.length > 0
      ? marked.map(({ topic, span, marker }) => ({ topic, marker, end: span.end }))
      : parallelParagraphs(article, section, points);
  return judged
    .filter(({ topic, end }) => isFinished(article, { start: topic.start, end }))
    .map((point) => openingOf(article, point));
}

/** A point as far as its opening is concerned. */
interface Opened extends Pick<Point, "topic" | "marker"> {
  readonly end: number;
}

function openingOf(article: Article, { topic, marker, end }: Opened): Opening {
  const { text, script } = article;
  const sentence = boldOpening(text, topic.start, end) ?? topic;
  const size = sizeOf(text, sentence, script);
  const hasMore = /[\p{L}\p{N}]/u.test(text.slice(sentence.end, end));
  return {
    name: pointName(article, { topic, marker }),
    sentence,
    size,
    hasTopic: size <= longestTopic[script] && hasMore,
  };
}

/** `**Safe crossings.** More text`: words in bold that open a point are its topic, with or without a final mark. */
function boldOpening(text: string, start: number, end: number): Span | undefined {
  const mark = text.slice(start, start + 2);
  if (mark !== "**" && mark !== "__") return undefined;
  const close = text.slice(start + 2, Math.min(end, start + 400)).indexOf(mark);
  return close < 0 ? undefined : { start: start + 2, end: start + 2 + close };
}

/**
 * The parallel paragraphs where points have no markers. The points found open with a topic sentence, or they would not have been found; added are the paragraphs among and after them that are as long as points and neither lead in, continue nor close.
 */
function parallelParagraphs(
  { text, script, protectedSpans }: Article,
  section: Section,
  points: readonly Point[],
): readonly Opened[] {
  const starts = new Map(points.map((point) => [point.span.start, point]));
  const paragraphs = section.blocks.filter(
    (block): block is ParagraphBlock => block.kind === "paragraph" && !block.quoted && !block.item,
  );
  const shortest = paragraphs.reduce(
    (least, { span }) => (starts.has(span.start) ? Math.min(least, sizeOf(text, span, script)) : least),
    Infinity,
  );
  const first = points[0]?.span.start ?? 0;
  return paragraphs.flatMap(({ span }) => {
    const found = starts.get(span.start);
    if (
      !found &&
      (span.start < first ||
        leadsIn(text, span) ||
        continuesBefore(text, span) ||
        opensClosing(text, span) ||
        sizeOf(text, span, script) < shortest)
    )
      return [];
    return [{ topic: found?.topic ?? firstSentence(text, span, protectedSpans), marker: undefined, end: span.end }];
  });
}

function messageFor({ script }: Article, { name, size }: Opening): Message {
  if (size <= longestTopic[script])
    return message(
      "“{0}” is a single sentence, while the points beside it open with a topic sentence and explain it. Say why or how.",
      name,
    );
  return script === "latin"
    ? message(
        "“{0}” opens with a sentence of {1} words, while the points beside it open with a topic sentence. Put one of at most {2} words first.",
        name,
        size,
        longestTopic.latin,
      )
    : message(
        "“{0}” opens with a sentence of {1} characters, while the points beside it open with a topic sentence. Put one of at most {2} characters first.",
        name,
        size,
        longestTopic.hans,
      );
}

export const page: RulePage = {
  meaning: {
    hans: "同一部分的要点至少有三分之二以主题句开头，而这一条没有：它的第一句太长，或只有一句话。主题句不超过 60 字（英文 25 词），后面还要展开。引导语、结束语和小标题不查。",
    hant: "同一部分的要點至少有三分之二以主題句開頭，而這一條沒有：它的第一句太長，或只有一句話。主題句不超過 60 字（英文 25 詞），後面還要展開。引導語、結束語和小標題不查。",
    latin:
      "At least two thirds of the points of a section open with a topic sentence, and this one does not: its first sentence is too long, or nothing follows it. A topic sentence has at most 60 characters (25 English words), with more text after it. Lead-ins, closing paragraphs and subheadings are not judged.",
  },
  reason: {
    hans: "范文的每个要点都先用一句话点明意思，再讲道理；读者只读各条首句，就能抓住全文。",
    hant: "範文的每個要點都先用一句話點明意思，再講道理；讀者只讀各條首句，就能抓住全文。",
    latin:
      "In the model article every point says in one sentence what it is about and then gives reasons, so that the first sentences alone tell the whole.",
  },
  bad: `# 社区花园建设的路径

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地，再看日照和水源。

第二，要定好规矩。把浇水、除草排进值班表，贴在花园门口。

第三，要请人来教。
`,
  good: `# 社区花园建设的路径

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地，再看日照和水源。

第二，要定好规矩。把浇水、除草排进值班表，贴在花园门口。

第三，要请人来教。每月请一位老园丁讲一次课，边讲边做。
`,
};
