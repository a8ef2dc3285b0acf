import type { DraftPart, DraftStructure, PartState } from "../../server/src/protocol";
import type { Translate } from "./translate";

/** How a part of the draft appears in the Draft Structure view. */
export interface PartDescription {
  /** Behind the name: `thin · 1 of 2 points · 86 characters`. What an icon says is here in words too. */
  readonly text: string;
  /** For a screen reader, with the name and the state in every case: `重要意义, present, 3 points, 410 characters`. */
  readonly label: string;
  /** Id of a codicon. */
  readonly icon: string;
}

/** Puts a part of the draft into words. */
export function describePart(part: DraftPart, unit: DraftStructure["unit"], translate: Translate): PartDescription {
  const state = describeState(part.state, translate);
  const details =
    part.state === "missing" || part.state === "optional" || part.state === "empty"
      ? []
      : [describePoints(part, translate), describeSize(part.size, unit, translate)].filter((words) => words !== "");
  const shown = part.state === "present" ? details : [state, ...details];
  return {
    text: shown.join(" · "),
    label: [part.name, state, ...details].join(translate(", ")),
    icon: part.kind === "point" && part.state === "present" ? "circle-small-filled" : icons[part.state],
  };
}

/** Signs that differ in shape: some readers cannot tell colours apart. */
const icons: Readonly<Record<PartState, string>> = {
  present: "pass",
  thin: "ellipsis",
  empty: "edit",
  misplaced: "arrow-swap",
  duplicate: "copy",
  missing: "circle-large-outline",
  optional: "circle-outline",
  additional: "note",
  unknown: "question",
};

function describeState(state: PartState, translate: Translate): string {
  switch (state) {
    case "present":
      return translate("present");
    case "thin":
      return translate("thin");
    case "empty":
      return translate("nothing written yet");
    case "misplaced":
      return translate("not in its place");
    case "duplicate":
      return translate("there twice");
    case "missing":
      return translate("missing");
    case "optional":
      return translate("missing, optional");
    case "additional":
      return translate("additional");
    case "unknown":
      return translate("not in the structure");
  }
}

/** `3 points`, `1 of 2 points`; empty for none, unless some are asked for. */
function describePoints({ points, wantedPoints }: DraftPart, translate: Translate): string {
  if (wantedPoints === 1) return translate("0 of 1 point");
  if (wantedPoints !== undefined) return translate("{0} of {1} points", points, wantedPoints);
  if (points === 0) return "";
  return points === 1 ? translate("1 point") : translate("{0} points", points);
}

function describeSize(size: number, unit: DraftStructure["unit"], translate: Translate): string {
  if (unit === "words") return size === 1 ? translate("1 word") : translate("{0} words", size);
  return size === 1 ? translate("1 character") : translate("{0} characters", size);
}

/** How many required parts a draft lacks, for the view's title; empty when it lacks none. */
export function describeMissing({ parts }: DraftStructure, translate: Translate): string {
  const missing = parts.filter(({ state }) => state === "missing").length;
  return missing === 0 ? "" : translate("{0} missing", missing);
}
