import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { parseConfigFileTextToJson } from "typescript";
import { repository } from "../support/repository";

interface LanguageConfiguration {
  readonly brackets: readonly (readonly [open: string, close: string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [open: string, close: string])[];
  readonly autoCloseBefore: string;
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

const file = path.resolve(repository, "syntaxes/language-configuration.json");

/** VS Code reads this file as JSON with comments; TypeScript brings a parser for that. */
const { config, error } = parseConfigFileTextToJson(file, readFileSync(file, "utf8")) as {
  config: LanguageConfiguration;
  error?: unknown;
};

test("the file is valid JSON with comments", () => {
  assert.equal(error, undefined);
});

describe("Chinese pairs", () => {
  for (const pair of ["“”", "‘’", "《》", "「」", "『』", "（）", "【】"]) {
    const open = pair.charAt(0);
    const close = pair.charAt(1);
    test(`${pair} is matched, closed and put around a selection`, () => {
      assert.deepEqual(
        config.brackets.find(([first]) => first === open),
        [open, close],
      );
      assert.deepEqual(
        config.autoClosingPairs.find((candidate) => candidate.open === open),
        { open, close },
      );
      assert.deepEqual(
        config.surroundingPairs.find(([first]) => first === open),
        [open, close],
      );
    });
    test(`a pair opened before ${close} is closed`, () => {
      assert.ok(config.autoCloseBefore.includes(close));
    });
  }
});

describe("words", () => {
  const rows: readonly (readonly [text: string, words: readonly string[]])[] = [
    ["推进yiyi", ["推进", "yiyi"]],
    ["第一，有没有“便民”服务", ["第一", "有没有", "便民", "服务"]],
    ["2024年建成12个", ["2024", "年建成", "12", "个"]],
    ["street-trees, naïve plan_b", ["street", "trees", "naïve", "plan_b"]],
    ["𠮷野家与（卡拉）OK", ["𠮷野家与", "卡拉", "OK"]],
  ];
  for (const [text, words] of rows) {
    test(text, () => {
      assert.deepEqual(text.match(new RegExp(config.wordPattern.pattern, config.wordPattern.flags)), words);
    });
  }
});
