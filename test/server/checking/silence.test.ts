import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Article, Directive } from "../../../server/src/article/article";
import { textOf, touches } from "../../../server/src/article/span";
import { check } from "../../../server/src/checking/check";
import { applyEdits } from "../../../server/src/edits/edits";
import { createSilence } from "../../../server/src/checking/silence";
import { silenceFixes } from "../../../server/src/checking/silenceFixes";
import { analyse } from "../../../server/src/structure/analyse";
import type { Finding } from "../../../server/src/rules/rule";

/** Two series that break, under one title and one heading; `{…}` are replaced. */
function draft(before = "", between = "", after = ""): string {
  return `# 城市绿道\n\n## 路径\n\n${before}第一，要修路。好走。\n\n第三，要植树。好看。\n\n${between}### 养护\n\n1）要巡查。每天。\n\n3）要修补。及时。\n${after}`;
}

function findings(text: string): readonly Finding[] {
  return check(analyse(text, "draft")).filter(({ code }) => code === "ordinal-sequence" || code === "unknown-code");
}

function found(text: string): readonly string[] {
  return findings(text).map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

const first = "ordinal-sequence 第三，";
const second = "ordinal-sequence 3）";

describe("a draft silences", () => {
  const cases: readonly [name: string, text: string, left: readonly string[]][] = [
    ["nothing", draft(), [first, second]],
    ["everything behind a comment", draft("<!-- policy-draft-disable -->\n"), []],
    ["one rule behind a comment", draft("<!-- policy-draft-disable ordinal-sequence -->\n"), []],
    ["another rule behind a comment", draft("<!-- policy-draft-disable title-parts -->\n"), [first, second]],
    [
      "what stands between two comments",
      draft("<!-- policy-draft-disable -->\n", "<!-- policy-draft-enable -->\n\n"),
      [second],
    ],
    [
      "what one comment turns on again of several",
      draft(
        "<!-- policy-draft-disable title-parts, ordinal-sequence -->\n",
        "<!-- policy-draft-enable ordinal-sequence -->\n\n",
      ),
      [second],
    ],
    [
      "what one comment for all leaves on",
      draft("<!-- policy-draft-disable -->\n", "<!-- policy-draft-enable title-parts -->\n\n"),
      [],
    ],
    ["nothing by a comment in a code block", draft("```\n<!-- policy-draft-disable -->\n```\n\n"), [first, second]],
    ["one line, not the next but one", draft("<!-- policy-draft-disable-next-line -->\n"), [first, second]],
    ["a code by the front matter", `---\ndisable: [ordinal-sequence]\n---\n${draft()}`, []],
    ["a single code by the front matter", `---\ndisable: "Ordinal-Sequence"\n---\n${draft()}`, []],
    [
      "a list of lines by the front matter",
      `---\ndisable:\n  - title-parts\n  - ordinal-sequence\n---\n${draft()}`,
      [],
    ],
    [
      "nothing by a code that no rule has",
      `---\ndisable: ordinal\n---\n${draft()}`,
      ["unknown-code ordinal", first, second],
    ],
    [
      "nothing by a mistyped comment",
      draft("<!-- policy-draft-disable ordinal-sequense -->\n"),
      ["unknown-code ordinal-sequense", first, second],
    ],
  ];
  for (const [name, text, left] of cases) {
    test(name, () => assert.deepEqual(found(text), left));
    test(`${name}, with CRLF`, () => assert.deepEqual(found(text.replaceAll("\n", "\r\n")), left));
  }
});

describe("the fix of a mistyped code", () => {
  test("writes the nearest one", () => {
    const text = `---\ndisable: ['ordinal-sequense']\n---\n${draft()}`;
    const [finding] = findings(text);
    assert.equal(applyEdits(text, finding?.fixes?.()[0]?.edits ?? []), text.replace("sequense", "sequence"));
  });
  test("is not offered when none is near", () => {
    assert.equal(findings(draft("<!-- policy-draft-disable MD043 -->\n"))[0]?.fixes, undefined);
  });
});

/** The draft after the fix at the index for its first break in a series. */
function silenced(text: string, index: number): string {
  const finding = findings(text).find(({ code }) => code === "ordinal-sequence");
  assert.ok(finding, "the draft has the finding");
  const fix = silenceFixes(analyse(text, "draft"), finding)[index];
  assert.ok(fix, "the fix is offered");
  return applyEdits(text, fix.edits);
}

describe("a fix silences a finding", () => {
  const cases: readonly [name: string, before: string, index: number, after: string, left: readonly string[]][] = [
    [
      "here",
      draft(),
      0,
      draft().replace("第三", "<!-- policy-draft-disable-next-line ordinal-sequence -->\n第三"),
      [second],
    ],
    [
      "here, where another is silenced",
      draft().replace("第三", "<!-- policy-draft-disable-next-line title-parts -->\n第三"),
      0,
      draft().replace("第三", "<!-- policy-draft-disable-next-line title-parts ordinal-sequence -->\n第三"),
      [second],
    ],
    ["in the draft", draft(), 1, `---\ndisable: [ordinal-sequence]\n---\n\n${draft()}`, []],
    [
      "in the draft, after a byte order mark",
      `\uFEFF${draft()}`,
      1,
      `\uFEFF---\ndisable: [ordinal-sequence]\n---\n\n${draft()}`,
      [],
    ],
    [
      "in a front matter",
      `---\nstage: draft\n---\n${draft()}`,
      1,
      `---\nstage: draft\ndisable: [ordinal-sequence]\n---\n${draft()}`,
      [],
    ],
    [
      "in a list of codes",
      `---\ndisable: [title-parts]\n---\n${draft()}`,
      1,
      `---\ndisable: [title-parts, ordinal-sequence]\n---\n${draft()}`,
      [],
    ],
    [
      "beside a single code",
      `---\ndisable: title-parts\n---\n${draft()}`,
      1,
      `---\ndisable: [title-parts, ordinal-sequence]\n---\n${draft()}`,
      [],
    ],
    [
      "in a list of lines",
      `---\ndisable:\n  - title-parts\n---\n${draft()}`,
      1,
      `---\ndisable:\n  - title-parts\n  - ordinal-sequence\n---\n${draft()}`,
      [],
    ],
    [
      "in an empty list",
      `---\ndisable: []\nstage: draft\n---\n${draft()}`,
      1,
      `---\ndisable: [ordinal-sequence]\nstage: draft\n---\n${draft()}`,
      [],
    ],
  ];
  for (const [name, before, index, after, left] of cases) {
    test(name, () => {
      assert.equal(silenced(before, index), after);
      assert.deepEqual(found(after), left);
    });
    test(`${name}, with CRLF`, () =>
      assert.equal(silenced(before.replaceAll("\n", "\r\n"), index), after.replaceAll("\n", "\r\n")));
  }

  test("at the end of the text, where a section is missing", () => {
    const text =
      "# 甲的意义、标准与路径\n\n## 意义\n\n绿道是居民的需要。走的人多。\n\n绿道是城市的需要。空气好。\n\n## 标准\n\n第一，有没有路。看得见。\n\n第二，有没有树。看得见。";
    const [finding] = check(analyse(text, "draft")).filter(({ code }) => code === "section-missing");
    assert.ok(finding);
    const after = applyEdits(text, silenceFixes(analyse(text, "draft"), finding)[0]?.edits ?? []);
    assert.equal(after, `${text}\n<!-- policy-draft-disable-next-line section-missing -->\n`);
    assert.deepEqual(
      check(analyse(after, "draft")).filter(({ code }) => code === "section-missing"),
      [],
    );
  });
});

/** What silences, word for word: a comment for one block, or one that no other has ended before the place. */
function isSilencedByDefinition({ text, blocks, directives }: Article, code: string, offset: number): boolean {
  const speaksOf = ({ codes }: Directive): boolean =>
    codes.length === 0 || codes.some((one) => textOf(text, one) === code);
  return directives.some((directive, index) => {
    const start = directive.span.end;
    if (!speaksOf(directive) || directive.kind === "enable") return false;
    if (directive.kind === "disable") {
      const ending = directives.slice(index).find((later) => later.kind === "enable" && speaksOf(later));
      return touches({ start, end: ending?.span.start ?? text.length }, offset);
    }
    const block = blocks.find(({ span }) => span.start >= start);
    return touches(
      { start, end: block ? block.span.end + text.slice(block.span.end).search(/\r|\n|$/) : text.length },
      offset,
    );
  });
}

test("many comments silence at every place what each by itself silences", () => {
  const codes = fc.uniqueArray(fc.constantFrom("title-parts", "ordinal-lone", "ordinal-sequence"), { maxLength: 3 });
  const comments = fc
    .tuple(fc.constantFrom("disable", "enable", "disable-next-line"), codes)
    .map(([kind, some]) => `<!-- policy-draft-${kind} ${some.join(", ")} -->`);
  const pieces = fc.array(
    fc.oneof(comments, fc.constantFrom("\n", "\n\n", "要修路。", "好走  ", "## 路径\n", "- 第一，要植树。\n")),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join("");
      const { article } = analyse(text, "draft");
      const isSilenced = createSilence(article);
      for (const code of ["title-parts", "ordinal-lone", "ordinal-sequence", "points-few"]) {
        for (let offset = 0; offset <= text.length; offset++) {
          assert.equal(
            isSilenced({ code, span: { start: offset, end: offset } }),
            isSilencedByDefinition(article, code, offset),
            `${code} at ${String(offset)} of ${JSON.stringify(text)}`,
          );
        }
      }
    }),
    { numRuns: 500 },
  );
});
