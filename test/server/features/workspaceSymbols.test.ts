import assert from "node:assert/strict";
import { test } from "node:test";
import {
  draftSymbols,
  maximumWorkspaceSymbols,
  provideWorkspaceSymbols,
  type DraftSymbols,
} from "../../../server/src/features/workspaceSymbols";
import { analyse } from "../../../server/src/structure/analyse";
import { english } from "../../support/languages";

const draft =
  "# 绿道的标准与路径\n\n## 绿道的路径\n\n第一，要连起来。一是摸清现状。二是分段打通。\n\n第二，要养护好。\n";
const symbols = draftSymbols(analyse(draft, ""), english);

test("a draft's outline is one list, each symbol with the part around it", () => {
  assert.deepEqual(
    symbols.map(({ name, container, range }) => [name, container, range.start.line]),
    [
      ["绿道的标准与路径", undefined, 0],
      ["绿道的路径", "绿道的标准与路径", 2],
      ["第一 要连起来", "绿道的路径", 4],
      ["一是 摸清现状", "第一 要连起来", 4],
      ["二是 分段打通", "第一 要连起来", 4],
      ["第二 要养护好", "绿道的路径", 6],
    ],
  );
});

/** The names that answer to a query, with those that hold it in one piece first. */
function found(
  query: string,
  drafts: readonly DraftSymbols[] = [{ uri: "file:///a.policy.md", symbols }],
): readonly string[] {
  return provideWorkspaceSymbols(drafts, query).map(({ name }) => name);
}

for (const { query, names } of [
  { query: "绿道", names: ["绿道的标准与路径", "绿道的路径"] },
  { query: "第一要连", names: ["第一 要连起来"] },
  { query: "道路", names: ["绿道的标准与路径", "绿道的路径"] },
  { query: "的路", names: ["绿道的路径", "绿道的标准与路径"] },
  { query: "径路", names: [] },
  { query: "", names: symbols.map(({ name }) => name) },
]) {
  test(`“${query}” finds ${names.length}`, () => assert.deepEqual(found(query), names));
}

test("upper and lower case are the same", () => {
  const parks = draftSymbols(analyse("# Standards for Parks\n", ""), english);
  assert.deepEqual(found("sParks", [{ uri: "file:///b.policy.md", symbols: parks }]), ["Standards for Parks"]);
});

test("each answer says where it is", () => {
  const [first] = provideWorkspaceSymbols([{ uri: "file:///a.policy.md", symbols }], "养护");
  assert.deepEqual(first, {
    name: "第二 要养护好",
    kind: 22,
    containerName: "绿道的路径",
    location: {
      uri: "file:///a.policy.md",
      range: { start: { line: 6, character: 0 }, end: { line: 6, character: 7 } },
    },
  });
});

test("there are no more than anybody reads, those in one piece before others", () => {
  const loose = {
    uri: "file:///a.policy.md",
    symbols: Array.from(
      { length: maximumWorkspaceSymbols },
      () => ({ ...symbols[0], name: "绿的道" }) as (typeof symbols)[0],
    ),
  };
  const names = found("绿道", [loose, { uri: "file:///b.policy.md", symbols }]);
  assert.equal(names.length, maximumWorkspaceSymbols);
  assert.deepEqual(names.slice(0, 3), ["绿道的标准与路径", "绿道的路径", "绿的道"]);
});
