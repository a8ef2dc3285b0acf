import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { provideInsertSection } from "../../../server/src/features/insertSection";
import { analyse } from "../../../server/src/structure/analyse";
import { plainText } from "../../../server/src/structure/skeleton";
import { completeDraft, englishDraft, withoutSection } from "../support/drafts";

const identifier = { uri: "file:///a.policy.md", version: 3 };

/** The draft with a section inserted, every tab stop kept at its default. */
function inserted(draft: string, section: string): string {
  const insertion = provideInsertSection(analyse(draft, ""), section, identifier);
  assert(insertion);
  const document = TextDocument.create(identifier.uri, "policy-draft", identifier.version, draft);
  return TextDocument.applyEdits(document, [{ range: insertion.range, newText: plainText(insertion.snippet) }]);
}

for (const { title, draft, section, heading, roles } of [
  { title: "first", draft: withoutSection(completeDraft, "重要意义"), section: "significance", heading: "## 城市绿道建设的重要意义", roles: ["significance", "standards", "paths"] },
  { title: "middle", draft: withoutSection(completeDraft, "衡量标准"), section: "standards", heading: "## 城市绿道建设的衡量标准", roles: ["significance", "standards", "paths"] },
  { title: "last", draft: withoutSection(completeDraft, "路径与对策"), section: "paths", heading: "## 推进城市绿道建设的路径与对策", roles: ["significance", "standards", "paths"] },
  { title: "English", draft: withoutSection(englishDraft, "Paths for Walkable Streets"), section: "paths", heading: "## Paths for Walkable Streets", roles: ["significance", "standards", "paths"] },
]) {
  test(`the ${title} section comes to its place, in the draft's script and with its topic`, () => {
    const text = inserted(draft, section);
    assert(text.split("\n").includes(heading), text);
    assert.deepEqual(analyse(text, "").article.sections.flatMap((found) => found.roles), roles);
    assert(!/\n\n\n/.test(text), "no blank line twice");
  });
}

for (const { name, draft, expected } of [
  { name: "names the parts of the structure, above all else", draft: "绿道让人走得近。大家都爱走，也都说好。\n", expected: "# 【主题】的意义、标准与路径\n\n绿道让人走得近。大家都爱走，也都说好。\n" },
  { name: "stands below the front matter", draft: "---\nstage: draft\n---\n\nStreets are for those who walk. All of them are.\n", expected: "---\nstage: draft\n---\n\n# Significance, Standards and Paths of 【topic】\n\nStreets are for those who walk. All of them are.\n" },
  { name: "is made of the line that acts as one", draft: "绿道的意义、标准与路径\n\n## 绿道的意义\n", expected: "# 绿道的意义、标准与路径\n\n## 绿道的意义\n" },
  { name: "opens an empty draft", draft: "", expected: "# 【主题】的意义、标准与路径\n" },
]) {
  test(`a missing title ${name}`, () => assert.equal(inserted(draft, "title"), expected));
}

test("it loses no character of the draft", () => {
  const draft = withoutSection(completeDraft, "衡量标准");
  const insertion = provideInsertSection(analyse(draft, ""), "standards", identifier);
  assert.deepEqual(insertion?.range.start, insertion?.range.end);
  assert.deepEqual(insertion?.textDocument, identifier);
});

test("a section that the structure does not have is refused", () => {
  assert.equal(provideInsertSection(analyse(completeDraft, ""), "appendix", identifier), undefined);
});
