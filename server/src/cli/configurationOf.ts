import { relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { lineStartsOf } from "../article/lineStarts";
import { documentSettings } from "../documentSettings";
import type { Language } from "../features/language";
import { say } from "../features/language";
import { toPosition } from "../features/toLsp";
import { findConfigurationFile } from "../node/findConfigurationFile";
import type { ConfigurationFile } from "../protocol";
import { readConfiguration } from "../rules/readConfiguration";
import { rules } from "../rules/registry";
import { noConfiguration, type DraftConfiguration } from "../structure/configuration";

/** What is configured for a draft, and a line for each mistake in its configuration file. */
export interface FoundConfiguration {
  readonly configuration: DraftConfiguration;
  /** `.policy-draft.jsonc:3:5  error  There is no setting “draft”. …  unknown-key`, line and column 1-based. */
  readonly mistakes: readonly string[];
}

/** Reads the `.policy-draft.jsonc` nearest to a draft, as the editor does. Never rejects: one that cannot be read is a mistake. */
export async function configurationOf(draft: string, language: Language): Promise<FoundConfiguration> {
  const uri = pathToFileURL(resolve(draft)).href;
  try {
    const file = await findConfigurationFile(uri);
    if (file === undefined) return { configuration: noConfiguration, mistakes: [] };
    const { configuration } = documentSettings(uri, { folder: null, file }, undefined, codes);
    return { configuration, mistakes: mistakesIn(file, language) };
  } catch (error) {
    return { configuration: noConfiguration, mistakes: [(error as Error).message] };
  }
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
