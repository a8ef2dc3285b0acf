import assert from "node:assert/strict";
import { test } from "node:test";
import { switchDecision, type SwitchFacts } from "../../client/src/switchDecision";

const unknown: SwitchFacts = { recognition: undefined, isConfigured: false, remembered: undefined, takenAway: false };

const decisions: readonly (readonly [
  what: string,
  facts: Partial<SwitchFacts>,
  decision: ReturnType<typeof switchDecision>,
])[] = [
  ["an ordinary document is left alone", {}, "leave"],
  ["a declared draft is switched", { recognition: "declared" }, "switch"],
  ["a declared draft is switched even after an offer", { recognition: "declared", remembered: "offered" }, "switch"],
  ["a file that the configuration names is switched", { isConfigured: true }, "switch"],
  [
    "a file that the configuration names is switched, not offered",
    { isConfigured: true, recognition: "likely" },
    "switch",
  ],
  [
    "a file that the configuration names and the writer set back is left alone",
    { isConfigured: true, takenAway: true },
    "leave",
  ],
  ["a likely draft gets an offer", { recognition: "likely" }, "offer"],
  ["a likely draft never gets a second offer", { recognition: "likely", remembered: "offered" }, "leave"],
  ["a document the writer chose the language for is switched", { remembered: "chosen" }, "switch"],
  ["a document that was offered and looks like nothing now is left alone", { remembered: "offered" }, "leave"],
  ["a declared draft the writer set back is left alone", { recognition: "declared", takenAway: true }, "leave"],
  ["a likely draft the writer set back is left alone", { recognition: "likely", takenAway: true }, "leave"],
  ["a chosen document the writer set back is left alone", { remembered: "chosen", takenAway: true }, "leave"],
];

for (const [what, facts, decision] of decisions) {
  test(what, () => {
    assert.equal(switchDecision({ ...unknown, ...facts }), decision);
  });
}
