import type { CheckReport } from "./checkReport";
import type { Severity } from "../../structure/severity";
import type { Colours } from "../terminal/colours";

/** One line for each finding, `draft.policy.md:3:1  warning  …  section-missing`; nothing for a file without any. */
export function formatText({ files }: CheckReport, paint: Colours): string {
  return files
    .flatMap(({ path, findings }) =>
      findings.map(
        ({ line, column, severity, message, code }) =>
          `${path}:${line}:${column}  ${paint(severityColours[severity], severity)}  ${message}  ${paint("gray", code)}\n`,
      ),
    )
    .join("");
}

const severityColours = {
  error: "red",
  warning: "yellow",
  information: "cyan",
  hint: "gray",
} as const satisfies Record<Severity, string>;
