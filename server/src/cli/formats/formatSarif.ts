import { version } from "../../../../package.json";
import { firstSentence } from "../../l10n/firstSentence";
import type { Severity } from "../../structure/severity";
import type { Language } from "../../l10n/language";
import { toJson } from "../commands/command";
import type { CheckReport, ReportedFinding } from "./checkReport";
import { uriFromHere } from "../files/pathFromHere";
import { ruleMeaning } from "../terminal/rulePages";

/** A log of the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS Standard, 2020), as GitHub's code scanning takes it. */
export function formatSarif({ files }: CheckReport, language: Language): string {
  const codes = [...new Set(files.flatMap(({ findings }) => findings.map(({ code }) => code)))].sort();
  return toJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Policy Draft", version, rules: codes.map((code) => ruleDescriptor(code, language)) } },
        columnKind: "utf16CodeUnits",
        artifacts: files.map(({ path }) => ({ location: { uri: uriFromHere(path) } })),
        results: files.flatMap(({ path, findings }, index) =>
          findings.map((finding) => ({
            ruleId: finding.code,
            ruleIndex: codes.indexOf(finding.code),
            level: levels[finding.severity],
            message: { text: finding.message },
            locations: [
              { physicalLocation: { artifactLocation: { uri: uriFromHere(path), index }, region: regionOf(finding) } },
            ],
          })),
        ),
      },
    ],
  });
}

const levels = { error: "error", warning: "warning", information: "note", hint: "note" } as const satisfies Record<
  Severity,
  string
>;

function ruleDescriptor(code: string, language: Language): object {
  const meaning = ruleMeaning(code, language);
  return {
    id: code,
    ...(meaning !== undefined && {
      shortDescription: { text: firstSentence(meaning) },
      fullDescription: { text: meaning },
    }),
  };
}

/** Lines and columns of SARIF are those of the report: 1-based, the end after the last character (section 3.30). */
function regionOf({ line, column, endLine, endColumn }: ReportedFinding): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
