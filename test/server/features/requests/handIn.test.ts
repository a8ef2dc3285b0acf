import assert from "node:assert/strict";
import { test } from "node:test";
import { provideHandIn } from "../../../../server/src/features/requests/handIn";
import { analyse } from "../../../../server/src/structure/analyse";
import { completeDraft } from "../../../support/drafts";
import { english } from "../../../support/languages";

const identifier = { uri: "file:///a.policy.md", version: 3 };
const options = { language: english, uri: identifier.uri, relatedInformation: false, fadesUnnecessary: false };

/** LSP's severities of error and warning. */
const standInTheWay = [1, 2];

test("a complete draft can be handed in", () => {
  assert.deepEqual(provideHandIn(analyse(completeDraft, ""), identifier, options), {
    textDocument: identifier,
    diagnostics: [],
  });
});

test("a title alone lacks its sections, although a draft gets one hint only", () => {
  const { diagnostics } = provideHandIn(analyse("# 绿道的意义、标准与路径\n", ""), identifier, options);
  assert.deepEqual(
    diagnostics.map(({ code }) => code),
    ["section-missing", "section-missing", "section-missing"],
  );
});

test("only errors and warnings of stage final are told", () => {
  const { diagnostics } = provideHandIn(
    analyse(
      completeDraft
        .replace("第二，", "第三，")
        .replace("## 城市绿道建设的衡量标准\n", "## 城市绿道建设的衡量标准\n\n### 总的看法\n"),
      "",
    ),
    identifier,
    options,
  );
  assert.ok(diagnostics.length > 0);
  assert.deepEqual(
    diagnostics.filter(({ severity }) => severity === undefined || !standInTheWay.includes(severity)),
    [],
  );
});
