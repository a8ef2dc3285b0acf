import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { matchesWildcards } from "../../../server/src/structure/wildcards";

describe("wildcards", () => {
  for (const [pattern, name, answer] of [
    ["关于*的通知", "关于开放阅览室的通知", true],
    ["关于*的通知", "关于的通知", true],
    ["关于*的通知", "关于开放阅览室的通知稿", false],
    ["*目标", "主要目标", true],
    ["目标*", "主要目标", false],
    ["加强*保障", "加强组织保障", true],
    ["*a*b*", "xaybz", true],
    ["*", "", true],
    ["", "", true],
    ["", "甲", false],
    ["目.标", "目x标", false],
    ["目标", "目标", true],
    ["𠮷*", "𠮷祥", true],
  ] as const) {
    test(`${pattern} and ${name}: ${String(answer)}`, () => assert.equal(matchesWildcards(pattern, name), answer));
  }

  test("a pattern of many wildcards is compared in steps, not by trying all ways", () => {
    // A regular expression would need 2^100 of them.
    assert.equal(matchesWildcards("*a".repeat(100) + "b", "a".repeat(20_000)), false);
  });
});
