import assert from "node:assert/strict";
import { test } from "node:test";
import { stageNamed } from "../../../server/src/structure/stages";

test("a stage by any of its names, any case, blanks aside", () => {
  for (const name of ["draft", "Draft", "草稿", " DRAFT "]) assert.equal(stageNamed(name), "draft", name);
  for (const name of ["review", "REVIEW", "送审", "送審"]) assert.equal(stageNamed(name), "review", name);
  for (const name of ["final", "Final", "定稿"]) assert.equal(stageNamed(name), "final", name);
  for (const name of ["", "done", "finals", "定", "null", "constructor", "__proto__"])
    assert.equal(stageNamed(name), undefined, name);
});
