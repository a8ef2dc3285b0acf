import { isGrave, type CheckedFile, type CheckReport, type FailOn } from "./checkReport";

/**
 * A test suite for each file in the format that CI servers read from JUnit: one test case for each finding, failed from `--fail-on` on, and
 * one passed test case for a file without findings.
 */
export function formatJunit({ files }: CheckReport, failOn: FailOn): string {
  const suites = files.map((file) => suite(file, failOn));
  const sum = (count: (counts: (typeof suites)[number]) => number): number =>
    suites.reduce((total, counts) => total + count(counts), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="policy-draft" tests="${sum(({ tests }) => tests)}" failures="${sum(({ failures }) => failures)}">
${suites.map(({ xml }) => xml).join("")}</testsuites>
`;
}

function suite(
  { path, findings }: CheckedFile,
  failOn: FailOn,
): { readonly tests: number; readonly failures: number; readonly xml: string } {
  const failures = findings.filter((finding) => isGrave(finding, failOn)).length;
  const tests = Math.max(findings.length, 1);
  const cases = findings.map((finding) => {
    const place = `${path}:${finding.line}:${finding.column}`;
    const element = isGrave(finding, failOn) ? "failure" : "system-out";
    const attributes =
      element === "failure" ? ` type="${finding.severity}" message="${escapeXml(finding.message)}"` : "";
    return `    <testcase classname="${escapeXml(path)}" name="${escapeXml(`${finding.code} ${finding.line}:${finding.column}`)}">
      <${element}${attributes}>${escapeXml(`${place}  ${finding.severity}  ${finding.message}`)}</${element}>
    </testcase>
`;
  });
  const passed = `    <testcase classname="${escapeXml(path)}" name="policy-draft" />\n`;
  return {
    tests,
    failures,
    xml: `  <testsuite name="${escapeXml(path)}" tests="${tests}" failures="${failures}">\n${cases.length === 0 ? passed : cases.join("")}  </testsuite>\n`,
  };
}

/** Text for elements and attributes. What XML 1.0 cannot hold at all (section 2.2, "Char") becomes U+FFFD. */
function escapeXml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- they are what is looked for
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Surrogate}]/gu, "\ufffd")
      .replace(/[&<>"'\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}
