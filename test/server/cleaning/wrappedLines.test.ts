import { describe, test } from "node:test";
import type { CleaningKind } from "../../../server/src/cleaning/cleaning";
import { assertCleaned } from "../../support/clean";

const title = "# 社区花园的养护\n\n";

/** Twenty-eight characters a line, the last one shorter. */
const wrapped =
  "社区花园离家近，走几步就到，老人和孩子都用得上，种花种菜也能学\n到不少东西。花园建好以后要有人管，浇水、除草、修枝都要排班，谁\n家有空谁家来，每周公布一次名单。花园里的工具要登记，借了要还，\n坏了要修，丢了要补，这样才能长久用下去。\n";
const joined =
  "社区花园离家近，走几步就到，老人和孩子都用得上，种花种菜也能学到不少东西。花园建好以后要有人管，浇水、除草、修枝都要排班，谁家有空谁家来，每周公布一次名单。花园里的工具要登记，借了要还，坏了要修，丢了要补，这样才能长久用下去。\n";

describe("wrapped lines", () => {
  const cases: readonly (readonly [name: string, text: string, expected: string, kinds: readonly CleaningKind[]])[] = [
    ["are joined", wrapped, joined, ["wrapped"]],
    [
      "but not before a marker",
      wrapped
        .replace("\n坏了要修", "\n一是要把坏了的工具修好，二是丢了的要补上，三是借出的要登记在\n册，")
        .replace(/，这样/, "。这样"),
      joined
        .replace("坏了要修", "\n一是要把坏了的工具修好，二是丢了的要补上，三是借出的要登记在册，")
        .replace(/，这样/, "。这样"),
      ["wrapped"],
    ],
    [
      "nor behind a colon",
      `${wrapped}\n社区花园的养护要做到下面这几条，一条也不能少，条条都要落实到人：\n浇水要早，除草要勤。\n`,
      `${joined}\n社区花园的养护要做到下面这几条，一条也不能少，条条都要落实到人：\n\n浇水要早，除草要勤。\n`,
      ["wrapped", "paragraph"],
    ],
    ["nor behind a heading", `## 重要意义\n${wrapped}`, `## 重要意义\n\n${joined}`, ["wrapped", "paragraph"]],
    [
      "nor are lines of contents and rows of tables",
      `${wrapped}\n第一节 花园里的花和树怎样浇水怎样修枝 .............. 12\nii\n\n浇水年份 修枝年份 花的种类和棵数\n（年） （年） （棵） 每周来花园的人次\n`,
      `${joined}\n第一节 花园里的花和树怎样浇水怎样修枝 .............. 12\nii\n\n浇水年份 修枝年份 花的种类和棵数\n（年） （年） （棵） 每周来花园的人次\n`,
      ["wrapped"],
    ],
    ["nor are short lines", "春风又绿\n江南岸上\n明月何时\n照我回还\n", "春风又绿\n江南岸上\n明月何时\n照我回还\n", []],
  ];
  for (const [name, text, expected, kinds] of cases)
    test(name, () => assertCleaned(title + text, title + expected, kinds));

  test("between Latin words a space takes the place of the line break", () => {
    assertCleaned(
      title + wrapped.replace("种花种菜也能学\n到不少东西", "种花种菜 with many\nfriends 不少东西"),
      title + joined.replace("种花种菜也能学到不少东西", "种花种菜 with many friends 不少东西"),
      ["wrapped"],
    );
  });
  test("English text is left as it is", () => {
    const english =
      "# Care of Street Trees\n\nStreet trees need water in summer, and most of them get none from\nthe town. Neighbours who water the tree before their door keep it\nalive, and a list of who does it helps to find the trees that no\none looks after.\n";
    assertCleaned(english, english, []);
  });
});
