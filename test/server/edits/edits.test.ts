import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";
import { applyEdits, composeEdits, withoutOverlaps } from "../../../server/src/edits/edits";
import type { Edit } from "../../../server/src/edits/edit";

function edit(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}

describe("edits are applied", () => {
  const cases: readonly [text: string, edits: readonly Edit[], result: string][] = [
    ["甲乙丙", [edit(1, 2, "丁")], "甲丁丙"],
    ["甲乙丙", [edit(3, 3, "。"), edit(0, 1, "")], "乙丙。"],
    ["甲", [edit(0, 0, "一"), edit(0, 0, "二")], "一二甲"],
    ["", [], ""],
  ];
  for (const [text, edits, result] of cases) {
    test(JSON.stringify([text, edits]), () => assert.equal(applyEdits(text, edits), result));
  }
});

test("of two edits that overlap the first stays", () => {
  assert.deepEqual(withoutOverlaps([edit(2, 5, "b"), edit(0, 3, "a"), edit(3, 3, "c")]), [
    edit(0, 3, "a"),
    edit(3, 3, "c"),
  ]);
});

describe("two lists of edits become one", () => {
  /** Edits of a text of this length, in order and without overlaps. */
  const editsOf = (length: number) =>
    fc
      .array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 4 })), { maxLength: 6 })
      .map((parts) =>
        withoutOverlaps(parts.map(([one, other, text]) => edit(Math.min(one, other), Math.max(one, other), text))),
      );

  test("that does the same, whatever they are", () => {
    const twoLists = fc
      .string({ maxLength: 20 })
      .chain((text) =>
        editsOf(text.length).chain((first) =>
          editsOf(applyEdits(text, first).length).map((second) => ({ text, first, second })),
        ),
      );
    fc.assert(
      fc.property(twoLists, ({ text, first, second }) => {
        const composed = composeEdits(text, first, second);
        assert.equal(applyEdits(text, composed), applyEdits(applyEdits(text, first), second));
        assert.deepEqual(withoutOverlaps(composed), composed);
      }),
      { numRuns: 2000 },
    );
  });

  test("and leaves alone what neither changes", () => {
    const composed = composeEdits("甲乙丙丁戊己", [edit(0, 1, "一")], [edit(4, 5, "五")]);
    assert.deepEqual(composed, [edit(0, 1, "一"), edit(4, 5, "五")]);
  });
});
