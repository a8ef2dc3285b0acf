import type { Language } from "../features/language";
import type { DemandedConfiguration } from "../structure/configuration";
import { checkFile, type CheckResult } from "./checkFiles";
import type { ConfigurationReader } from "./configurationOf";
import { showProgress } from "./progress";

export interface CheckAllOptions {
  readonly readConfiguration: ConfigurationReader;
  readonly demanded: DemandedConfiguration;
  readonly language: Language;
}

/** Checks files, with progress on a terminal; the results are in the order of the paths. */
export async function checkAll(paths: readonly string[], { readConfiguration, language }: CheckAllOptions): Promise<readonly CheckResult[]> {
  const progress = showProgress(paths.length, language);
  const results: CheckResult[] = [];
  for (const path of paths) {
    results.push(await checkFile(path, readConfiguration, language));
    progress(results.length);
  }
  return results;
}
