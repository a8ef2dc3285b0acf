import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { provideLearnStructure } from "../../../../server/src/features/requests/learnStructure";
import { readConfiguration } from "../../../../server/src/configuration/readConfiguration";
import { languageOf } from "../../../../server/src/l10n/translations";
import { completeDraft } from "../../../support/drafts";

const english = languageOf("en");

/** The configuration after the structure was added, with the id that was marked. */
function learned(
  configuration: string,
  name = "绿道 方案",
): { readonly text: string; readonly marked: string; readonly id: string } {
  const answer = provideLearnStructure({ text: completeDraft, name, configuration }, english);
  assert("edit" in answer, JSON.stringify(answer));
  const before = TextDocument.create("file:///.policy-draft.jsonc", "jsonc", 1, configuration);
  const text = TextDocument.applyEdits(before, [{ ...answer.edit }]);
  return { text, marked: TextDocument.create("file:///after", "jsonc", 1, text).getText(answer.range), id: answer.id };
}

for (const configuration of [
  "",
  "{}",
  `{ "stage": "final" }`,
  `{\n  // short\n  "structures": { "a": { "extends": "notice" } },\n  "stage": "final",\n}\n`,
]) {
  test(`the structure is added to ${JSON.stringify(configuration)}, and nothing is taken from it`, () => {
    const { text, marked, id } = learned(configuration);
    const { configuration: after, mistakes } = readConfiguration(text, []);
    const before = readConfiguration(configuration, []).configuration;
    assert.deepEqual(mistakes, []);
    assert.deepEqual({ id, marked }, { id: "绿道-方案", marked: '"绿道-方案"' });
    assert.deepEqual(
      after.structures?.map((structure) => structure.id),
      ["绿道-方案", ...(before.structures ?? []).map((structure) => structure.id)],
    );
    assert.deepEqual({ ...after, structures: undefined }, { ...before, structures: undefined });
  });
}

test("no structure has the id of another one", () => {
  assert.equal(learned("", "Notice").id, "notice-2");
  assert.equal(learned(`{ "structures": { "Plan": {}, "plan-2": {} } }`, "plan").id, "plan-3");
  assert.equal(learned("", "2026 年").id, "年");
  assert.equal(learned("", "…").id, "own");
});

test("why there is nothing to learn is told", () => {
  const refusal = (text: string, configuration: string): unknown =>
    provideLearnStructure({ text, name: "a", configuration }, english);
  assert.deepEqual(refusal("绿道很好走。\n", ""), {
    refusal: "This article has no section with a heading, so there is no structure to learn from it.",
  });
  assert.deepEqual(refusal(completeDraft, "{ stage"), {
    refusal: "“.policy-draft.jsonc” has a syntax error, so nothing was added to it. Fix it first.",
  });
});
