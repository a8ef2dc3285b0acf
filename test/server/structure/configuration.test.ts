import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyse } from "../../../server/src/structure/analyse";
import { draftConfiguration, noConfiguration, type Configuration } from "../../../server/src/structure/configuration";

/** What two sources say about one draft; both are in the same folder. */
const together = (path: string, ...sources: readonly Configuration[]) =>
  draftConfiguration(sources.map((configuration) => ({ configuration, path })));

describe("what stands in force for a draft", () => {
  test("nothing, where no source says anything", () => assert.deepEqual(together("a.md", {}, {}), noConfiguration));

  test("rules are taken one by one, the first source counts", () => {
    const { rules } = together(
      "a.md",
      { rules: new Map([["title-missing", "off"]]) },
      {
        rules: new Map([
          ["title-missing", "error"],
          ["points-few", "hint"],
        ]),
      },
    );
    assert.deepEqual(Object.fromEntries(rules), { "title-missing": "off", "points-few": "hint" });
  });

  test("every other key is taken from the first source that has it", () => {
    const first: Configuration = { stage: "final", drafts: ["*.txt"] };
    const second: Configuration = { stage: "review", structure: "auto", drafts: ["*.md"] };
    assert.deepEqual(together("a.md", first, second), { ...noConfiguration, stage: "final", structure: "auto" });
  });

  test("a glob decides before the stage of its source, and the last glob that matches", () => {
    const stages: Configuration = {
      stage: "review",
      stages: [
        { glob: "送审/**", stage: "final" },
        { glob: "旧.md", stage: "draft" },
      ],
    };
    assert.deepEqual(
      ["a.md", "送审/a.md", "送审/旧.md"].map((path) => together(path, stages).stage),
      ["review", "final", "draft"],
    );
  });

  test("each source sees the path from its own folder", () => {
    const configuration: Configuration = { drafts: ["稿件/*.md"] };
    assert.equal(draftConfiguration([{ configuration, path: "a.md" }]).isDraft, false);
    assert.equal(draftConfiguration([{ configuration, path: "稿件/a.md" }]).isDraft, true);
  });
});

describe("front matter goes before configuration, configuration before the default", () => {
  const stageOf = (text: string, configuration = noConfiguration) => analyse(text, "", configuration).stage;
  const review = { ...noConfiguration, stage: "review" as const };
  test("the default", () => assert.equal(stageOf("# 题目\n"), "draft"));
  test("the configuration", () => assert.equal(stageOf("# 题目\n", review), "review"));
  test("the front matter", () => assert.equal(stageOf("---\nstage: 定稿\n---\n# 题目\n", review), "final"));
  test("a stage in the front matter that does not exist counts as none", () =>
    assert.equal(stageOf("---\nstage: fianl\n---\n# 题目\n", review), "review"));
});
