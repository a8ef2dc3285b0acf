import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  findMarkers,
  lastNumber,
  markerAt,
  rewrittenMarker,
  withNumber,
  writtenMarker,
} from "../../../../server/src/article/points/markers";
import { textOf } from "../../../../server/src/article/span";

/** The markers of a paragraph as written, with family and number; `?` after those that only a series around them makes markers. */
function markersIn(text: string): readonly string[] {
  return findMarkers(text, { start: 0, end: text.length }).map(
    ({ marker: { span, family, number }, weak }) =>
      `${textOf(text, span)} ${family} ${number === lastNumber ? "last" : number}${weak ? "?" : ""}`,
  );
}

describe("a marker at the start of a paragraph", () => {
  const markers: Readonly<Record<string, string>> = {
    "第一，加强": "第一， ordinal 1",
    "第十一、加强": "第十一、 ordinal 11",
    "第二十三：加强": "第二十三： ordinal 23",
    "第2，加强": "第2， ordinal 2",
    "第三 加强": "第三 ordinal 3",
    "其一，加强": "其一， partial 1",
    其二是加强: "其二 partial 2",
    "首先，加强": "首先， sequence 1",
    其次加强: "其次 sequence 2",
    "再次，加强": "再次， sequence 3",
    "最后，加强": "最后， sequence last",
    "最後，加強": "最後， sequence last",
    一是加强: "一是 is 1",
    十二是加强: "十二是 is 12",
    "二是，加强": "二是， is 2",
    三要加强: "三要 need 3",
    "一方面，加强": "一方面， side 1",
    另一方面加强: "另一方面 side 2",
    "一来，加强": "一来， come 1",
    "二來，加強": "二來， come 2",
    "一、加强": "一、 hanzi 1",
    "一、": "一、 hanzi 1",
    "廿一、加强": "廿一、 hanzi 21",
    "壹、前言": "壹、 formal 1",
    "拾貳、附則": "拾貳、 formal 12",
    "一 、加强": "一 、 hanzi 1",
    "第三　，加强": "第三　， ordinal 3",
    "2 、加强": "2 、 digit 2",
    "2、30个社区": "2、 digit 2",
    "2、2025年加强": "2、 digit 2",
    "3\\. Build": "3\\. digit 3",
    "（一）加强": "（一） hanziParenthesis 1",
    "(十二)加强": "(十二) hanziParenthesis 12",
    "（ 二 ）、加强": "（ 二 ）、 hanziParenthesis 2",
    "1. 加强": "1. digit 1",
    "12、加强": "12、 digit 12",
    "１２．加强": "１２． digit 12",
    "（1）加强": "（1） digitParenthesis 1",
    "3)加强": "3) digitParenthesis 3",
    "①加强": "① circled 1",
    "⑫、加强": "⑫、 circled 12",
    "A. Build": "A. letter 1",
    "b．加强": "b． letter 2",
    "(c) build": "(c) letterParenthesis 3",
    "d) build": "d) letterParenthesis 4",
    "First, build": "First, english 1",
    "Secondly, build": "Secondly, english 2",
    "Third: build": "Third: english 3",
    "First of all, build": "First of all, english 1",
    "Finally, build": "Finally, english last",
  };
  for (const [text, expected] of Object.entries(markers)) test(text, () => assert.equal(markersIn(text)[0], expected));

  const none = [
    "第一责任人要到位",
    "第一前提是安全",
    "第一要务是发展",
    "第一条 本办法所称绿道",
    "第一次走绿道",
    "第一批名单",
    "一",
    "第",
    "",
    "一些居民",
    "一般来说",
    "一直要加强",
    "两个方面",
    "其中一条",
    "其他工作",
    "最后一公里",
    "再三说明",
    "首要任务",
    "二〇二四年要加强",
    "2024. 加强",
    "1.5 公里",
    "1、2号楼先修",
    "3、5、7号楼先修",
    "一 些居民",
    "2.1.1 范围",
    "12 公里",
    "(abc) text",
    "（注）说明",
    "A road",
    "Firstborn, she",
    "first, lower case",
    "３００、加强",
  ];
  for (const text of none)
    test(`none: ${text}`, () => assert.equal(markerAt(text, 0, text.length, "paragraph"), undefined));

  test("a chapter number is a division", () => {
    for (const text of ["第一章 总则", "第二节、现状", "第三部分：措施", "第四編 附則"])
      assert.equal(markerAt(text, 0, text.length, "paragraph")?.family, "division", text);
    assert.equal(markerAt("第一章程草案", 0, 6, "paragraph"), undefined);
  });
});

describe("markers inside a paragraph", () => {
  const paragraphs: Readonly<Record<string, readonly string[]>> = {
    "第一，要连通。一是登记断点。二是分段打通。": ["第一， ordinal 1", "一是 is 1", "二是 is 2"],
    "有三点：一是早；二是快；三是好。": ["一是 is 1", "二是 is 2", "三是 is 3"],
    "有两点，一是早，二是快。": ["一是 is 1?", "二是 is 2?"],
    "首先，看路。其次，看灯。最后，看人。": ["首先， sequence 1", "其次， sequence 2", "最后， sequence last"],
    "一方面方便出行，另一方面改善环境。": ["一方面 side 1", "另一方面 side 2?"],
    "他说：“一是早。二是快。”就走了。": [],
    "他說：「一是早。二是快。」就走了。": [],
    "见《一是什么》。二是快。": ["二是 is 2"],
    "“外面“里面。一是早。”还在外面。二是快。”后面。三是好。": ["三是 is 3"],
    // An opening mark that never closes quotes nothing.
    "他说：“好。一是早。二是快。": ["一是 is 1", "二是 is 2"],
    "用 `一是。二是` 表示。三是好。": ["三是 is 3"],
    "看<!-- 。一是早 -->。二是快。": ["二是 is 2"],
    "统一是关键，一是早。": ["一是 is 1?"],
    "唯一要做的。万一是雨天。": [],
    "一、二季度，三、四线城市。": ["一、 hanzi 1"],
    "前面。一、二季度增长。": [],
    "共3项。1. 登记。2. 打通。": ["1. digit 1", "2. digit 2"],
    "要做两件事，1、登记；2、打通。": ["1、 digit 1?", "2、 digit 2"],
    "见表，1、2号楼除外。": [],
    "见表 3.2. 4 条。": [],
    "前面（1）后面。（2）再后面。": ["（2） digitParenthesis 2"],
    "说明如下：\ue004一、同意。": ["一、 hanzi 1"],
    "Two reasons. First, it is near. Second, it is cheap.": ["First, english 1", "Second, english 2"],
    "Plan A. B. C. Nothing here.": [],
    // A remark between sentences belongs to the one before it.
    "（一）登记断点。（公园管理处（东段）负责）（二）打通断点。": [
      "（一） hanziParenthesis 1",
      "（二） hanziParenthesis 2",
    ],
    "登记断点（公园管理处负责）（二）期工程": [],
  };
  for (const [text, expected] of Object.entries(paragraphs))
    test(text, () => assert.deepEqual(markersIn(text), expected));
});

describe("the same marker with another number", () => {
  const markers: readonly (readonly [string, number, string | undefined])[] = [
    ["第一，", 3, "第三，"],
    ["第2，", 3, "第3，"],
    ["第十一、", 12, "第十二、"],
    ["其一，", 2, "其二，"],
    ["首先，", 2, "其次，"],
    ["首先，", 4, undefined],
    ["最后，", 3, "再次，"],
    ["一是", 11, "十一是"],
    ["二要", 1, "一要"],
    ["一方面，", 2, "另一方面，"],
    ["另一方面", 1, "一方面"],
    ["一方面", 3, undefined],
    ["一来，", 2, "二来，"],
    ["一、", 10, "十、"],
    ["壹、", 3, "叁、"],
    ["伍、", 12, "拾贰、"],
    ["（壹）", 6, "（陆）"],
    ["（一）", 2, "（二）"],
    ["(二)、", 3, "(三)、"],
    ["1.", 10, "10."],
    ["（1）", 2, "（2）"],
    ["①", 20, "⑳"],
    ["①", 21, undefined],
    ["a.", 3, "c."],
    ["A.", 26, "Z."],
    ["A.", 27, undefined],
    ["(b)", 1, "(a)"],
    ["First,", 2, "Second,"],
    ["Firstly,", 3, "Thirdly,"],
    ["Tenth,", 11, undefined],
    ["一、", 0, undefined],
  ];
  for (const [model, number, expected] of markers) {
    test(`${model} as ${number} is ${expected ?? "not to be had"}`, () => {
      const family = markerAt(`${model} 后`, 0, model.length + 2, "paragraph")?.family;
      assert(family);
      assert.equal(withNumber(model, family, number, "hans"), expected);
    });
  }
});

test("formal numbers are written in the script of the draft", () => {
  const numbers = [2, 3, 6, 20].map((number) => withNumber("壹、", "formal", number, "hant"));
  assert.deepEqual(numbers, ["貳、", "參、", "陸、", "貳拾、"]);
});

describe("markers in emphasis", () => {
  /** Where the points of a paragraph start, each up to its marker's end: `**第一，` where the signs before it open there, `二是` where they close. */
  function starts(text: string): readonly string[] {
    return findMarkers(text, { start: 0, end: text.length }).map(({ start, marker: { span } }) =>
      text.slice(start, span.end),
    );
  }

  const drafts: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ["**第一，建设绿道是改善环境的要求。**出门几分钟就到。", ["第一， ordinal 1"], ["**第一，"]],
    ["**第一**，建设绿道是改善环境的要求。", ["第一 ordinal 1"], ["**第一"]],
    ["**第一** 建设绿道", ["第一 ordinal 1"], ["**第一"]],
    ["*第一*：建设绿道", ["第一 ordinal 1"], ["*第一"]],
    ["***第一，建设绿道。***", ["第一， ordinal 1"], ["***第一，"]],
    ["**一是**有没有遮阴。**二是**有没有座椅。", ["一是 is 1", "二是 is 2"], ["**一是", "**二是"]],
    [
      "要看两点。**一是有没有遮阴。**树要高。**二是有没有座椅。**椅要多。",
      ["一是 is 1", "二是 is 2"],
      ["**一是", "**二是"],
    ],
    ["**一是有没有遮阴。**二是有没有座椅。", ["一是 is 1", "二是 is 2"], ["**一是", "二是"]],
    ["**一是有没有遮阴。** 二是有没有座椅。", ["一是 is 1", "二是 is 2"], ["**一是", "二是"]],
    ["**一是遮阴。****二是座椅。**", ["一是 is 1", "二是 is 2"], ["**一是", "**二是"]],
    [
      "__First, build paths.__ They last. __Second,__ keep them.",
      ["First, english 1", "Second, english 2"],
      ["__First,", "__Second,"],
    ],
    [
      "**First**, build paths. **Second**, keep them.",
      ["First english 1", "Second english 2"],
      ["**First", "**Second"],
    ],
    [
      "**首先**，路要通。**其次**，灯要亮。**最后**，人要来。",
      ["首先 sequence 1", "其次 sequence 2", "最后 sequence last"],
      ["**首先", "**其次", "**最后"],
    ],
    ["**其一**，路要通。**一来**，灯要亮。", ["其一 partial 1", "一来 come 1"], ["**其一", "**一来"]],
    [
      "**（一）**路要通。**（二）灯要亮。**",
      ["（一） hanziParenthesis 1", "（二） hanziParenthesis 2"],
      ["**（一）", "**（二）"],
    ],
    ["**要点：**一是路通，二是灯亮。", ["一是 is 1", "二是 is 2?"], ["一是", "二是"]],
    ["路的宽度是 3 \\* 2 米。*一是*要宽。", ["一是 is 1"], ["*一是"]],
  ];
  for (const [text, markers, expected] of drafts) {
    test(text, () => {
      assert.deepEqual(markersIn(text), markers);
      assert.deepEqual(starts(text), expected);
    });
  }

  const none = [
    "**第一**责任人要到位",
    "第一*，加强",
    "**最后**一公里",
    "**First** of a kind",
    "** 第一，加强",
    "****第一，加强",
  ];
  for (const text of none) test(`none in ${text}`, () => assert.deepEqual(markersIn(text), []));

  test("a constructor is no number", () => assert.deepEqual(markersIn("Constructor, build"), []));

  test("a million signs take no longer than as many words", () => {
    const text = `${"*".repeat(1_000_000)}。**一是快。${"*a。".repeat(100_000)}`;
    assert.deepEqual(markersIn(text), ["一是 is 1"]);
  });
});

describe("the marker that readers see, and its edit", () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ["**第一**，路要通。", "第一，", "第二，", "**第二**，路要通。"],
    ["**第一，路要通。**", "第一，", "第二，", "**第二，路要通。**"],
    ["**第一**，路要通。", "第一，", "二、", "**二、**路要通。"],
    ["**第一**，路要通。", "第一，", "一是", "**一是**路要通。"],
    ["**第一**、路要通。", "第一、", "第一，", "**第一**，路要通。"],
    ["__First__, build.", "First,", "Second,", "__Second__, build."],
  ];
  for (const [text, seen, written, expected] of cases) {
    test(`${text} with ${written}`, () => {
      const marker = findMarkers(text, { start: 0, end: text.length })[0]?.marker;
      assert.ok(marker);
      assert.equal(writtenMarker(text, marker), seen);
      const edit = rewrittenMarker(text, marker, written);
      assert.equal(text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end), expected);
    });
  }
});
