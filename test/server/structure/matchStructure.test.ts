import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { analyse } from "../../../server/src/structure/analyse";

const headingOf: Readonly<Record<string, string>> = {
  s: "重要意义",
  t: "衡量标准",
  p: "实施路径",
  b: "背景",
  c: "结语",
  x: "别的",
  st: "意义与标准",
  m: "加强养护",
};

function draftOf(letters: string): string {
  return `# 题目\n\n开头。\n\n${letters
    .split(" ")
    .filter(Boolean)
    .map((letter) => `## ${headingOf[letter] ?? ""}\n\n文。\n\n`)
    .join("")}`;
}

/** Every mismatch of a draft with these sections: its kind and section, and between which sections it belongs. */
function mismatchesOf(letters: string): readonly string[] {
  const { article, match } = analyse(draftOf(letters), "draft");
  const place = (start: number | undefined) =>
    start === undefined ? "-" : article.sections.findIndex((section) => section.span.start === start);
  return match.mismatches.map((mismatch) => {
    if (mismatch.kind === "duplicate")
      return `duplicate ${place(mismatch.section.span.start)} of ${place(mismatch.first.span.start)}`;
    const between = `between ${place(mismatch.previous?.span.start)} and ${place(mismatch.next?.span.start)}`;
    return mismatch.kind === "missing"
      ? `missing ${mismatch.specification.id} ${between}`
      : `misplaced ${place(mismatch.section.span.start)} ${between}`;
  });
}

describe("an article against its structure", () => {
  const drafts: Readonly<Record<string, readonly string[]>> = {
    "s t p": [],
    "b s x t p c": [],
    "s t m m": [],
    "st p": [],
    "t p": ["missing significance between - and 0"],
    "s p": ["missing standards between 0 and 1"],
    "s t": ["missing paths between 1 and -"],
    "s t c": ["missing paths between 1 and -"],
    p: ["missing significance between - and 0", "missing standards between - and 0"],
    x: ["missing significance between - and -", "missing standards between - and -", "missing paths between - and -"],
    "": ["missing significance between - and -", "missing standards between - and -", "missing paths between - and -"],
    // One section out of order is one mismatch, wherever it stands.
    "p s t": ["misplaced 0 between 2 and -"],
    "t p s": ["misplaced 2 between - and 0"],
    "s p t": ["misplaced 1 between 2 and -"],
    "x t s x p": ["misplaced 1 between 2 and 4"],
    "s t p s": ["duplicate 3 of 0"],
    "s s t p": ["duplicate 1 of 0"],
    "p p s": ["misplaced 0 between 2 and -", "missing standards between 2 and -", "duplicate 1 of 0"],
  };
  for (const [letters, expected] of Object.entries(drafts))
    test(letters || "(no sections)", () => assert.deepEqual([...mismatchesOf(letters)].sort(), [...expected].sort()));

  test("a missing last section goes before the conclusion", () => {
    const text = draftOf("s t c");
    assert.equal(
      text
        .slice(
          analyse(text, "draft").match.mismatches.flatMap((one) => (one.kind === "missing" ? [one.offset] : []))[0],
        )
        .split("\n")[0],
      "## 结语",
    );
  });

  test("and before a closing paragraph", () => {
    const text = "# 题\n\n## 重要意义\n\n文。\n\n## 衡量标准\n\n文。\n\n总之，好。\n";
    assert.deepEqual(
      analyse(text, "draft").match.mismatches.map((one) => one.kind === "missing" && text.slice(one.offset)),
      ["总之，好。\n"],
    );
  });
});

test("any order of sections: each required one is there or missing, and the fewest are misplaced", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(["s", "t", "p"]), (letters) => {
      const { match } = analyse(draftOf(letters.join(" ")), "draft");
      const kinds = match.mismatches.map(({ kind }) => kind);
      assert.equal(kinds.filter((kind) => kind === "missing").length, 3 - letters.length);
      // The longest run in order, counted the slow way.
      const ranks = letters.map((letter) => "stp".indexOf(letter));
      const runs = Array.from({ length: 2 ** ranks.length }, (_, set) =>
        ranks.filter((_rank, index) => set & (1 << index)),
      );
      const longest = Math.max(
        ...runs
          .filter((run) => run.every((rank, index) => index === 0 || (run[index - 1] ?? 0) < rank))
          .map((run) => run.length),
      );
      assert.equal(kinds.filter((kind) => kind === "misplaced").length, letters.length - longest);
    }),
  );
});
