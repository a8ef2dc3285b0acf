import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { check } from "../../server/src/rules/check";
import { analyse } from "../../server/src/structure/analyse";

const directory = path.resolve(__dirname, "../../../samples");

/** What a writer sees on opening each sample: code and place of every finding, or nothing in a complete draft. */
const expected: Readonly<Record<string, readonly string[]>> = {
  "community-library.policy.md": [],
  "community-library-unfinished.policy.md": [
    "points-few: ## 社区图书馆建设的重要意义",
    "section-missing: before ## 推进社区图书馆建设的路径与对策",
    "ordinal-sequence: 第三，",
  ],
  "park-care.zh-hant.policy.md": [],
  "street-trees.en.policy.md": [],
};

describe("samples", () => {
  test("every sample has its row in the table", () => {
    assert.deepEqual(readdirSync(directory).sort(), Object.keys(expected).sort());
  });

  for (const [file, findings] of Object.entries(expected)) {
    test(file, () => {
      const text = readFileSync(path.join(directory, file), "utf8");
      // Something missing has an empty span; the line that follows says where it belongs.
      const place = (start: number, end: number): string => text.slice(start, end) || `before ${text.slice(start).trimStart().split("\n", 1).join("")}`;
      assert.deepEqual(
        check(analyse(text, file)).map(({ code, span }) => `${code}: ${place(span.start, span.end)}`),
        findings,
      );
    });
  }
});
