import type { Span } from "../article/span";
import type { Stage } from "../article/article";
import type { Analysis } from "../structure/analysis";
import type { Message } from "./message";

export type Severity = "error" | "warning" | "information" | "hint";

/** One rule: a stable code, how grave it is at each stage, and the check. One rule is one file in this folder. */
export interface Rule {
  /** Kebab-case, stable for ever: settings, comments and documentation links name it. */
  readonly code: string;
  /** `off` where the rule is silent at that stage. */
  readonly severities: Readonly<Record<Stage, Severity | "off">>;
  /** Reports every problem, in the order of the text. Reads the analysis only; never throws on any text. */
  check(analysis: Analysis): Iterable<Problem>;
}

/** What a rule reports; the registry adds code and severity and so makes a {@link Finding}. */
export interface Problem {
  /** Where the writer must act. Empty (start = end) for something missing at that place. */
  readonly span: Span;
  readonly message: Message;
  /** Where the rule is calmer than its usual severity at this stage. */
  readonly severity?: Severity;
  /** Other places the message speaks of. */
  readonly related?: readonly { readonly span: Span; readonly message: Message }[];
  /** The fixes, computed only when somebody asks; the first is preferred. Absent: no fix exists. */
  readonly fixes?: () => readonly Fix[];
}

/** A problem with the code and severity of its rule. */
export interface Finding extends Problem {
  readonly code: string;
  readonly severity: Severity;
}

/** A change that removes a problem. Edits do not overlap and lose no character outside what the title names. */
export interface Fix {
  /** Says exactly what it will do: `Insert section “路径”`. */
  readonly title: Message;
  readonly edits: readonly Edit[];
}

/** Replaces a span of the analysed text by another text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}
