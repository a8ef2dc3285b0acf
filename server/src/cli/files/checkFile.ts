import type { Language } from "../../l10n/language";
import { check } from "../../checking/check";
import type { Message } from "../../l10n/message";
import { analyseFile } from "./analyseFile";
import { checkedFile, type CheckedFile } from "../formats/checkReport";
import type { ConfigurationReader } from "./configurationOf";

/** What checking one file gave. Plain data, which another thread can send. */
export type CheckResult =
  | { readonly file: CheckedFile; readonly mistakes: readonly string[]; readonly ruleFailures: readonly RuleFailure[] }
  | { readonly failure: Message };

/** A rule that threw: a bug. */
export interface RuleFailure {
  readonly code: string;
  readonly error: string;
}

/** Checks one file. Never rejects. */
export async function checkFile(
  path: string,
  readConfiguration: ConfigurationReader,
  language: Language,
): Promise<CheckResult> {
  const analysed = await analyseFile(path, readConfiguration);
  if ("failure" in analysed) return analysed;
  const ruleFailures: RuleFailure[] = [];
  const findings = check(analysed.analysis, (code, error) => ruleFailures.push({ code, error: String(error) }));
  return { file: checkedFile(path, analysed.analysis, findings, language), mistakes: analysed.mistakes, ruleFailures };
}
