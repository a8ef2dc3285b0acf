import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { check } from "../../server/src/checking/check";
import { builtInStructures } from "../../server/src/structure/builtIns/builtIns";
import { analyse } from "../../server/src/structure/analyse";
import { repository } from "../support/repository";

const directory = path.resolve(repository, "samples");

/** The samples of further structures, each with the one it follows. */
const structures: Readonly<Record<string, string>> = {
  "riverside-cycling.problems.policy.md": "significance-problems-paths",
  "reading-room-survey.policy.md": "survey-report",
  "tree-care-plan.policy.md": "opinion",
  "library-hours.notice.policy.md": "notice",
  "mobile-library.request.policy.md": "request",
  "park-year.report.policy.md": "work-report",
  "shaded-crossings.brief.en.policy.md": "policy-brief",
  "tool-library.memo.en.policy.md": "policy-memo",
  "cycle-parking.white-paper.en.policy.md": "white-paper",
};

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
  ...Object.fromEntries(Object.keys(structures).map((file) => [file, []])),
};

describe("samples", () => {
  test("every sample has its row in the table", () => {
    assert.deepEqual(readdirSync(directory).sort(), Object.keys(expected).sort());
  });

  for (const [file, findings] of Object.entries(expected)) {
    test(file, () => {
      const text = readFileSync(path.join(directory, file), "utf8");
      // Something missing has an empty span; the line that follows says where it belongs.
      const place = (start: number, end: number): string =>
        text.slice(start, end) || `before ${text.slice(start).trimStart().split("\n", 1).join("")}`;
      assert.deepEqual(
        check(analyse(text, file)).map(({ code, span }) => `${code}: ${place(span.start, span.end)}`),
        findings,
      );
    });
  }

  test("every structure has one", () => {
    const found = readdirSync(directory).map(
      (file) => analyse(readFileSync(path.join(directory, file), "utf8"), file).structure.id,
    );
    assert.deepEqual([...new Set(found)].sort(), builtInStructures.map(({ id }) => id).sort());
  });

  for (const [file, structure] of Object.entries(structures)) {
    test(`${file} follows ${structure}, tells it also without front matter, and can be handed in`, () => {
      const text = readFileSync(path.join(directory, file), "utf8");
      const analysis = analyse(text, file);
      assert.equal(analysis.structure.id, structure);
      assert.equal(analyse(text.replace(/^---[^]*?---\n/, ""), file).structure.id, structure);
      assert.deepEqual(
        check({ ...analysis, stage: "final" }).map(({ code }) => code),
        [],
      );
    });
  }
});
