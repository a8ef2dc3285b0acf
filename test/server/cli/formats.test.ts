import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import Ajv from "ajv";
import type { CheckReport, ReportedFinding } from "../../../server/src/cli/formats/checkReport";
import { formatGithub } from "../../../server/src/cli/formats/formatGithub";
import { formatJunit } from "../../../server/src/cli/formats/formatJunit";
import { formatSarif } from "../../../server/src/cli/formats/formatSarif";
import { formatText } from "../../../server/src/cli/formats/formatText";
import { runCommand } from "../../support/commandLine";
import { completeDraft, withoutSection } from "../../support/drafts";
import { folderOf } from "../../support/folders";
import { english, simplifiedChinese } from "../../support/languages";

const finding: ReportedFinding = {
  code: "section-missing",
  severity: "warning",
  message: "The section “标准” is missing.",
  line: 17,
  column: 1,
  endLine: 17,
  endColumn: 1,
  fixable: true,
};

/** A report with everything that a format could stumble over. */
const report: CheckReport = {
  version: 1,
  files: [
    { path: "a.policy.md", structure: "x", findings: [] },
    {
      path: "绿道, 50%/a:b & “c” <d>.policy.md",
      structure: "x",
      findings: [
        finding,
        {
          ...finding,
          severity: "error",
          message: `100% “'<&>'” "\r\n::error::x\t]]> \u0007\u{1f333}`,
          endLine: 18,
          endColumn: 3,
        },
        { ...finding, code: "points-few", severity: "hint" },
        { ...finding, code: "points-few", severity: "information" },
      ],
    },
  ],
};

const plain = (_: string, text: string): string => text;

test("text has one line for each finding, with colours where there are any", () => {
  const file = { path: "a.md", structure: "x", findings: [finding] };
  assert.equal(
    formatText({ version: 1, files: [file] }, plain),
    "a.md:17:1  warning  The section “标准” is missing.  section-missing\n",
  );
  assert.equal(
    formatText({ version: 1, files: [file] }, (colour, text) => `<${colour}>${text}</>`),
    "a.md:17:1  <yellow>warning</>  The section “标准” is missing.  <gray>section-missing</>\n",
  );
});

describe("SARIF", () => {
  const schema = JSON.parse(
    readFileSync(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
  ) as object;
  // The schema is written in draft 4 of JSON Schema, which this version of the validator reads when it is told so.
  const ajv = new Ajv({ schemaId: "id", meta: false, validateSchema: false });
  ajv.addMetaSchema(
    JSON.parse(readFileSync(require.resolve("ajv/lib/refs/json-schema-draft-04.json"), "utf8")) as object,
  );
  const validate = ajv.compile(schema);
  const mistakes = (log: unknown): unknown => (validate(log) ? [] : validate.errors);

  test("the validator finds mistakes", () => {
    assert.notDeepEqual(mistakes({ version: "2.1.0", runs: [{}] }), []);
    assert.notDeepEqual(mistakes({ ...(JSON.parse(formatSarif(report, english)) as object), more: 1 }), []);
  });

  test("an awkward report is valid, and so is an empty one", () => {
    assert.deepEqual(mistakes(JSON.parse(formatSarif(report, english))), []);
    assert.deepEqual(mistakes(JSON.parse(formatSarif({ version: 1, files: [] }, english))), []);
  });

  test("the program's own is valid", async () => {
    const folder = folderOf({
      "在 途/a.policy.md": withoutSection(completeDraft, "衡量标准"),
      "b.policy.md": completeDraft,
    });
    const { exitCode, stdout } = await runCommand(["check", "--format", "sarif", "."], { folder });
    assert.equal(exitCode, 1);
    assert.deepEqual(mistakes(JSON.parse(stdout)), []);
  });

  test("places, levels and rules are those of the findings", () => {
    const [run] = (JSON.parse(formatSarif(report, simplifiedChinese)) as { runs: [SarifRun] }).runs;
    assert.deepEqual(
      run.tool.driver.rules.map(({ id, shortDescription }) => [id, shortDescription.text]),
      [
        ["points-few", "某一部分的要点少于结构的要求。"],
        ["section-missing", "结构要求的部分没有写。"],
      ],
    );
    assert.deepEqual(
      run.results.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level]),
      [
        ["section-missing", 1, "warning"],
        ["section-missing", 1, "error"],
        ["points-few", 0, "note"],
        ["points-few", 0, "note"],
      ],
    );
    assert.deepEqual(run.results[1]?.locations, [
      {
        physicalLocation: {
          artifactLocation: {
            uri: "%E7%BB%BF%E9%81%93%2C%2050%25/a%3Ab%20%26%20%E2%80%9Cc%E2%80%9D%20%3Cd%3E.policy.md",
            index: 1,
          },
          region: { startLine: 17, startColumn: 1, endLine: 18, endColumn: 3 },
        },
      },
    ]);
  });
});

interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly { readonly id: string; readonly shortDescription: { readonly text: string } }[];
    };
  };
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly locations: unknown;
  }[];
}

test("GitHub's annotations: one command in one line for each finding, columns on one line only", () => {
  const file = "file=绿道%2C 50%25/a%3Ab & “c” <d>.policy.md";
  assert.equal(
    formatGithub(report),
    `::warning ${file},line=17,endLine=17,col=1,endColumn=1,title=section-missing::The section “标准” is missing.
::error ${file},line=17,endLine=18,title=section-missing::100%25 “'<&>'” "%0D%0A::error::x\t]]> \u0007\u{1f333}
::notice ${file},line=17,endLine=17,col=1,endColumn=1,title=points-few::The section “标准” is missing.
::notice ${file},line=17,endLine=17,col=1,endColumn=1,title=points-few::The section “标准” is missing.
`,
  );
});

test("JUnit: a test case for each finding, failed from --fail-on on, and a passed one for a file without any", () => {
  const name = "绿道, 50%/a:b &#38; “c” &#60;d&#62;.policy.md";
  const message = "100% “&#39;&#60;&#38;&#62;&#39;” &#34;&#13;&#10;::error::x&#9;]]&#62; \ufffd\u{1f333}";
  assert.equal(
    formatJunit(report, "warning"),
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="policy-draft" tests="5" failures="2">
  <testsuite name="a.policy.md" tests="1" failures="0">
    <testcase classname="a.policy.md" name="policy-draft" />
  </testsuite>
  <testsuite name="${name}" tests="4" failures="2">
    <testcase classname="${name}" name="section-missing 17:1">
      <failure type="warning" message="The section “标准” is missing.">${name}:17:1  warning  The section “标准” is missing.</failure>
    </testcase>
    <testcase classname="${name}" name="section-missing 17:1">
      <failure type="error" message="${message}">${name}:17:1  error  ${message}</failure>
    </testcase>
    <testcase classname="${name}" name="points-few 17:1">
      <system-out>${name}:17:1  hint  The section “标准” is missing.</system-out>
    </testcase>
    <testcase classname="${name}" name="points-few 17:1">
      <system-out>${name}:17:1  information  The section “标准” is missing.</system-out>
    </testcase>
  </testsuite>
</testsuites>
`,
  );
  assert.match(formatJunit(report, "never"), /failures="0">\n {2}<testsuite/);
});

test("a person at a terminal is told how much was checked, also where nothing is found", async () => {
  const folder = folderOf({ "a.policy.md": completeDraft });
  assert.deepEqual(await runCommand(["check", "."], { folder, isTerminal: true }), {
    exitCode: 0,
    stdout: "",
    stderr: "Drafts: 1, findings: 0\n",
  });
  assert.equal((await runCommand(["check", "--format", "json", "."], { folder, isTerminal: true })).stderr, "");
});
