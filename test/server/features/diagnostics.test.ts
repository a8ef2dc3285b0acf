import assert from "node:assert/strict";
import { test } from "node:test";
import { maximumDiagnostics, provideDiagnostics } from "../../../server/src/features/diagnostics";
import type { DiagnosticOptions } from "../../../server/src/features/diagnostics";
import { message } from "../../../server/src/l10n/message";
import type { Finding } from "../../../server/src/rules/rule";
import { analyse } from "../../../server/src/structure/analyse";
import { english, simplifiedChinese } from "../../support/languages";

const analysis = analyse("# 𠮷绿道\n\n正文一段。\n", "");
const finding: Finding = {
  code: "section-missing",
  severity: "warning",
  span: { start: 8, end: 10 },
  message: message("Missing section, belongs after “{0}”", "路径"),
  related: [{ span: { start: 2, end: 4 }, message: message("Missing section") }],
};
const options: DiagnosticOptions = {
  language: english,
  uri: "file:///a.policy.md",
  relatedInformation: true,
  fadesUnnecessary: true,
};

test("a finding becomes a diagnostic", () => {
  assert.deepEqual(provideDiagnostics(analysis, [finding], options), [
    {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } },
      severity: 2,
      source: "policy-draft",
      code: "section-missing",
      message: "Missing section, belongs after “路径”",
      relatedInformation: [
        {
          location: {
            uri: "file:///a.policy.md",
            range: { start: { line: 0, character: 2 }, end: { line: 0, character: 4 } },
          },
          message: "Missing section",
        },
      ],
    },
  ]);
});

test("its message is in the editor's language", () => {
  const [diagnostic] = provideDiagnostics(analysis, [finding], { ...options, language: simplifiedChinese });
  assert.equal(diagnostic?.message, "缺少的部分，应在“路径”之后");
});

test("a client that knows no related information gets none", () => {
  const [diagnostic] = provideDiagnostics(analysis, [finding], { ...options, relatedInformation: false });
  assert(diagnostic);
  assert(!("relatedInformation" in diagnostic));
});

test("what is no part of the article is faded, where the client can", () => {
  const remains: Finding = { ...finding, unnecessary: true };
  const tagsOf = (fadesUnnecessary: boolean) =>
    provideDiagnostics(analysis, [finding, remains], { ...options, fadesUnnecessary }).map(({ tags }) => tags);
  assert.deepEqual(tagsOf(true), [undefined, [1]]);
  assert.deepEqual(tagsOf(false), [undefined, undefined]);
});

test("of too many findings the rest is counted, none is dropped in silence", () => {
  const diagnostics = provideDiagnostics(analysis, Array<Finding>(maximumDiagnostics + 5).fill(finding), options);
  assert.equal(diagnostics.length, maximumDiagnostics);
  assert.equal(diagnostics.at(-1)?.message, "Further findings that are not shown: 6");
  assert.equal(
    provideDiagnostics(analysis, Array<Finding>(maximumDiagnostics).fill(finding), options).at(-1)?.code,
    "section-missing",
  );
});
