/** Drafts on neutral topics, written for the tests. */

/** Three sections; unmarked points, 第一/第二, and a 第一 with 一是/二是 in it. No finding of the structure. */
export const completeDraft = `# 城市绿道建设的意义、标准与路径

◎王敏（城南公园管理处）

◎本文责编/李强

城市绿道离居民最近，要把为什么建、怎样算建好、怎样才能建好想清楚

绿道是城市里可以慢慢走的路。在公共空间建设中，只有把绿道修到家门口，才能让散步成为多数人的习惯。

## 城市绿道建设的重要意义

城市绿道建设是改善居住环境的要求。绿道把零散的绿地连成一片，居民出门几分钟就能走到树荫下，空气和噪声都有改善。

城市绿道建设是方便日常出行的需要。沿着绿道可以步行去学校、菜场和车站，不必同汽车抢路。

## 城市绿道建设的衡量标准

衡量绿道建得好不好，主要有以下标准：

第一，有没有连成网络是衡量的前提。主要看相邻绿道之间是否贯通，断头路是否少于总长的一成。

第二，有没有人常走是衡量的关键。主要看早晚两个时段的人数，是否不低于设计时的预计。

## 推进城市绿道建设的路径与对策

第一，要加强规划衔接，把绿道连起来。一是摸清现状。逐条登记断点和宽度。二是分段打通。每年公布打通的名单。

第二，要完善日常养护，让绿道好走。每段绿道有一名负责人，灯坏了三天内修好。
`;

/** As {@link completeDraft}, in English. */
export const englishDraft = `# Significance, Standards and Paths of Walkable Streets

By Anna Reed, Institute for Towns

Streets belong to those who walk them, and a town that knows this plans from the kerb

Half of all trips in a town are shorter than two kilometres. Most of them could be made on foot.

## Significance of Walkable Streets

Walkable streets answer a need of older residents. Many of them no longer drive, and a bench every two hundred metres decides whether they go out.

Walkable streets support local trade. People who walk past a shop go in more often than people who drive past it.

## Standards for Walkable Streets

Whether streets are walkable can be judged by these standards:

First, whether crossings are safe. The test is the waiting time, at most thirty seconds.

Second, whether pavements are wide enough. The test is whether two prams can pass.

## Paths for Walkable Streets

First, widen the pavements on school routes. Name one person who answers for it.

Second, maintain what is there. Publish a list of broken slabs every month.
`;

/** A draft without one of its level-2 sections: from the heading that ends in the given words to the next heading or the end. */
export function withoutSection(draft: string, headingEnd: string): string {
  const sections = draft.split(/^(?=## )/m);
  const rest = sections.filter((section) => !section.split("\n", 1)[0]?.endsWith(headingEnd));
  if (rest.length !== sections.length - 1) throw new Error(`No single section “${headingEnd}”`);
  return rest.join("");
}

/** A draft whose sections have these bodies, and headings that name nothing. */
export function draftOf(...bodies: readonly string[]): string {
  return `# 题\n\n${bodies.map((body) => `## 别的名称\n\n${body}\n`).join("\n")}`;
}
