import assert from "node:assert/strict";
import { test } from "node:test";
import type { SelectionRange } from "vscode-languageserver-types";
import { textOf } from "../../../server/src/article/span";
import { provideSelectionRanges } from "../../../server/src/features/selectionRanges";
import { toPosition, toSpan } from "../../../server/src/features/toLsp";
import { analyse } from "../../../server/src/structure/analyse";
import { withCaret } from "../../support/marked";

/** The texts that are selected one after the other, from the caret outward. */
function stepsOf(draft: string): readonly string[] {
  const { text, offset } = withCaret(draft);
  const analysis = analyse(text, "");
  const { article } = analysis;
  const steps: string[] = [];
  let [step]: (SelectionRange | undefined)[] = provideSelectionRanges(analysis, [toPosition(article, offset)]);
  for (; step !== undefined; step = step.parent) steps.push(textOf(text, toSpan(article, step.range)));
  return steps;
}

const first = "第一，要连起来。一是摸清现状。逐条登记。\n\n二是分段打通。每年公布。";
const second = "第二，要养护好。每段有人负责。";
const section = `## 绿道的实施路径\n\n${first}\n\n${second}\n`;
const article = `# 绿道的标准与路径\n\n${section}`;

test("from a character outward, through the points around it to the article", () => {
  assert.deepEqual(stepsOf(`---\nstage: review\n---\n${article}`.replace("摸清", "摸|清")), [
    "清",
    "一是摸清现状。",
    "一是摸清现状。逐条登记。",
    "一是摸清现状。逐条登记。\n\n二是分段打通。每年公布。",
    first,
    `${first}\n\n${second}`,
    section,
    article,
    `---\nstage: review\n---\n${article}`,
  ]);
});

const cases: readonly { title: string; draft: string; steps: readonly string[] }[] = [
  {
    title: "a word of Latin letters is one step",
    draft: "绿道与 long-te|rm 规划。别的话。",
    steps: ["long-term", "绿道与 long-term 规划。", "绿道与 long-term 规划。别的话。"],
  },
  { title: "a number is one step", draft: "全长 12|80 米。", steps: ["1280", "全长 1280 米。"] },
  { title: "a character beyond the basic plane is not cut in two", draft: "绿|𠮷。", steps: ["𠮷", "绿𠮷。"] },
  {
    title: "behind the last sentence, that sentence",
    draft: "绿道要连。绿道要养。|",
    steps: ["绿道要养。", "绿道要连。绿道要养。"],
  },
  {
    title: "between two sentences, the second",
    draft: "绿道要连。|路灯要亮。",
    steps: ["路", "路灯要亮。", "绿道要连。路灯要亮。"],
  },
  {
    title: "a sentence that opens points ends where they start",
    draft: "## 绿道的实施路径\n\n一方面连成网络|，另一方面管好养护。\n",
    steps: [
      "络",
      "一方面连成网络，",
      "一方面连成网络，另一方面管好养护。",
      "## 绿道的实施路径\n\n一方面连成网络，另一方面管好养护。\n",
    ],
  },
  {
    title: "a heading: its name, its words, its line",
    draft: "## 一、绿|道的意义\n\n甲。\n",
    steps: ["道", "绿道的意义", "一、绿道的意义", "## 一、绿道的意义", "## 一、绿道的意义\n\n甲。\n"],
  },
  {
    title: "the front matter by line and as a whole",
    draft: "---\nstage: re|view\n---\n绿道。",
    steps: ["review", "stage: review", "---\nstage: review\n---\n", "---\nstage: review\n---\n绿道。"],
  },
  { title: "code as a block", draft: "```\na |b\n```\n", steps: ["b", "```\na b\n```", "```\na b\n```\n"] },
  { title: "nothing in an empty document", draft: "|", steps: [""] },
];
for (const { title, draft, steps } of cases) test(title, () => assert.deepEqual(stepsOf(draft), steps));

test("each position has its answer, in their order", () => {
  const analysis = analyse(article, "");
  const positions = [
    { line: 0, character: 2 },
    { line: 4, character: 3 },
  ];
  assert.deepEqual(
    provideSelectionRanges(analysis, positions).map(({ range }) => range.start.line),
    [0, 4],
  );
});
