import assert from "node:assert/strict";
import { test } from "node:test";
import { samples } from "../../client/src/samples";
import { provideDraftStructure } from "../../server/src/features/requests/draftStructure";
import { analyse } from "../../server/src/structure/analyse";
import { english } from "../support/languages";
import { filesUnder, readText } from "../support/repository";

test("every draft of the folder is listed, and no other", () => {
  assert.deepEqual(
    samples.map(({ file }) => `samples/${file}`).sort(),
    [...filesUnder("samples", ".policy.md")].sort(),
  );
});

for (const { file, title, script, isFinished } of samples) {
  test(`${file} is what the list says of it`, () => {
    const text = readText(`samples/${file}`);
    const analysis = analyse(text, file);
    assert.match(text, new RegExp(`^# ${title}$`, "m"));
    assert.equal(analysis.article.script, script);
    const { parts } = provideDraftStructure(analysis, english, { uri: "", version: 1 });
    assert.equal(
      parts.every(({ state }) => state === "present"),
      isFinished,
    );
  });
}
