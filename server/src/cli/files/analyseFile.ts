import { draftName } from "../../drafts/draftName";
import type { Message } from "../../l10n/message";
import { analyse } from "../../structure/analyse";
import type { Analysis } from "../../structure/analysis";
import type { ConfigurationReader } from "./configurationOf";
import { readDraft, standardInput } from "./readDraft";

/** A draft as it is read and understood, or why it cannot be. */
export type AnalysedFile =
  | { readonly analysis: Analysis; readonly hasByteOrderMark: boolean; readonly mistakes: readonly string[] }
  | { readonly failure: Message };

/** Reads a file, or the standard input for `-`, and analyses it under what is configured for it. Never rejects. */
export async function analyseFile(path: string, readConfiguration: ConfigurationReader): Promise<AnalysedFile> {
  const draft = await readDraft(path);
  if ("failure" in draft) return draft;
  const { configuration, mistakes } = await readConfiguration(path);
  // What is piped in has no name that a title could be made of.
  const analysis = analyse(draft.text, path === standardInput ? "" : draftName(path), configuration);
  return { analysis, hasByteOrderMark: draft.hasByteOrderMark, mistakes };
}
