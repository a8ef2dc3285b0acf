import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { provideChangePart, type PartChangeKind } from "../../../../server/src/features/parts/changePart";
import { toRange } from "../../../../server/src/features/toLsp";
import { analyse } from "../../../../server/src/structure/analyse";
import { simplifiedChinese } from "../../../support/languages";
import { withCaret } from "../../../support/marked";

const identifier = { uri: "file:///a.policy.md", version: 3 };

/** The draft after the change at the caret, with the caret; the reason in angle brackets where it is refused. */
function changed(draft: string, change: PartChangeKind): string {
  const { text, offset } = withCaret(draft);
  const analysis = analyse(text, "");
  const answer = provideChangePart(
    analysis,
    toRange(analysis.article, { start: offset, end: offset }),
    change,
    simplifiedChinese,
    identifier,
  );
  assert.deepEqual(answer.textDocument, identifier);
  if (answer.refusal !== undefined) return `<${answer.refusal}>`;
  const after = TextDocument.applyEdits(
    TextDocument.create(identifier.uri, "policy-draft", 3, text),
    answer.edits.map((edit) => ({ ...edit })),
  );
  assert.ok(answer.caret);
  const caret = TextDocument.create(identifier.uri, "policy-draft", 4, after).offsetAt(answer.caret);
  return `${after.slice(0, caret)}|${after.slice(caret)}`;
}

const draft = "## 一、意义\n\n甲。\n\n## 二、路径\n\n第一，修路。一是量。二是挖。\n\n第二，栽树。\n";

for (const { title, change, before, after } of [
  {
    title: "moves a section up",
    change: "up",
    before: draft.replace("路径", "路|径"),
    after: "## 一、路|径\n\n第一，修路。一是量。二是挖。\n\n第二，栽树。\n\n## 二、意义\n\n甲。\n",
  },
  {
    title: "moves a point down",
    change: "down",
    before: draft.replace("修路", "修|路"),
    after: draft
      .replace("修路。一是量。二是挖", "甲")
      .replace("栽树", "修|路。一是量。二是挖")
      .replace("第一，甲", "第一，栽树"),
  },
  {
    title: "promotes a point",
    change: "promote",
    before: draft.replace("二是挖", "二是|挖"),
    after: draft.replace("二是挖。", "").replace("第二，栽树", "第二，|挖。\n\n第三，栽树"),
  },
  {
    title: "demotes a point",
    change: "demote",
    before: draft.replace("栽树", "|栽树"),
    after: draft.replace("第二，栽树", "三是|栽树"),
  },
  {
    title: "says why it cannot",
    change: "demote",
    before: draft.replace("修路", "|修路"),
    after: "<前面没有要点，无法降为其下一层。>",
  },
  {
    title: "says what to do in text that is no part",
    change: "up",
    before: draft.replace("甲。", "甲|。"),
    after: "<此处没有可移动的内容。请把光标放在小标题上或要点之中。>",
  },
  {
    title: "leaves alone what would be read otherwise",
    change: "down",
    before: "## 意义\n甲。\n\n|标准\n---\n乙。\n## 路径\n丙。\n",
    after: "<移过去之后，要点或小标题的划分会改变。请手动剪切、粘贴。>",
  },
] as const) {
  test(title, () => assert.equal(changed(before, change), after));
}
