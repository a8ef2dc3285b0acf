import { describe, test } from "node:test";
import type { CleaningKind } from "../../../server/src/cleaning/cleaning";
import { assertCleaned } from "../../support/clean";

const title = "# 街道树木的养护\n\n";

describe("indents", () => {
  const cases: readonly (readonly [name: string, text: string, expected: string, kinds: readonly CleaningKind[]])[] = [
    [
      "ideographic spaces go",
      "\u3000\u3000行道树要浇水。\n\n\u3000\u3000行道树要修枝。\n",
      "行道树要浇水。\n\n行道树要修枝。\n",
      ["indent"],
    ],
    [
      "spaces and no-break spaces go",
      "  行道树要浇水。\n\n\u00a0\u00a0行道树要修枝。\n",
      "行道树要浇水。\n\n行道树要修枝。\n",
      ["indent"],
    ],
    [
      "an indent that parts paragraphs becomes a blank line",
      "\u3000\u3000行道树要浇水。\n\u3000\u3000行道树要修枝。\n",
      "行道树要浇水。\n\n行道树要修枝。\n",
      ["indent"],
    ],
    [
      "so do four spaces, which make code of a paragraph",
      "    行道树要浇水，夏天每周一次。\n",
      "行道树要浇水，夏天每周一次。\n",
      ["indent"],
    ],
    ["a heading loses its indent", "  ## 重要意义\n\n行道树遮阴。\n", "## 重要意义\n\n行道树遮阴。\n", ["indent"]],
    ["lists keep theirs", "- 浇水\n  - 早上\n\n    夏天每天。\n", "- 浇水\n  - 早上\n\n    夏天每天。\n", []],
    [
      "quotations and code keep theirs",
      "> \u3000\u3000行道树要浇水。\n\n```\n  water()\n```\n",
      "> \u3000\u3000行道树要浇水。\n\n```\n  water()\n```\n",
      [],
    ],
    [
      "what would be no paragraph without its indent keeps it",
      "\u3000\u3000# 浇水\n\n\u3000\u3000> 夏天\n",
      "\u3000\u3000# 浇水\n\n\u3000\u3000> 夏天\n",
      [],
    ],
  ];
  for (const [name, text, expected, kinds] of cases)
    test(name, () => assertCleaned(title + text, title + expected, kinds));
});
