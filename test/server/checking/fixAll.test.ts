import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { check } from "../../../server/src/checking/check";
import { applyEdits } from "../../../server/src/edits/edits";
import { fixAllEdits } from "../../../server/src/checking/fixAll";
import { rules } from "../../../server/src/rules/registry";
import { analyse } from "../../../server/src/structure/analyse";
import { documentedRules } from "../../../docs/generator/generatedFiles";
import { readCorpus, withoutCorpus } from "../../support/corpus";
import { modelArticle, withoutModelArticle } from "../../support/modelArticle";

const safeCodes = new Set(rules.filter(({ safe }) => safe).map(({ code }) => code));

function fixedAll(text: string): string {
  return applyEdits(text, fixAllEdits(analyse(text, "draft")));
}

/** What no safe fix can still change. */
function assertAtRest(text: string): void {
  const once = fixedAll(text);
  assert.equal(fixedAll(once), once);
  const left = check(analyse(once, "draft")).filter(
    ({ code, fixes }) => safeCodes.has(code) && (fixes?.().length ?? 0) > 0,
  );
  assert.deepEqual(
    left.map(({ code }) => code),
    [],
  );
}

test("several rules are fixed at once, one behind the other", () => {
  const before = "# 绿道的意义。\n\n## 意义，\n\n第一、要修路,好走(很好)。\n\n第二、要“植树”、“种花”。\n";
  assert.equal(fixedAll(before), "# 绿道的意义\n\n## 意义\n\n第一，要修路，好走（很好）。\n\n第二，要“植树”“种花”。\n");
});

describe("run twice, fix-all changes nothing the second time", () => {
  for (const name of readdirSync("samples")) test(name, () => assertAtRest(readFileSync(`samples/${name}`, "utf8")));
  for (const { rule, page } of documentedRules())
    test(`examples of ${rule.code}`, () => [page.bad, page.good].forEach(assertAtRest));
  test("the model article", { skip: withoutModelArticle }, () => assertAtRest(modelArticle));
  test("the labelled texts", { skip: withoutCorpus }, () => readCorpus().forEach(({ text }) => assertAtRest(text)));
});
