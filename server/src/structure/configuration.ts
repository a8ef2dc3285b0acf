import type { Stage } from "../article/article";
import type { Structure } from "./structure";
import { matchesGlob } from "./glob";
import type { Severity } from "./severity";

/** What a writer sets for a rule: a severity that holds at every stage, or silence at every stage. */
export type RuleSetting = Severity | "off";

/**
 * What one source of configuration says, `.policy-draft.jsonc` or the editor's settings. A key that is absent leaves the matter to the next
 * source. `configurationKeys.ts` explains the keys to writers.
 */
export interface Configuration {
  /** By the code of the rule. */
  readonly rules?: ReadonlyMap<string, RuleSetting>;
  /** Structures of the workspace's own, complete: what they take over from others is in them. */
  readonly structures?: readonly Structure[];
  /** The id of a structure, or `auto`, for drafts whose front matter names none. */
  readonly structure?: string;
  /** The stage of drafts whose front matter names none and to which no glob of {@link stages} answers. */
  readonly stage?: Stage;
  /** In the order written; of several globs that match, the last one counts. */
  readonly stages?: readonly StageOfGlob[];
  /** Globs of files that are drafts whatever their name ends in. */
  readonly drafts?: readonly string[];
}

export interface StageOfGlob {
  readonly glob: string;
  readonly stage: Stage;
}

/** What a source says, with the path of the draft as its globs see it: `送审/绿道.md`, relative to the source's folder, with `/`. */
export interface ConfigurationLayer {
  readonly configuration: Configuration;
  readonly path: string;
}

/** What all sources together say about one draft. Its front matter goes before this, the defaults come after. */
export interface DraftConfiguration {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** The workspace's own structures; front matter and {@link structure} may name them as well as the built-in ones. */
  readonly structures: readonly Structure[];
  readonly structure?: string;
  readonly stage?: Stage;
  /** Whether a glob declares the file a draft. */
  readonly isDraft: boolean;
  /** What goes before the front matter of the draft as well: what somebody asks for who checks it, on the command line. */
  readonly demanded?: DemandedConfiguration;
}

export interface DemandedConfiguration {
  readonly structure?: string;
  readonly stage?: Stage;
}

/** Of a draft about which no source says anything. */
export const noConfiguration: DraftConfiguration = { rules: new Map(), structures: [], isDraft: false };

/** The sources taken together, the one that counts most first: rules are taken one by one, every other key from the first that has it. */
export function draftConfiguration(layers: readonly ConfigurationLayer[]): DraftConfiguration {
  const rules = new Map(layers.toReversed().flatMap(({ configuration }) => [...(configuration.rules ?? [])]));
  const structures = firstOf(layers, ({ configuration }) => configuration.structures) ?? [];
  const structure = firstOf(layers, ({ configuration }) => configuration.structure);
  const stage = firstOf(layers, stageOf);
  const isDraft =
    firstOf(layers, ({ configuration, path }) => configuration.drafts?.some((glob) => matchesGlob(glob, path))) ??
    false;
  return {
    rules,
    structures,
    isDraft,
    ...(structure !== undefined && { structure }),
    ...(stage !== undefined && { stage }),
  };
}

function stageOf({ configuration: { stage, stages }, path }: ConfigurationLayer): Stage | undefined {
  return stages?.findLast(({ glob }) => matchesGlob(glob, path))?.stage ?? stage;
}

function firstOf<Value>(
  layers: readonly ConfigurationLayer[],
  valueOf: (layer: ConfigurationLayer) => Value | undefined,
): Value | undefined {
  for (const layer of layers) {
    const value = valueOf(layer);
    if (value !== undefined) return value;
  }
  return undefined;
}
