import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { provideRenumber } from "../../../../server/src/features/requests/renumber";
import { toRange } from "../../../../server/src/features/toLsp";
import { analyse } from "../../../../server/src/structure/analyse";
import { withSpans } from "../../../support/marked";

const identifier = { uri: "file:///a.policy.md", version: 3 };

/** The draft after renumbering: the whole of it, or what `<in>…</in>` encloses. */
function renumbered(draft: string): string {
  const { text, spans } = withSpans(draft, "in");
  const analysis = analyse(text, "");
  const { edits, textDocument } = provideRenumber(
    analysis,
    spans[0] && toRange(analysis.article, spans[0]),
    identifier,
  );
  assert.deepEqual(textDocument, identifier);
  const document = TextDocument.create(identifier.uri, "policy-draft", identifier.version, text);
  return TextDocument.applyEdits(
    document,
    edits.map(({ range, newText }) => ({ range, newText })),
  );
}

const standards = (first: string, second: string): string =>
  `## 绿道的衡量标准\n\n${first}，有没有连成网络是前提。看断头路。\n\n${second}，有没有人常走是关键。看人数。\n\n`;
const paths = (first: string, second: string): string =>
  `## 绿道的实施路径\n\n${first}，要加强规划衔接。看图纸。\n\n${second}，要完善日常养护。看灯光。\n`;

for (const { title, before, after } of [
  {
    title: "every series of the draft",
    before: standards("第一", "第三") + paths("第二", "第三"),
    after: standards("第一", "第二") + paths("第一", "第二"),
  },
  {
    title: "only the series of the range",
    before: standards("<in>第一</in>", "第三") + paths("第一", "第三"),
    after: standards("第一", "第二") + paths("第一", "第三"),
  },
  { title: "nothing where all is right", before: standards("第一", "第二"), after: standards("第一", "第二") },
  { title: "nothing in an empty document", before: "", after: "" },
]) {
  test(`renumbers ${title}`, () => assert.equal(renumbered(before), after));
}
