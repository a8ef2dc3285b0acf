import type { ConfigurationFile, ConfigurationPlace, DraftFile } from "../protocol";
import type { ScriptConverter } from "../edits/conversionEdits";

/** What the server needs of its host, Node or a web worker. Tests give one whose time they move themselves. */
export interface Runtime {
  /** The version the server reports, as in `package.json`. */
  readonly version: string;
  /** Resolves when messages that had arrived by now have been read. */
  nextTurn(): Promise<void>;
  /** Calls the work once, after the given milliseconds, unless the handle is disposed first. */
  later(work: () => void, milliseconds: number): { dispose(): void };
  /** The `.policy-draft.jsonc` nearest to a document, for clients that leave files to the server. Absent in a worker, which has none. */
  findConfigurationFile?(documentUri: string): Promise<ConfigurationFile | undefined>;
  /** The drafts in a folder and below it, for clients that leave files to the server: those of that name, and those `isConfigured` is true of. Absent in a worker. */
  findDrafts?(
    folderUri: string,
    isConfigured: (uri: string, place: ConfigurationPlace) => boolean,
  ): Promise<readonly DraftFile[]>;
  /** The text of a file that {@link findDrafts} found; rejects for one that cannot be read. */
  readDraft?(uri: string): Promise<string>;
  /** Where a rule's page is, when the client does not say it: a URI with `{code}` in the place of its code. */
  readonly documentation?: string;
  /**
   * Loads the conversion between the scripts, a file of its own because its dictionaries are larger than the server. `url` is where the client says the file
   * is (`InitializationOptions.scriptConversion`); a process knows the place and ignores it. Throws if the file cannot be loaded.
   */
  loadScriptConverter(url: string | undefined): ScriptConverter;
}

/** `later` by the timers that every host has. */
export function laterByTimer(work: () => void, milliseconds: number): { dispose(): void } {
  const timer = setTimeout(work, milliseconds);
  return { dispose: () => clearTimeout(timer) };
}
