import type { Severity } from "../../structure/severity";
import type { CheckReport } from "./checkReport";
import { pathFromHere } from "../files/pathFromHere";

/**
 * One workflow command for each finding, which GitHub Actions shows as an annotation at its line ("Workflow commands for GitHub Actions":
 * `::warning file=…,line=…::message`). Columns are left out where a finding spans lines: GitHub shows none then.
 */
export function formatGithub({ files }: CheckReport): string {
  return files
    .flatMap(({ path, findings }) =>
      findings.map(({ severity, message, code, line, column, endLine, endColumn }) => {
        const columns = line === endLine ? { col: column, endColumn } : {};
        const properties = { file: pathFromHere(path), line, endLine, ...columns, title: code };
        return `::${annotations[severity]} ${Object.entries(properties)
          .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
          .join(",")}::${escapeData(message)}\n`;
      }),
    )
    .join("");
}

const annotations = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
} as const satisfies Record<Severity, string>;

/** As the official toolkit escapes: a line break would end the command. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
