/** How grave a finding is, as editors show it. */
export type Severity = "error" | "warning" | "information" | "hint";

/** The severities from the least grave to the gravest. */
export const severities: readonly Severity[] = ["hint", "information", "warning", "error"];
