import assert from "node:assert/strict";
import { test } from "node:test";
import { describeRenumbering, type NumberChange } from "../../client/src/describeRenumbering";
import { translateInto } from "../support/translateInto";

function changes(...numbers: readonly string[]): readonly NumberChange[] {
  return numbers.map((after) => ({ before: "一", after }));
}

test("says that nothing was to be done", () => {
  assert.equal(describeRenumbering([], translateInto("en")), "The points are numbered correctly already.");
  assert.equal(describeRenumbering([], translateInto("zh-tw")), "要點編號沒有問題，無須更動。");
});

test("spells out what changed", () => {
  assert.equal(describeRenumbering(changes("二"), translateInto("en")), "Points renumbered: 1 (一 → 二)");
  assert.equal(
    describeRenumbering(changes("二", "三", "四"), translateInto("en")),
    "Points renumbered: 3 (一 → 二 · 一 → 三 · 一 → 四)",
  );
});

test("spells out three changes at most", () => {
  assert.equal(
    describeRenumbering(changes("二", "三", "四", "五"), translateInto("en")),
    "Points renumbered: 4 (一 → 二 · 一 → 三 · 一 → 四 · …)",
  );
});
