import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Stage } from "../../../server/src/article/article";
import { check } from "../../../server/src/checking/check";
import { applyEdits } from "../../../server/src/edits/edits";
import { fixAllEdits } from "../../../server/src/checking/fixAll";
import { analyse } from "../../../server/src/structure/analyse";
import { noConfiguration, type RuleSetting } from "../../../server/src/structure/configuration";
import { completeDraft, withoutSection } from "../../support/drafts";

const withoutStandards = withoutSection(completeDraft, "衡量标准");
const freshDraft = "# 绿道的意义、标准与路径\n";

/** The severities of `section-missing` at the stages draft, review and final, with what is configured for it. */
function severities(text: string, setting?: RuleSetting): readonly string[] {
  const configuration = { ...noConfiguration, rules: new Map(setting ? [["section-missing", setting]] : []) };
  return (["draft", "review", "final"] satisfies Stage[]).map((stage) => {
    const findings = check(analyse(text, "", { ...configuration, stage }));
    return findings
      .filter(({ code }) => code === "section-missing")
      .map(({ severity }) => severity)
      .join();
  });
}

test("fixing all leaves alone what is off, in every round", () => {
  const text = completeDraft
    .replace("绿道是城市里", "绿道,是城市里")
    .replace("## 城市绿道建设的衡量标准", "## 城市绿道建设的衡量标准。");
  const fixed = (rules: readonly string[]): string => {
    const configuration = { ...noConfiguration, rules: new Map(rules.map((code) => [code, "off" as const])) };
    return applyEdits(text, fixAllEdits(analyse(text, "", configuration)));
  };
  assert.equal(fixed([]), completeDraft.replace("绿道是城市里", "绿道，是城市里"));
  assert.equal(fixed(["heading-punctuation"]), text.replace("绿道,是", "绿道，是"));
});

describe("what is configured for a rule", () => {
  test("without it the stage decides", () =>
    assert.deepEqual(severities(withoutStandards), ["warning", "error", "error"]));
  test("off is silence at every stage", () => assert.deepEqual(severities(withoutStandards, "off"), ["", "", ""]));
  test("a severity holds at every stage", () =>
    assert.deepEqual(severities(withoutStandards, "hint"), ["hint", "hint", "hint"]));
  test("and where the rule itself is calmer", () => {
    assert.equal(severities(freshDraft)[0], "hint");
    assert.equal(severities(freshDraft, "warning")[0], "warning");
  });
});
