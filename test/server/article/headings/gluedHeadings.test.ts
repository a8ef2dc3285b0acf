import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parse, sectionLines } from "../../../support/trees";

/** A page copied into one line: opening, two headings glued to their items, a remark after each item. */
const page =
  "绿道离居民最近，现提出以下意见。一、总体要求（一）指导思想。以方便步行为先。（公园管理处牵头）（二）主要目标。三年连成网络。（各街道负责）" +
  "二、加强日常养护（三）定期巡查。每周走一遍。（公园管理处负责）（四）及时修补。灯坏了三天修好。请各街道抓紧落实。";

describe("a heading that lost its line breaks", () => {
  test("opens a section, and the items behind it are its points", () => {
    assert.deepEqual(sectionLines(`城市绿道建设的意见\n\n${page}\n`), [
      "一、总体要求 [standards]",
      "  （一） 指导思想",
      "  （二） 主要目标",
      "二、加强日常养护 [paths]",
      "  （三） 定期巡查",
      "  （四） 及时修补",
    ]);
  });

  test("leaves what stands before it to the introduction", () => {
    const { text, introduction } = parse(`城市绿道建设的意见\n\n${page}\n`);
    assert.equal(text.slice(introduction?.start, introduction?.end), "绿道离居民最近，现提出以下意见。");
  });

  test("may open the line of each section", () => {
    const lines = page.replace("现提出以下意见。", "现提出以下意见。\n\n").replace("二、", "\n\n二、");
    assert.deepEqual(
      sectionLines(`城市绿道建设的意见\n\n${lines}\n`).filter((line) => !line.startsWith(" ")),
      ["一、总体要求 [standards]", "二、加强日常养护 [paths]"],
    );
  });
});

test("is found although the first one ran into its prose", () => {
  const text =
    "各街道要把绿道建好。一、建设绿道是居民的需要，要连成网络。二、加强日常养护（一）定期巡查。每周走一遍。三、完善保障（二）及时修补。三天修好。";
  assert.deepEqual(sectionLines(`城市绿道建设的意见\n\n${text}\n`), [
    "二、加强日常养护 [paths]",
    "  （一） 定期巡查",
    "三、完善保障 [paths]",
    "  （二） 及时修补",
  ]);
});

test("is found where two wide blanks are left of the line break behind it", () => {
  const text =
    "　　现就绿道养护通知如下：　　一、定期巡查，守住底线　　巡查要勤。　　（一）每周一遍。　　二、及时修补　　修补要快。";
  assert.deepEqual(
    sectionLines(`城市绿道养护的通知\n\n${text}\n`).filter((line) => !line.startsWith(" ")),
    ["一、定期巡查，守住底线 []", "二、及时修补 []"],
  );
});

for (const [name, opening] of [
  ["Simplified", "一、总体要求以方便居民为目标，三年连成网络。"],
  ["Traditional", "一、總體要求以方便居民為目標，三年連成網絡。"],
] as const) {
  test(`as 总体要求, with the prose that says on what it rests, ${name}`, () => {
    assert.match(
      sectionLines(
        `城市绿道建设的意见\n\n现提出以下意见。${opening}二、加强日常养护（一）定期巡查。每周一遍。\n`,
      ).join(),
      /^一、[总總][体體]要求 \[standards\],二、加强日常养护 \[paths\]/,
    );
  });
}

test("a heading that kept its line counts, and is not cut", () => {
  const text = `# 绿道\n\n**一、总体要求**\n\n要连成网络。二、加强养护（一）巡查。每周一遍。\n`;
  assert.deepEqual(
    parse(text).blocks.map(({ span }) => text.slice(span.start, span.end)),
    ["# 绿道", "**一、总体要求**", "要连成网络。", "二、加强养护", "（一）巡查。每周一遍。"],
  );
});

describe("none of them", () => {
  for (const [name, paragraph] of [
    ["a numbered sentence", "绿道要连成网络。一、同意修建东段。（一）年内完工。二、同意修建西段。（一）明年完工。"],
    ["a number that runs on in its sentence", "绿道有三类：步行道一、骑行道（一）期均已完工。"],
    ["a higher number", "绿道要连成网络。二、总体要求（一）指导思想。三、养护（二）巡查。"],
    ["words after 总体要求 that are no opening", "绿道要连成网络。一、总体要求是走得通。二、养护要勤。"],
    ["十一、 before 一、 is due", "绿道要连成网络。十一、总体要求（一）指导思想。"],
    ["words too long for a heading", `绿道要连成网络。一、${"走路的人越来越多".repeat(7)}（一）指导思想。`],
  ] as const) {
    test(name, () => assert.deepEqual(parse(`# 绿道\n\n${paragraph}\n`).blocks.length, 2));
  }

  for (const [name, text] of [
    ["what is quoted", `> ${page}`],
    ["a list item", `- ${page}`],
  ] as const) {
    test(name, () => assert.deepEqual(parse(`# 绿道\n\n${text}\n`).blocks.length, 2));
  }
});
