import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { silenceFixes } from "../../../server/src/checking/silenceFixes";
import { applyEdits } from "../../../server/src/edits/edits";
import { stageEdits } from "../../../server/src/edits/frontMatterEdits";
import { analyse } from "../../../server/src/structure/analyse";
import { findingsOf } from "../../support/findings";
import { parse } from "../../support/trees";

const body = "\n# 绿道\n\n文。\n";

describe("a stage is written as the front matter is", () => {
  for (const [name, before, after] of [
    ["none yet", "", "---\nstage: review\n---\n\n"],
    ["YAML", "---\ntitle: 绿道\n---\n", "---\ntitle: 绿道\nstage: review\n---\n"],
    ["YAML with a stage", "---\nstage: draft # yet\n---\n", "---\nstage: review # yet\n---\n"],
    ["TOML", '+++\ntitle = "绿道"\n[a]\nb = 1\n+++\n', '+++\nstage = "review"\ntitle = "绿道"\n[a]\nb = 1\n+++\n'],
    ["TOML with a stage", "+++\nstage = 'draft'\n+++\n", '+++\nstage = "review"\n+++\n'],
    ["JSON", '{\n  "title": "绿道"\n}\n', '{\n  "stage": "review",\n  "title": "绿道"\n}\n'],
    ["empty JSON", "{\n}\n", '{\n  "stage": "review"\n}\n'],
  ] as const)
    test(name, () => {
      const changed = applyEdits(before + body, stageEdits(parse(before + body), "review"));
      assert.equal(changed, after + body);
      assert.equal(parse(changed).frontMatter?.stage?.text, "review");
    });
});

describe("a rule is silenced in the front matter as it is written", () => {
  const text = (frontMatter: string): string => `${frontMatter}\n# 绿道\n\n## 重要意义\n`;
  for (const [name, before, after] of [
    ["TOML", '+++\ntitle = "绿道"\n+++\n', '+++\ndisable = ["section-empty"]\ntitle = "绿道"\n+++\n'],
    ["TOML with a list", '+++\ndisable = ["a"]\n+++\n', '+++\ndisable = ["a", "section-empty"]\n+++\n'],
    ["TOML with an empty list", "+++\ndisable = []\n+++\n", '+++\ndisable = ["section-empty"]\n+++\n'],
    ["TOML with one code", '+++\ndisable = "a"\n+++\n', '+++\ndisable = ["a", "section-empty"]\n+++\n'],
    ["JSON", '{\n  "title": "绿道"\n}\n', '{\n  "disable": ["section-empty"],\n  "title": "绿道"\n}\n'],
    ["JSON with a list", '{\n  "disable": ["a"]\n}\n', '{\n  "disable": ["a", "section-empty"]\n}\n'],
  ] as const)
    test(name, () => {
      const [finding] = findingsOf("section-empty", text(before));
      assert(finding);
      const edits = silenceFixes(analyse(text(before), "draft"), finding).at(-1)?.edits ?? [];
      const changed = applyEdits(text(before), edits);
      assert.equal(changed, text(after));
      assert.deepEqual(findingsOf("section-empty", changed), []);
    });
});
