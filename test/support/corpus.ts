import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./repository";

const directory = join(repository, "../shared/corpus");

/** A real text with the sections and points that a person found in it. */
export interface LabelledText {
  /** File name, for messages. */
  readonly file: string;
  readonly text: string;
  readonly sections: readonly LabelledSection[];
}

export interface LabelledSection {
  /** The heading as in the text, `#` included; null for a section whose heading never existed or was lost. */
  readonly heading: string | null;
  /** A role, or `other` where the heading announces none. */
  readonly role: string;
  /** Why another label would be right too; absent where the label is sure. */
  readonly ambiguous?: string;
  readonly points: readonly LabelledPoint[];
}

export interface LabelledPoint {
  /** `一是`, `###` for a subheading, `*` for a bullet, empty for an unmarked point. */
  readonly marker: string;
  /** The first twelve characters after the marker. */
  readonly text: string;
  /** Whether it belongs to the point above it. */
  readonly nested?: boolean;
}

/** Why the labelled texts cannot be measured, for `test(name, { skip: withoutCorpus }, …)`; false where they can. They are no part of the repository. */
export const withoutCorpus: string | false = existsSync(join(directory, "labels.json"))
  ? false
  : "the labelled texts are not on this machine";

/** The labelled texts; none where they are not on this machine. */
export function readCorpus(): readonly LabelledText[] {
  if (withoutCorpus !== false) return [];
  const { documents } = JSON.parse(readFileSync(join(directory, "labels.json"), "utf8")) as {
    documents: readonly Omit<LabelledText, "text">[];
  };
  return documents.map((document) => ({ ...document, text: readFileSync(join(directory, document.file), "utf8") }));
}
