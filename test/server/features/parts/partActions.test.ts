import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, CodeActionContext, TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import { providePartActions, type PartActionOptions } from "../../../../server/src/features/parts/partActions";
import { toRange } from "../../../../server/src/features/toLsp";
import { analyse } from "../../../../server/src/structure/analyse";
import { english, simplifiedChinese } from "../../../support/languages";
import { withCaret } from "../../../support/marked";

const options: PartActionOptions = {
  language: english,
  uri: "file:///a.policy.md",
  version: 7,
  documentChanges: true,
  disabledActions: true,
  partCommands: false,
};
const automatic: CodeActionContext = { diagnostics: [], triggerKind: 2 };
const asked: CodeActionContext = { diagnostics: [], triggerKind: 1 };

function actionsAt(
  draft: string,
  context: CodeActionContext,
  changed: Partial<PartActionOptions> = {},
): readonly CodeAction[] {
  const { text, offset } = withCaret(draft);
  const { article } = analyse(text, "");
  return providePartActions(analyse(text, ""), toRange(article, { start: offset, end: offset }), context, {
    ...options,
    ...changed,
  });
}

const titlesOf = (actions: readonly CodeAction[]): readonly string[] =>
  actions.map(({ title, disabled }) => (disabled ? `(${title})` : title));

const points = "# 绿道的路径\n\n## 绿道的实施路径\n\n主要做好两点：\n\n第一，修路。看图纸。\n\n第二，栽树。看树荫。\n";

for (const { title, draft, context, titles } of [
  {
    title: "without being asked for, on a marker, what can be done",
    draft: points.replace("第二", "第|二"),
    context: automatic,
    titles: ["Move up", "Demote one level"],
  },
  {
    title: "without being asked for, nothing inside the text of a point",
    draft: points.replace("栽树", "栽|树"),
    context: automatic,
    titles: [],
  },
  {
    title: "on request, anywhere in a point, all",
    draft: points.replace("栽树", "栽|树"),
    context: asked,
    titles: ["Move up", "(Move down)", "(Promote one level)", "Demote one level"],
  },
  {
    title: "by kind",
    draft: points.replace("栽树", "栽|树"),
    context: { diagnostics: [], only: ["refactor"] },
    titles: ["Move up", "(Move down)", "(Promote one level)", "Demote one level"],
  },
  {
    title: "nothing for another kind",
    draft: points.replace("第二", "第|二"),
    context: { diagnostics: [], only: ["quickfix"] },
    titles: [],
  },
  { title: "nothing outside points", draft: points.replace("两点", "|两点"), context: asked, titles: [] },
]) {
  test(`offered ${title}`, () => assert.deepEqual(titlesOf(actionsAt(draft, context)), titles));
}

test("what cannot be done says why, in the editor's language, to a client that shows it", () => {
  const disabled = (changed: Partial<PartActionOptions>): readonly string[] =>
    actionsAt(points.replace("栽树", "栽|树"), asked, changed).flatMap((action) => action.disabled?.reason ?? []);
  assert.deepEqual(disabled({ language: simplifiedChinese }), [
    "这已是本组的最后一个要点。",
    "这个要点已在本部分的第一层，再往上只有小标题。",
  ]);
  assert.deepEqual(disabled({ disabledActions: false }), []);
});

test("an action's edits are versioned, and give the text that its title names", () => {
  const [action] = actionsAt(points.replace("第二", "第|二"), asked);
  const change = action?.edit?.documentChanges?.[0] as TextDocumentEdit;
  assert.deepEqual(change.textDocument, { uri: options.uri, version: 7 });
  const after = TextDocument.applyEdits(
    TextDocument.create(options.uri, "policy-draft", 7, points),
    change.edits as TextEdit[],
  );
  assert.equal(
    after,
    points.replace("修路。看图纸", "甲").replace("栽树。看树荫", "修路。看图纸").replace("甲", "栽树。看树荫"),
  );
});

test("a client with the commands gets these, with the place", () => {
  const [action] = actionsAt(points.replace("第二", "第|二"), asked, { partCommands: true });
  assert.equal(action?.edit, undefined);
  const position = { line: 8, character: 1 };
  assert.deepEqual(action?.command, {
    title: "Move up",
    command: "policyDraft.movePartUp",
    arguments: [{ uri: options.uri, range: { start: position, end: position } }],
  });
});
