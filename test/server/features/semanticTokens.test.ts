import assert from "node:assert/strict";
import { test } from "node:test";
import { provideSemanticTokens } from "../../../server/src/features/semanticTokens";
import { semanticTokensLegend } from "../../../server/src/features/semanticTokens";
import { toOffset, toRange } from "../../../server/src/features/toLsp";
import { analyse } from "../../../server/src/structure/analyse";

/** What each type is called in the samples; a token in a topic sentence has a `+`. */
const names = ["marker", "topic", "source"];

/** The draft with its tokens written into it, as `[marker 第一，][topic+ 要连起来]`. */
function withTokens(text: string, only?: string): string {
  const analysis = analyse(text, "");
  const { article } = analysis;
  const start = only === undefined ? 0 : text.indexOf(only);
  const { data } = provideSemanticTokens(
    analysis,
    only === undefined ? undefined : toRange(article, { start, end: start + only.length }),
  );
  let written = "";
  let end = 0;
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = -1, modifiers] = data.slice(index);
    line += lines;
    character = lines === 0 ? character + characters : characters;
    const offset = toOffset(article, { line, character });
    assert(offset >= end, "tokens do not overlap");
    written += `${text.slice(end, offset)}[${names[type]}${modifiers === 1 ? "+" : ""} ${text.slice(offset, offset + length)}]`;
    end = offset + length;
  }
  return written + text.slice(end);
}

/** Each case is what must come out; the draft is the same without the tokens. */
const cases: readonly { title: string; tokens: string }[] = [
  {
    title: "markers, and the topic sentences of a section's own points",
    tokens:
      "## [marker 一、]绿道的路径\n\n[marker 第一，][topic+ 要连起来]。[marker 一是]摸清现状。逐条登记。[marker 二是]分段打通。每年公布。\n\n[marker 第二，][topic+ 要养护好]。每段有人负责。\n",
  },
  {
    title: "in bold",
    tokens:
      "## 绿道的路径\n\n**[marker 第一，][topic+ 要连起来]。**摸清现状。**[marker 一是]逐条登记。**每年公布。\n\n**[marker 第二]**，[topic+ 要养护好]。每段有人负责。\n",
  },
  {
    title: "no topic where nothing explains it, or where it is a whole paragraph",
    tokens: `## 绿道的路径\n\n[marker 第一，]要连起来。\n\n[marker 第二，]${"要把每一段断头路都同相邻的绿道连起来".repeat(5)}。每年公布。\n`,
  },
  {
    title: "works in titles, and in a topic sentence",
    tokens:
      "## 绿道的路径\n\n[marker 第一，][topic+ 要落实《][source+ 绿道管理办法][topic+ 》]。逐条对照《[source 养护手册]》检查。\n\n[marker 第二，][topic+ 要养护好]。每段有人负责。\n",
  },
  {
    title: "who is quoted",
    tokens: "# 绿道的意义\n\n绿道很重要。[source 一位老园丁说过]，“一座城市怎样对待走路的人，就怎样对待它的将来”。\n",
  },
  {
    title: "who is quoted in English",
    tokens:
      "# Parks\n\nParks matter. [source As the mayor said], “A town is judged by the paths it gives to those who walk.”\n",
  },
  {
    title: "no source for quoted names and terms",
    tokens: "# 绿道的意义\n\n市民把它叫作“口袋公园”，专家指出“连”是关键。\n",
  },
  {
    title: "no list marks and no subheadings, which the grammar knows",
    tokens: "## 绿道的路径\n\n### 连起来\n\n- 摸清现状。逐条登记。\n- 分段打通。每年公布。\n",
  },
  {
    title: "a topic over two lines in two pieces",
    tokens:
      "## Paths for parks\r\n\r\n[marker First,] [topic+ widen the paths that lead to]\r\n[topic+ schools]. Name one person for it.\r\n\r\n[marker Second,] keep what is there.\r\n",
  },
  { title: "nothing in an empty document", tokens: "" },
];
for (const { title, tokens } of cases)
  test(`tokens: ${title}`, () => assert.equal(withTokens(tokens.replace(/\[\w+\+? ([^\]]*)\]/g, "$1")), tokens));

test("a range gives what touches it", () => {
  const draft = "## 绿道的路径\n\n第一，要连起来。逐条登记。\n\n第二，要养护好。每段有人负责。\n";
  assert.equal(withTokens(draft, "二，要"), draft.replace("第二，要养护好", "[marker 第二，][topic+ 要养护好]"));
});

test("the legend names each type once", () => {
  assert.deepEqual(semanticTokensLegend, {
    tokenTypes: ["enumerationMarker", "topicSentence", "quotedSource"],
    tokenModifiers: ["topic"],
  });
});
