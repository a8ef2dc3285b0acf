import { dirname, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { lineStartsOf } from "../../article/lineStarts";
import { documentSettings } from "../../configuration/documentSettings";
import type { Language } from "../../l10n/language";
import { say } from "../../l10n/language";
import { toPosition } from "../../features/toLsp";
import { findConfigurationFile } from "../../node/findConfigurationFile";
import type { ConfigurationFile } from "../../protocol";
import { readConfiguration } from "../../configuration/readConfiguration";
import { rules } from "../../rules/registry";
import { noConfiguration, type DemandedConfiguration, type DraftConfiguration } from "../../structure/configuration";

/** What is configured for a draft, and a line for each mistake in its configuration file. */
export interface FoundConfiguration {
  readonly configuration: DraftConfiguration;
  /** `.policy-draft.jsonc:3:5  error  There is no setting “draft”. …  unknown-key`, line and column 1-based. */
  readonly mistakes: readonly string[];
}

/** Gives what is configured for a draft by its path. Never rejects: a configuration that cannot be read is a mistake. */
export type ConfigurationReader = (path: string) => Promise<FoundConfiguration>;

/** A reader of the `.policy-draft.jsonc` nearest to each draft, as the editor does it; each folder is looked into once. */
export function configurationReader(language: Language, demanded: DemandedConfiguration): ConfigurationReader {
  const inFolder = new Map<string, ReturnType<typeof findConfigurationFile>>();
  const mistakesOf = new Map<string, readonly string[]>();
  return async (path) => {
    const folder = dirname(resolve(path));
    const found = inFolder.get(folder) ?? findConfigurationFile(pathToFileURL(resolve(path)).href);
    inFolder.set(folder, found);
    try {
      const file = await found;
      if (file === undefined) return { configuration: { ...noConfiguration, demanded }, mistakes: [] };
      const { configuration } = documentSettings(
        pathToFileURL(resolve(path)).href,
        { folder: null, file },
        undefined,
        codes,
      );
      const mistakes = mistakesOf.get(file.uri) ?? mistakesIn(file, language);
      mistakesOf.set(file.uri, mistakes);
      return { configuration: { ...configuration, demanded }, mistakes };
    } catch (error) {
      return { configuration: { ...noConfiguration, demanded }, mistakes: [(error as Error).message] };
    }
  };
}

const codes = rules.map(({ code }) => code);

function mistakesIn({ uri, text }: ConfigurationFile, language: Language): readonly string[] {
  const path = relative(process.cwd(), fileURLToPath(uri));
  const lines = { text, lineStarts: lineStartsOf(text) };
  return readConfiguration(text, codes).mistakes.map(({ code, span, message }) => {
    const { line, character } = toPosition(lines, span.start);
    return `${path}:${line + 1}:${character + 1}  error  ${say(language, message)}  ${code}`;
  });
}
