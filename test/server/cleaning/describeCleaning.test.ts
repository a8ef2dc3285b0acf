import assert from "node:assert/strict";
import { test } from "node:test";
import { describeCleaning } from "../../../server/src/cleaning/describeCleaning";
import { say } from "../../../server/src/l10n/language";
import { english, simplifiedChinese, traditionalChinese } from "../../support/languages";

test("what was done and what was left is said in the writer's language, a line for each", () => {
  const lines = describeCleaning({
    done: [
      { kind: "pinyin", count: 490 },
      { kind: "variant", count: 1, removed: ["（推进公园夜间开放）"] },
    ],
    left: 2,
  });
  assert.deepEqual(
    lines.map((line) => say(english, line)),
    [
      "Pinyin deleted (syllables: 490)",
      "Second wording of the title deleted: “（推进公园夜间开放）”",
      "Damaged places left unchanged and marked as problems: 2; only the original shows what was there",
    ],
  );
  for (const language of [simplifiedChinese, traditionalChinese])
    for (const line of lines) assert.doesNotMatch(say(language, line), /[A-Za-z]/);
});

test("nothing is said where nothing was done", () => assert.deepEqual(describeCleaning({ done: [], left: 0 }), []));
