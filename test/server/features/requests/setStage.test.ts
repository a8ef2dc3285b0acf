import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { provideSetStage } from "../../../../server/src/features/requests/setStage";
import { analyse } from "../../../../server/src/structure/analyse";

const identifier = { uri: "file:///a.policy.md", version: 3 };

for (const { title, before, stage, after } of [
  { title: "without front matter", before: "# 甲\n", stage: "review", after: "---\nstage: review\n---\n\n# 甲\n" },
  {
    title: "without a stage",
    before: "---\nstructure: auto\n---\n# 甲\n",
    stage: "final",
    after: "---\nstructure: auto\nstage: final\n---\n# 甲\n",
  },
  {
    title: "with another stage",
    before: "---\nstage: 草稿 # 第一稿\n---\n# 甲\n",
    stage: "final",
    after: "---\nstage: final # 第一稿\n---\n# 甲\n",
  },
  {
    title: "with a stage in quotes",
    before: '---\nstage: "draft"\n---\n',
    stage: "review",
    after: "---\nstage: review\n---\n",
  },
  {
    title: "with this stage",
    before: "---\nstage: review\n---\n# 甲\n",
    stage: "review",
    after: "---\nstage: review\n---\n# 甲\n",
  },
  {
    title: "whose front matter is no YAML",
    before: '---\ntitle: "甲\n---\n# 甲\n',
    stage: "review",
    after: '---\nstage: review\ntitle: "甲\n---\n# 甲\n',
  },
  {
    title: "whose front matter starts with an indented line that is none",
    before: "---\n ---\nstage: fianl\n---\n# 甲\n",
    stage: "final",
    after: "---\nstage: final\n#\n ---\nstage: fianl\n---\n# 甲\n",
  },
  { title: "that is empty", before: "", stage: "draft", after: "---\nstage: draft\n---\n\n" },
  {
    title: "with CRLF",
    before: "---\r\nstructure: auto\r\n---\r\n# 甲\r\n",
    stage: "draft",
    after: "---\r\nstructure: auto\r\nstage: draft\r\n---\r\n# 甲\r\n",
  },
]) {
  test(`sets the stage of a draft ${title}`, () => {
    const answer = provideSetStage(analyse(before, ""), stage, identifier);
    assert.ok(answer);
    assert.deepEqual(answer.textDocument, identifier);
    const document = TextDocument.create(identifier.uri, "policy-draft", 3, before);
    assert.equal(
      TextDocument.applyEdits(
        document,
        answer.edits.map(({ range, newText }) => ({ range, newText })),
      ),
      after,
    );
  });
}

test("no answer for a stage that does not exist", () => {
  assert.equal(provideSetStage(analyse("# 甲\n", ""), "done", identifier), undefined);
});
