/** What is known about a document in Markdown or plain text that may be a policy draft. */
export interface SwitchFacts {
  /** Whether its text declares itself a draft in the front matter, merely looks like one, or neither. */
  readonly recognition: "declared" | "likely" | undefined;
  /** Whether a glob of the configuration names its file. */
  readonly isConfigured: boolean;
  /** What is remembered of the file: the writer chose the language for it, or has seen the offer. */
  readonly remembered: Remembered | undefined;
  /** Whether the writer took the language away from the document in this session. */
  readonly takenAway: boolean;
}

/** What the workspace remembers of a file. */
export type Remembered = "chosen" | "offered";

/** Whether to switch a document to the language of policy drafts, to offer it, or to leave the document alone. */
export function switchDecision({
  recognition,
  isConfigured,
  remembered,
  takenAway,
}: SwitchFacts): "switch" | "offer" | "leave" {
  // What the writer did last counts more than what the file says.
  if (takenAway) return "leave";
  if (recognition === "declared" || isConfigured || remembered === "chosen") return "switch";
  return recognition === "likely" && remembered === undefined ? "offer" : "leave";
}
