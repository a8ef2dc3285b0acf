import { describe, test } from "node:test";
import type { CleaningKind } from "../../../server/src/cleaning/cleaning";
import { assertCleaned } from "../../support/clean";

const title = "# 街道树木的养护\n\n";

describe("paragraphs", () => {
  const cases: readonly (readonly [name: string, text: string, expected: string, kinds: readonly CleaningKind[]])[] = [
    [
      "on lines of their own are parted",
      "行道树要浇水。\n行道树要修枝。\n",
      "行道树要浇水。\n\n行道树要修枝。\n",
      ["paragraph"],
    ],
    [
      "so is the line that leads in to one",
      "要做到两条：\n浇水要早。\n",
      "要做到两条：\n\n浇水要早。\n",
      ["paragraph"],
    ],
    [
      "lines without a sentence stay together",
      "城南公园管理处\n城南街道办事处\n",
      "城南公园管理处\n城南街道办事处\n",
      [],
    ],
    ["items of lists stay together", "- 浇水要早。\n- 除草要勤。\n", "- 浇水要早。\n- 除草要勤。\n", []],
    ["English lines stay together", "Water the trees.\nPrune the trees.\n", "Water the trees.\nPrune the trees.\n", []],
  ];
  for (const [name, text, expected, kinds] of cases)
    test(name, () => assertCleaned(title + text, title + expected, kinds));
});
