import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { provideClean } from "../../../../server/src/features/requests/clean";
import { toRange } from "../../../../server/src/features/toLsp";
import type { CleanReport } from "../../../../server/src/protocol";
import { analyse } from "../../../../server/src/structure/analyse";
import { completeDraft } from "../../../support/drafts";
import { english } from "../../../support/languages";
import { withSpans } from "../../../support/marked";
import { asPasted } from "../../../support/pasted";

const identifier = { uri: "file:///a.policy.md", version: 3 };

/** The draft after cleaning all of it, what `<in>…</in>` encloses, or with the pasted text in the place of that. */
function cleaned(draft: string, pasted?: string): { readonly text: string; readonly report: CleanReport } {
  const { text, spans } = withSpans(draft, "in");
  const analysis = analyse(text, "");
  const report = provideClean(
    analysis,
    { ...(spans[0] && { range: toRange(analysis.article, spans[0]) }), ...(pasted !== undefined && { pasted }) },
    identifier,
    english,
  );
  assert.deepEqual(report.textDocument, identifier);
  const document = TextDocument.create(identifier.uri, "policy-draft", identifier.version, text);
  return { text: TextDocument.applyEdits(document, [...report.edits]), report };
}

describe("clean", () => {
  test("the whole draft, with an account of it", () => {
    const { text, report } = cleaned(asPasted(completeDraft));
    assert.equal(text, completeDraft);
    assert.equal(report.text, completeDraft);
    assert.ok(report.lines.includes("Lines made headings (lines: 4)"));
  });
  test("of a clean draft there is nothing to say", () => {
    const { report } = cleaned(completeDraft);
    assert.deepEqual([report.edits, report.lines], [[], []]);
  });
  test("the lines that a range touches, and no others", () => {
    assert.equal(
      cleaned("# 绿道\n\n绿道近,好走。\n\n\u3000\u3000绿道<in>近,好</in>走。\n").text,
      "# 绿道\n\n绿道近,好走。\n\n绿道近，好走。\n",
    );
  });
  test("blank lines at the ends of a range go on parting it from its neighbours", () => {
    assert.equal(
      cleaned("# 绿道\n\n绿道近。\n<in>\n绿道近,好走。\n\n</in>绿道好走。\n").text,
      "# 绿道\n\n绿道近。\n\n绿道近，好走。\n\n绿道好走。\n",
    );
  });
  test("what is pasted into an empty draft is a whole draft", () => {
    const { text, report } = cleaned("<in></in>", asPasted(completeDraft));
    assert.equal(report.text, completeDraft);
    assert.equal(text, completeDraft);
  });
  test("what is pasted behind front matter has a title, what is pasted behind a title has none", () => {
    const pasted = "绿道建设的故事\n\n绿道近,走几步就到，老人和孩子都用得上，一年四季都好走。\n";
    assert.match(cleaned("---\nstage: review\n---\n\n<in></in>", pasted).report.text, /^# 绿道/);
    assert.match(cleaned("# 绿道\n\n<in></in>", pasted).report.text, /^绿道/);
    assert.match(cleaned("<in></in>\n\n# 绿道\n", pasted).report.text, /^绿道/);
  });
  test("clean text is pasted as it is", () =>
    assert.deepEqual(cleaned("# 绿道\n\n<in></in>", "绿道近，好走。").report.edits, []));
});
