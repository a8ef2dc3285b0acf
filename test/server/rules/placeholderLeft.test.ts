import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyse } from "../../../server/src/structure/analyse";
import { builtInStructures } from "../../../server/src/structure/builtIns/builtIns";
import { draftSnippet } from "../../../server/src/structure/skeleton";
import { plainText } from "../../../server/src/structure/snippetSyntax";
import { assertFinds, findingsOf, severities } from "../../support/findings";

const code = "placeholder-left";

const section = (text: string): string => `# 城市绿道\n\n## 绿道的意义\n\n绿道把零散的绿地连成一片。\n\n${text}\n`;

const bracket = section("推进绿道建设是<f>【哪方面】</f>的必然要求。");

describe("a placeholder is found", () => {
  for (const [name, text] of [
    ["what a skeleton inserted", "推进绿道建设是<f>【哪方面】</f>的必然要求。<f>【一两句理由】</f>，不可缺少。"],
    ["one at the start of a paragraph", "<f>【引言：写明缘起】</f>。在推进绿道建设中，各方出力。"],
    ["one that speaks", "<f>【人物】</f>强调，绿道要好走。"],
    ["one that has a 的 behind it", "<f>【主题】</f>的意义不小。"],
    ["【待补】", "<f>【待补】</f>"],
    ["【此处…】", "<f>【此处插入数据】</f>"],
    ["【请…】 before text", "<f>【请补充】</f>绿道总长。"],
    ["an empty one", "绿道总长<f>【】</f>公里。"],
    ["TODO", "绿道总长 <f>TODO</f> 公里。"],
    ["TODO beside Chinese", "<f>TODO</f>：补数据。"],
    ["TBD", "开放日期：<f>TBD</f>。"],
    ["××", "<f>××</f>市绿道已经建成。"],
    ["×× of a name", "负责人是李<f>××</f>。"],
    ["XX市", "<f>XX</f>市绿道已经建成。"],
    ["xx in a year", "20<f>xx</f>年建成。"],
    ["full-width ＸＸ", "<f>ＸＸ</f>区已经建成。"],
    ["a line of …… alone", "<f>……</f>"],
    ["a line of ...... alone", "<f>......</f>"],
    ["a line of …… behind another", "绿道一期建成。\n<f>…………</f>\n绿道二期开工。"],
    ["one in a table", "| 路段 | 长度 |\n| --- | --- |\n| 东段 | <f>【长度】</f> |"],
    ["one in a list", "- <f>【做什么】</f>"],
    ["one in a heading", "### <f>【主题】</f>的经验\n\n绿道好走。"],
    ["in Traditional", "綠道建設是<f>【哪方面】</f>的需要。<f>××</f>市已經建成。"],
  ] as const) {
    test(name, () => assertFinds(code, section(text)));
  }

  test("in the title", () => assertFinds(code, "# <f>【主题】</f>的意义\n\n绿道好走。\n"));
  test("in English", () =>
    assertFinds(
      code,
      "# Streets\n\nStreets answer a need of <f>【whom】</f>. The length is <f>TBD</f>.\n\n<f>TODO</f>: add figures.\n",
    ));
});

describe("nothing is found where", () => {
  for (const [name, text] of [
    ["× multiplies", "绿道宽 3×4 米，面积 a × b，长×宽都要量。"],
    ["a section is empty", "### 经验"],
    ["a label opens a paragraph", "【摘要】绿道连成一片，出门就到。"],
    ["another label does", "【主要做法】一是定人。二是定时。"],
    ["a label stands alone", "【典型案例】\n\n东段绿道半年建成。"],
    ["a number of a document stands in brackets", "城建【2023】12号文件要求建绿道。"],
    ["a note does", "绿道总长三十公里【1】。"],
    ["dots end a sentence", "绿道、花园、广场……"],
    ["dots stand alone in a quotation", "> 绿道好走。\n>\n> ……\n>\n> 人也多。"],
    ["XX is a word of another kind", "XX染色体与绿道无关，XXL 号的工作服也一样。"],
    ["XX stands in English", "Streets of the XX century."],
    ["a variable is named", "用 `TODO` 标出，`【】` 也行。"],
    ["TODO is code", "```\nTODO\n```"],
    ["TODO is part of a word or URL", "TODOS https://example.org/TODO/XX市"],
    ["todo is a word", "A todo list of the town."],
    ["dots lead to a page", "意义……1"],
  ] as const) {
    test(name, () => assertFinds(code, section(text)));
  }
  test("a section has nothing but placeholders: section-empty speaks", () => {
    const draft = "# 城市绿道\n\n## 绿道的意义\n\n【待补】\n\n……\n\n## 绿道的路径\n\n绿道好走。\n";
    assertFinds(code, draft);
    assert.equal(findingsOf("section-empty", draft).length, 1);
  });
  test("the document is empty", () => assertFinds(code, ""));
});

describe("every gap of a new draft is found", () => {
  for (const structure of builtInStructures) {
    for (const script of structure.scripts) {
      test(`${structure.id}, ${script}`, () => {
        const text = `---\nstructure: ${structure.id}\n---\n\n${plainText(draftSnippet(structure, script, ""))}`;
        const found = findingsOf(code, text).map(({ span }) => text.slice(span.start, span.end));
        assert.deepEqual(found, analyse(text, "").article.text.match(/【[^】]*】/g));
      });
    }
  }
});

test("severities", () =>
  assert.deepEqual(severities(code, bracket), { draft: "hint", review: "warning", final: "error" }));
