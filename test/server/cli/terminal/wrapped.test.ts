import assert from "node:assert/strict";
import { test } from "node:test";
import { wrapped } from "../../../../server/src/cli/terminal/wrapped";

const words = "word ".repeat(30).trim();

test("words are kept whole, and lines behind the first are indented", () => {
  const lines = wrapped(words, 20).split("\n");
  assert.deepEqual(
    lines.map((line) => line.trim().split(" ").length),
    [12, 12, 6],
  );
  assert.deepEqual(
    lines.slice(1).map((line) => /^ */.exec(line)?.[0].length),
    [20, 20],
  );
});

test("Chinese breaks anywhere but before a closing mark, each character counting twice", () => {
  const lines = wrapped(`${"绿".repeat(39)}，${"道".repeat(20)}`, 0).split("\n");
  assert.deepEqual(lines, [`${"绿".repeat(39)}，`, "道".repeat(20)]);
  assert.deepEqual(wrapped(`${"绿".repeat(40)}，${"道".repeat(20)}`, 0).split("\n"), [
    "绿".repeat(39),
    `绿，${"道".repeat(20)}`,
  ]);
});

for (const text of ["", "short", "a".repeat(100), `${words}（${words}）“${"绿道".repeat(50)}”`, "𠮷".repeat(90)]) {
  test(`nothing is lost of “${text.slice(0, 20)}…”`, () =>
    assert.equal(
      wrapped(text, 4)
        .replace(/\n {4}/g, "")
        .replaceAll(" ", ""),
      text.replaceAll(" ", ""),
    ));
}
