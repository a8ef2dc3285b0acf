import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findingsOf } from "../../support/findings";
import { parse } from "../../support/trees";

/** The roles of a section with a heading that names none, by its body. */
function rolesOf(body: string, heading = "东段见闻"): string {
  const { sections } = parse(`# 绿道\n\n## ${heading}\n\n${body}\n\n## 结语\n\n就这样。\n`);
  return sections[0]?.roles.join(" ") ?? "";
}

const obliging =
  "Each town must publish a map. Towns should repair what is broken. The council shall name a warden. Wardens must walk the paths. They are paid. Some are not.";

describe("the role of a section whose heading names none", () => {
  for (const [name, role, body] of [
    ["measures announced as such", "paths", "各地有下述三種作法：\n\n- 東段設站。\n- 西段設燈。\n- 南段設椅。"],
    ["standards announced as such", "standards", "办得好不好，看以下两条标准：\n\n第一，路要通。\n\n第二，灯要亮。"],
    [
      "reasons announced as such, in English",
      "significance",
      "The towns name two benefits:\n\n1. Air is cleaner.\n2. Shops sell more.",
    ],
    ["points that all open with a measure", "paths", "第一，加强巡查。每周一遍。\n\n第二，要完善养护。三天修好。"],
    ["points that all open with one, in Traditional", "paths", "一、加強巡查。每週一遍。\n\n二、健全養護。三天修好。"],
    [
      "points that all state a criterion",
      "standards",
      "第一，有没有人走。看早晚。\n\n第二，灯坏了是否有人修。看记录。",
    ],
    [
      "points that all give a reason",
      "significance",
      "（一）有利于改善空气。树多了。\n\n（二）有利于方便出行。路通了。",
    ],
    [
      "parallel reasons without markers",
      "significance",
      "修绿道是改善环境的需要。空地种上树，夏天凉快。\n\n修绿道是方便出行的需要。走路去学校，不同汽车抢路。",
    ],
    ["English sentences that mostly oblige", "paths", obliging],
  ] as const) {
    test(`shows in ${name}`, () =>
      assert.equal(rolesOf(body, role === "paths" && /^[A-Z]/.test(body) ? "Open Paths East" : undefined), role));
  }

  for (const [name, body, heading] of [
    ["one point alone opens with a measure", "第一，加强巡查。每周一遍。\n\n第二，灯很亮。大家都说好。", undefined],
    ["there is a single point", "第一，加强巡查。每周一遍。", undefined],
    [
      "what is announced is no part of the structure",
      "讲以下三个问题：\n\n第一，路通了。\n\n第二，灯亮了。\n\n第三，椅坏了。",
      undefined,
    ],
    [
      "few sentences oblige",
      "Each town has a map. Towns should repair what is broken. The council named a warden. Wardens walk the paths. They are paid. Some are not.",
      "A Walk",
    ],
    [
      "sentences say what must not be",
      "Maps must be kept. Maps must not be sold. Walls should be low. Gates should have locks. Dogs must never run.",
      "A Walk",
    ],
    ["too few sentences speak", "Each town must publish a map. Towns should repair what is broken.", "A Walk"],
    [
      "the heading names another kind of section",
      "第一，加强巡查。每周一遍。\n\n第二，完善养护。三天修好。",
      "主要内容",
    ],
    ["the heading names one in English", obliging, "Applicability"],
  ] as const) {
    test(`does not show where ${name}`, () => assert.equal(rolesOf(body, heading), ""));
  }

  test("is what its heading says, whatever the body shows", () =>
    assert.equal(rolesOf("第一，加强巡查。每周一遍。\n\n第二，完善养护。三天修好。", "重要意义"), "significance"));
});

test("the rules speak calmly of a section that only its text shows", () => {
  const measures = "第一，加强巡查。每周走一遍，坏了就修。\n\n第二，完善养护。灯坏了三天内修好，椅子也是。";
  const draft = `# 绿道\n\n开头。\n\n## 东段见闻\n\n${measures}\n\n## 绿道的意义\n\n好走。\n\n## 绿道的标准\n\n有没有人走。\n\n## 西段见闻\n\n${measures}\n`;
  for (const code of ["section-missing", "section-order", "section-duplicate"])
    assert.deepEqual(findingsOf(code, draft), [], code);
  assert.deepEqual(
    findingsOf("section-unknown", draft).map(({ message: { values } }) => values),
    [
      ["东段见闻", "路径与对策"],
      ["西段见闻", "路径与对策"],
    ],
  );
});
