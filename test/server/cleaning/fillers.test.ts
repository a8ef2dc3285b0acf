import { describe, test } from "node:test";
import type { CleaningKind } from "../../../server/src/cleaning/cleaning";
import { assertCleaned } from "../../support/clean";

const title = "# 街道树木的养护\n\n";
const line = "行道树要浇水。";

describe("fillers", () => {
  const cases: readonly (readonly [name: string, text: string, expected: string, kinds: readonly CleaningKind[]])[] = [
    ["several blank lines become one", `${line}\n\n\n\n${line}\n`, `${line}\n\n${line}\n`, ["filler"]],
    [
      "a line of blanks or of entities is a blank line",
      `${line}\n\u00a0\n&nbsp;\n\u3000 \n${line}\n`,
      `${line}\n\n${line}\n`,
      ["filler"],
    ],
    ["nothing is left behind the text", `${line}\n\n\n`, `${line}\n`, ["filler"]],
    [
      "no-break spaces beside Chinese characters become a space",
      "财政局\u00a0\u00a0园林局\n",
      "财政局 园林局\n",
      ["filler"],
    ],
    ["those in foreign words stay", "见 Rue\u00a0Royale 一节。\n", "见 Rue\u00a0Royale 一节。\n", []],
    [
      "other blanks than spaces go from the end of a line",
      `${line}\u3000\u3000\n\n${line}\n`,
      `${line}\n\n${line}\n`,
      ["filler"],
    ],
    ["spaces there are Markdown's line break", "浇水：  \n每周一次。\n", "浇水：  \n\n每周一次。\n", ["paragraph"]],
    ["one blank line is right", `${line}\n\n${line}\n`, `${line}\n\n${line}\n`, []],
    ["blank lines in code stay", "```\na\n\n\n\nb\n```\n", "```\na\n\n\n\nb\n```\n", []],
  ];
  for (const [name, text, expected, kinds] of cases)
    test(name, () => assertCleaned(title + text, title + expected, kinds));
  test("blank lines before the text go", () =>
    assertCleaned(`\n\n\n${title}${line}\n`, title + `${line}\n`, ["filler"]));
});
