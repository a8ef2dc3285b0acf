import assert from "node:assert/strict";
import { test } from "node:test";
import { readPlainLines } from "../../../../server/src/article/headings/plainLines";
import { textOf } from "../../../../server/src/article/span";
import { analyse } from "../../../../server/src/structure/analyse";
import { vocabularyOf } from "../../../../server/src/structure/vocabularies";

/** Each line that may act as a heading: its words, why it may open a section, and as what it acts. */
function read(text: string): readonly (readonly [words: string, kind: string | undefined, by: string | undefined])[] {
  const { article, structure } = analyse(text, "");
  const { blocks } = article;
  return readPlainLines(text, blocks, vocabularyOf(structure)).map(({ block, kind, acting }) => [
    textOf(text, blocks[block]?.span ?? { start: 0, end: 0 }),
    kind,
    acting ? (acting.by ?? "role") : undefined,
  ]);
}

test("names, numbers and bold letters make a line act as a heading, sentences and list items do not", () => {
  const under = "绿道离居民最近，走的人多，老人和孩子都用得上，养护的人也方便。";
  const lines = [
    "重要意义",
    "一、公园里的路",
    "（二）定期巡查",
    "**花园有人管**",
    "第二章 树荫",
    "加强日常巡查",
    "绿道的意义，大家都知道。",
    "- 意义",
    "> 意义",
    "主要有以下标准：",
  ];
  assert.deepEqual(read(`# 题目\n\n${lines.map((line) => `${line}\n\n${under}\n\n`).join("")}`), [
    ["重要意义", "name", "name"],
    ["一、公园里的路", "hanzi", "number"],
    ["（二）定期巡查", undefined, "number"],
    ["**花园有人管**", "form", "bold"],
    ["第二章 树荫", "division", "number"],
    ["加强日常巡查", "form", "role"],
  ]);
});
