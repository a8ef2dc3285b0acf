import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isReference, namesApparatus } from "../../../../server/src/article/points/references";
import { pointsIn } from "../../../support/trees";

describe("a list item that only refers to something", () => {
  for (const text of [
    "[绿道地图](https://example.org/map)",
    "绿道地图 https://example.org/map",
    "**Dates**: [ISO 8601](https://example.org/8601)",
    "**Maps**: [east](east.md), [west](west.md)",
    "<https://example.org>",
    "见 https://example.org/map。",
  ]) {
    test(text, () => assert(isReference(text, { start: 0, end: text.length })));
  }
});

describe("an item that says something", () => {
  for (const text of [
    "加强绿道巡查",
    "公布绿道地图，见 [地图](map.md)",
    "修好路面；[名单](list.md)",
    "Publish the map. See [the map](map.md)",
    "[地图](map.md) 每年更新一次",
    "",
    `${"走".repeat(400)} https://example.org`,
  ]) {
    test(text.slice(0, 30) || "(empty)", () => assert(!isReference(text, { start: 0, end: text.length })));
  }
});

describe("the points of a section", () => {
  test("are not its links", () =>
    assert.deepEqual(pointsIn("地图如下：\n\n- [东段](east.md)\n- [西段](west.md)\n"), []));
  test("are the items of a list in which only some are links", () =>
    assert.deepEqual(pointsIn("- 加强巡查。\n- [西段](west.md)\n"), ["- 加强巡查", "- [西段](west.md)"]));
  test("are not its footnotes", () =>
    assert.deepEqual(
      pointsIn(
        "### 加强巡查\n\n每周一遍。\n\n### 注释\n\n1. 见第二章。\n2. 见第三章。\n\n### 及时修补\n\n三天修好。\n",
      ),
      ["· 加强巡查", "· 及时修补"],
    ));
});

test("names of what stands beside the text", () => {
  for (const name of ["Footnotes", "references:", "参考文献", "註釋"]) assert(namesApparatus(name), name);
  for (const name of ["Notes on crossings", "参考标准", ""]) assert(!namesApparatus(name), name);
});
