import { announcementsBefore } from "../article/points/announcements";
import { pointsOf, type Point, type Role } from "../article/article";
import type { Script } from "../l10n/localized";
import type { SectionBody, Vocabulary } from "../article/headings/headings";
import { textOf } from "../article/span";
import { leadsMeasure } from "./vocabulary";

/**
 * The role that a section shows by how its body reads, where its heading names none. Strong evidence only, because a guess would hide that a section is missing:
 *
 * - the words before its points announce what these are: 有下述三种作法：, "the following three measures:"
 * - all of its points do the same: each states a criterion (有没有, 是否, whether), gives a reason (有利于, 是…的需要), or opens with what is to be done (加强…, "Publish …")
 * - in English at least half of its sentences oblige somebody to act ("agencies must publish …")
 *
 * None for a heading that names another kind of section (scope, exceptions, overview): what is there is no argument of the article.
 */
export function rolesOfBody(
  text: string,
  script: Script,
  body: SectionBody,
  vocabulary: Pick<Vocabulary, "meaningOf">,
): readonly Role[] {
  const { heading } = body;
  if (!heading || otherSection.test(heading.words)) return [];
  const announced = announcedRole(text, body, vocabulary);
  if (announced) return [announced];
  const role =
    commonRole(text, script, pointsOf(body)) ?? (script === "latin" && obliges(text, body) ? "paths" : undefined);
  return role === undefined ? [] : [role];
}

/** Kinds of section that hold no part of the argument, whatever their sentences look like. */
const otherSection =
  /范围|範圍|适用|適用|例外|附则|附則|总则|總則|架构|架構|框架|内容|內容|概要|概况|概況|概述|简介|簡介|事项|事項|分工|附件|附录|附錄|参考|參考|致谢|致謝|说明|說明|问答|問答|\b(?:scope|applicability|exceptions?|exemptions?|exclusions?|authority|definitions?|glossary|overview|summary|contents?|contacts?|references?|resources?|related|reading|links|notes?|footnotes|thanks|acknowledge?ments?|history|questions|faq|changes|licen[cs]e|notices?|disclaimer|appendix|annex)\b/i;

/** What the points are called by the words that lead in to them. */
function announcedRole(text: string, body: SectionBody, vocabulary: Pick<Vocabulary, "meaningOf">): Role | undefined {
  const [first] = pointsOf(body);
  if (!first) return undefined;
  const announced = announcementsBefore(text, {
    start: body.heading?.span.end ?? body.span.start,
    end: first.span.start,
  }).at(-1);
  if (!announced) return undefined;
  const name = textOf(text, announced.span).replace(
    /^(?:[一二两兩三四五六七八九十0-9]+(?:大类|大類|[大个個点點条條项項种種类類])?|[a-z0-9]+\s+)/i,
    "",
  );
  const roles = vocabulary.meaningOf(name).roles.filter((role) => Object.hasOwn(signs, role));
  return roles.length === 1 ? roles[0] : undefined;
}

/** Fewer points have nothing in common. */
const fewestPoints = 2;

/** A section of more points is a list, and its first ones say what kind of list it is. */
const mostPointsRead = 40;

function commonRole(text: string, script: Script, all: readonly Point[]): Role | undefined {
  const points = all.slice(0, mostPointsRead);
  if (points.length < fewestPoints) return undefined;
  const openings = points.map(({ topic }) => textOf(text, topic).slice(0, longestTopic));
  const shared = (Object.keys(signs) as (keyof typeof signs)[]).filter((role) =>
    openings.every((opening) => signs[role](opening, script)),
  );
  return shared.length === 1 ? shared[0] : undefined;
}

/** No more of a topic is read, in UTF-16 units. */
const longestTopic = 120;

const criterion = /有没有|有沒有|是否|能否|主要看|是衡量|^whether\b|\bthe test is\b/i;
const reason =
  /有利于|有利於|有助于|有助於|是.{0,40}的(?:迫切|现实|現實|必然|内在|內在|客观|客觀|重要)?(?:需要|需求|要求|举措|舉措|保障|前提|基础|基礎)$|\bhelps? (?:to )?\b|\b(?:answers?|meets?) (?:a|the) need\b/i;

/** By role, whether the topic of a point reads as those of that role do. */
const signs = {
  standards: (topic: string) => criterion.test(topic),
  significance: (topic: string) => reason.test(topic),
  paths: (topic: string, script: Script) =>
    leadsMeasure(topic, script) && !criterion.test(topic) && !reason.test(topic),
} as const;

/** Fewer sentences prove nothing. */
const fewestSentences = 5;

/** No more of a section is read, in UTF-16 units: its first pages show its kind, and a section can be a book. */
const longestRead = 20_000;

/** Somebody must do something: "agencies shall release …", not "must be approved" or "should not". */
const obligation = /\b(?:must|shall|should)\b(?!\s+(?:also\s+)?(?:be|not|have|never)\b)/i;

function obliges(text: string, { blocks }: SectionBody): boolean {
  let read = 0;
  let sentences = 0;
  let obligations = 0;
  for (const block of blocks) {
    if (block.kind !== "paragraph" || read > longestRead) continue;
    read += block.span.end - block.span.start;
    for (const sentence of text
      .slice(block.span.start, Math.min(block.span.end, block.span.start + longestRead))
      .split(/[.!?]\s/)) {
      sentences++;
      if (obligation.test(sentence)) obligations++;
    }
  }
  return sentences >= fewestSentences && obligations * 2 >= sentences;
}
