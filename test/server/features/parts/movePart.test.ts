import assert from "node:assert/strict";
import { test } from "node:test";
import { movePart, type Direction } from "../../../../server/src/features/parts/movePart";
import { partAt } from "../../../../server/src/features/parts/parts";
import { analyse } from "../../../../server/src/structure/analyse";
import { completeDraft, englishDraft } from "../../../support/drafts";
import { afterPartChange, sectionWith } from "../../../support/parts";

const moved = (draft: string, direction: Direction): string =>
  afterPartChange(draft, (analysis, part, caret) => movePart(analysis, part, direction, caret));

for (const { title, up, down } of [
  {
    title: "paragraphs with markers",
    up: "第一，要修路。看图纸。\n\n第二，要|栽树。看树荫。",
    down: "第一，要|栽树。看树荫。\n\n第二，要修路。看图纸。",
  },
  {
    title: "the middle one of three",
    up: "第一，修路。甲。\n\n第二，栽|树。乙。\n\n第三，点灯。丙。",
    down: "第一，栽|树。乙。\n\n第二，修路。甲。\n\n第三，点灯。丙。",
  },
  {
    title: "a point with those inside it",
    up: "第一，要修路。一是量。甲。二是挖。乙。\n\n第|二，要栽树。一是选。丙。",
    down: "第|一，要栽树。一是选。丙。\n\n第二，要修路。一是量。甲。二是挖。乙。",
  },
  {
    title: "a point of several paragraphs",
    up: "第一，要修路。\n\n路要宽。\n\n第二，要栽|树。",
    down: "第一，要栽|树。\n\n第二，要修路。\n\n路要宽。",
  },
  {
    title: "points in one sentence",
    up: "第一，要抓好三件事：一是修路；二是栽|树；三是点灯。",
    down: "第一，要抓好三件事：一是栽|树；二是修路；三是点灯。",
  },
  {
    title: "the last of them",
    up: "第一，要抓好三件事：一是修路；二是栽树；三是|点灯。",
    down: "第一，要抓好三件事：一是修路；二是|点灯；三是栽树。",
  },
  {
    title: "the last of them, and the sentence behind it stays",
    up: "第一，要抓好三件事：一是修路；二是栽树；三是|点灯。这些都要抓好。",
    down: "第一，要抓好三件事：一是修路；二是|点灯；三是栽树。这些都要抓好。",
  },
  {
    title: "points of several sentences in one paragraph",
    up: "第一，要修路。一是量。逐段登记。二是|挖。每年公布。",
    down: "第一，要修路。一是|挖。每年公布。二是量。逐段登记。",
  },
  {
    title: "questions, which keep their mark",
    up: "要问两点：一是怎么修？二是|怎么管。",
    down: "要问两点：一是|怎么管。二是怎么修？",
  },
  { title: "an unfinished point", up: "有两点：一是修路；二是|栽树", down: "有两点：一是|栽树；二是修路" },
  { title: "paragraphs in one sentence", up: "第一，修路；\n\n第二，栽|树。", down: "第一，栽|树；\n\n第二，修路。" },
  {
    title: "a series that goes on in the next paragraph",
    up: "第一，要修路。一是量。逐段登记。\n\n二是|挖。每年公布。\n\n第二，要栽树。",
    down: "第一，要修路。一是|挖。每年公布。\n\n二是量。逐段登记。\n\n第二，要栽树。",
  },
  {
    title: "points without marker",
    up: "修路是出行的需要。路要宽。\n\n栽树是乘凉的|需要。树要高。",
    down: "栽树是乘凉的|需要。树要高。\n\n修路是出行的需要。路要宽。",
  },
  {
    title: "points with bold topics",
    up: "第一，**修路。**路要宽。\n\n第二，**|栽树。**树要高。",
    down: "第一，**|栽树。**树要高。\n\n第二，**修路。**路要宽。",
  },
  {
    title: "points in bold with their markers",
    up: "**第一，修路。**路要宽。\n\n**第二，|栽树。**树要高。",
    down: "**第一，|栽树。**树要高。\n\n**第二，修路。**路要宽。",
  },
  {
    title: "bold markers with their pause behind the bold",
    up: "**第一**，修路。路要宽。\n\n**第二**，|栽树。树要高。",
    down: "**第一**，|栽树。树要高。\n\n**第二**，修路。路要宽。",
  },
  {
    title: "a bold marker and one that is not, which stay what they are",
    up: "**第一**，修路。路要宽。\n\n第二，|栽树。树要高。",
    down: "第一，|栽树。树要高。\n\n**第二**，修路。路要宽。",
  },
  {
    title: "bold points inside a paragraph",
    up: "第一，要修路。**一是量。**逐段登记。**二是|挖。**每年公布。",
    down: "第一，要修路。**一是|挖。**每年公布。**二是量。**逐段登记。",
  },
  { title: "list items", up: "1. 修路\n2. 栽|树\n3. 点灯", down: "1. 栽|树\n2. 修路\n3. 点灯" },
  { title: "list items that Markdown numbers", up: "1. 修路\n1. 栽|树", down: "1. 栽|树\n1. 修路" },
  {
    title: "a list item with a list in it",
    up: "- 修路\n- 栽|树\n  - 选种\n  - 浇水",
    down: "- 栽|树\n  - 选种\n  - 浇水\n- 修路",
  },
  {
    title: "a nested list item",
    up: "- 栽树\n  - 选种\n  - 浇|水\n- 修路",
    down: "- 栽树\n  - 浇|水\n  - 选种\n- 修路",
  },
  {
    title: "a list item whose number becomes wider",
    up: `${"12345678".replace(/./g, "$&. 栽树\n")}9. 修路\n   - 量\n10. 点|灯\n    - 买`,
    down: `${"12345678".replace(/./g, "$&. 栽树\n")}9. 点|灯\n   - 买\n10. 修路\n    - 量`,
  },
  {
    title: "subheadings",
    up: "### （一）修路\n\n路要宽。\n\n### （二）|栽树\n\n树要高。",
    down: "### （一）|栽树\n\n树要高。\n\n### （二）修路\n\n路要宽。",
  },
  {
    title: "首先 and 最后 at their places",
    up: "首先，修路。\n\n其次，栽树。\n\n最后，|点灯。",
    down: "首先，修路。\n\n其次，|点灯。\n\n最后，栽树。",
  },
]) {
  for (const lineBreak of ["\n", "\r\n"]) {
    const written = (body: string): string => sectionWith(body).replaceAll("\n", lineBreak);
    test(`moves up ${title} ${JSON.stringify(lineBreak)}`, () => assert.equal(moved(written(up), "up"), written(down)));
    test(`moves down ${title} ${JSON.stringify(lineBreak)}`, () =>
      assert.equal(moved(written(down), "down"), written(up)));
  }
}

for (const { title, up, down } of [
  {
    title: "sections with everything in them",
    up: "## 意义\n\n甲。\n\n### 小节\n\n乙。\n\n## 标|准\n\n丙。\n",
    down: "## 标|准\n\n丙。\n\n## 意义\n\n甲。\n\n### 小节\n\n乙。\n",
  },
  {
    title: "numbered sections",
    up: "## 一、意义\n\n甲。\n\n## 二、|标准\n\n乙。\n\n## 三、路径\n\n丙。\n",
    down: "## 一、|标准\n\n乙。\n\n## 二、意义\n\n甲。\n\n## 三、路径\n\n丙。\n",
  },
  {
    title: "a numbered section and one without number",
    up: "## 一、意义\n\n甲。\n\n## 附录\n\n乙。\n\n## 二、|路径\n\n丙。\n",
    down: "## 一、意义\n\n甲。\n\n## 二、|路径\n\n丙。\n\n## 附录\n\n乙。\n",
  },
  {
    title: "subheadings numbered on through the draft",
    up: "## 一、标准\n\n### （一）甲\n\n子。\n\n### （二）乙\n\n丑。\n\n## |二、路径\n\n### （三）丙\n\n寅。\n",
    down: "## |一、路径\n\n### （一）丙\n\n寅。\n\n## 二、标准\n\n### （二）甲\n\n子。\n\n### （三）乙\n\n丑。\n",
  },
  {
    title: "underlined headings",
    up: "意义\n---\n\n甲。\n\n|标准\n---\n\n乙。\n",
    down: "|标准\n---\n\n乙。\n\n意义\n---\n\n甲。\n",
  },
  {
    title: "lines that act as headings",
    up: "一、重要意义\n\n甲。\n\n二、|衡量标准\n\n乙。\n",
    down: "一、|衡量标准\n\n乙。\n\n二、重要意义\n\n甲。\n",
  },
  {
    title: "the last section, and the closing paragraph stays",
    up: "## 意义\n\n甲。\n\n## 路|径\n\n乙。\n\n总之，丙。\n",
    down: "## 路|径\n\n乙。\n\n## 意义\n\n甲。\n\n总之，丙。\n",
  },
  {
    title: "the last section, and formula, signature and date stay",
    up: "## 一、意义\n\n甲。\n\n## 二、路|径\n\n乙。\n\n特此报告。\n\n城东图书馆\n\n2026年3月1日\n",
    down: "## 一、路|径\n\n乙。\n\n## 二、意义\n\n甲。\n\n特此报告。\n\n城东图书馆\n\n2026年3月1日\n",
  },
]) {
  test(`moves up ${title}`, () =>
    assert.equal(moved(`# 绿道的意义、标准与路径\n\n${up}`, "up"), `# 绿道的意义、标准与路径\n\n${down}`));
  test(`moves down ${title}`, () =>
    assert.equal(moved(`# 绿道的意义、标准与路径\n\n${down}`, "down"), `# 绿道的意义、标准与路径\n\n${up}`));
}

test("a caret in text of a section that is no point moves nothing", () => {
  assert.equal(moved(sectionWith("主要做好|两点：\n\n第一，修路。\n\n第二，栽树。"), "up"), "no part");
});

for (const { title, draft, direction, reason } of [
  {
    title: "the first point up",
    draft: sectionWith("第一，修|路。\n\n第二，栽树。"),
    direction: "up",
    reason: "This is the first point of its series.",
  },
  {
    title: "the last point down",
    draft: sectionWith("第一，修路。\n\n第二，栽|树。"),
    direction: "down",
    reason: "This is the last point of its series.",
  },
  {
    title: "the first section up",
    draft: sectionWith("甲。").replace("绿道的实施", "绿道|的实施"),
    direction: "up",
    reason: "There is nothing before this section that it could change places with.",
  },
  {
    title: "the last section down",
    draft: sectionWith("甲。").replace("附录", "附录|"),
    direction: "down",
    reason: "There is nothing after this section that it could change places with.",
  },
  {
    title: "a heading past one of another level",
    draft: "# 题\n\n## 意义\n\n#### 甲\n\n### 乙|\n\n丙。\n",
    direction: "up",
    reason: "The neighbouring heading “{0}” is on another level. Bring both onto one level first.",
  },
] as const) {
  test(`does not move ${title}, and says why`, () => assert.equal(moved(draft, direction), reason));
}

/** The characters of a text that no marker can have, in order of their codes. */
function substance(text: string): string {
  return [...text.replace(/第[一二三]，|[一二]是|(?:First|Second),/g, "")].sort().join("");
}

/** An offset in each part of a draft. */
function partsOf(draft: string): readonly number[] {
  const { article } = analyse(draft, "");
  const starts = Array.from({ length: draft.length }, (_, offset) => partAt(article, offset)).flatMap((part) =>
    part === undefined ? [] : part.kind === "heading" ? part.span.start : part.point.span.start,
  );
  return [...new Set(starts)];
}

for (const [name, draft, moves] of [
  ["completeDraft", completeDraft, 12],
  ["englishDraft", englishDraft, 10],
] as const) {
  test(`whichever part of ${name} moves, nothing is lost, and moving back restores the text`, () => {
    let count = 0;
    for (const offset of partsOf(draft)) {
      for (const [there, back] of [
        ["up", "down"],
        ["down", "up"],
      ] as const) {
        const once = moved(`${draft.slice(0, offset)}|${draft.slice(offset)}`, there);
        if (!once.includes("|")) continue;
        count++;
        assert.equal(substance(once.replace("|", "")), substance(draft));
        assert.equal(moved(once, back).replace("|", ""), draft);
      }
    }
    assert.equal(count, moves);
  });
}
