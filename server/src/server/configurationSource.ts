import type { InitializeParams, ProposedFeatures } from "vscode-languageserver";
import { documentSettings, isBelow, type DocumentSettings } from "../configuration/documentSettings";
import { configurationFileRequest, configurationSection } from "../protocol";
import type { ConfigurationFileParams, ConfigurationPlace, InitializationOptions } from "../protocol";
import { rules } from "../rules/registry";
import type { Runtime } from "./runtime";

/** Where configuration comes from: the client and, where it leaves that to the host, the file system. Either may reject. */
export interface ConfigurationSource {
  /** The editor's settings under `policyDraft` that hold for a document; undefined where there are none. */
  settings(uri: string): Promise<unknown>;
  /** The nearest configuration file, and the workspace folder of a document. */
  place(uri: string): Promise<ConfigurationPlace>;
}

/** The source for the client that has introduced itself. */
export function configurationSource(
  connection: ProposedFeatures.Connection,
  { capabilities, initializationOptions }: InitializeParams,
  runtime: Runtime,
): ConfigurationSource {
  const { workspace } = capabilities;
  const folderOf = async (uri: string): Promise<string | null> => {
    const folders = workspace?.workspaceFolders ? ((await connection.workspace.getWorkspaceFolders()) ?? []) : [];
    return folders.find((folder) => isBelow(folder.uri, uri))?.uri ?? null;
  };
  return {
    settings: async (uri) => (workspace?.configuration ? settingsOf(connection, uri) : undefined),
    place: async (uri) => {
      if (readsConfigurationFiles(initializationOptions))
        return connection.sendRequest<ConfigurationPlace>(configurationFileRequest, {
          textDocument: { uri },
        } satisfies ConfigurationFileParams);
      return { folder: await folderOf(uri), file: (await runtime.findConfigurationFile?.(uri)) ?? null };
    },
  };
}

/** The editor's settings under `policyDraft` that hold for a document or folder. */
export function settingsOf(connection: ProposedFeatures.Connection, scopeUri: string): Promise<unknown> {
  return connection.workspace.getConfiguration({ scopeUri, section: configurationSection });
}

/** Whether the client reads configuration files for the server: it knows file systems that a process cannot reach. */
export function readsConfigurationFiles(options: InitializationOptions | undefined): boolean {
  return options?.configurationFiles === true;
}

/** The settings of the open documents, each asked for once and kept until something changes. */
export class SettingsCache {
  readonly #source: ConfigurationSource;
  readonly #onFailure: (error: unknown) => void;
  readonly #known = new Map<string, Promise<DocumentSettings>>();

  /** `onFailure` is called for a source that rejects; that source then configures nothing. */
  constructor(source: ConfigurationSource, onFailure: (error: unknown) => void) {
    this.#source = source;
    this.#onFailure = onFailure;
  }

  /** The settings of a document. Never rejects. */
  of(uri: string): Promise<DocumentSettings> {
    const known = this.#known.get(uri) ?? this.#read(uri);
    this.#known.set(uri, known);
    return known;
  }

  /** The settings of a document that need not be open; nothing is kept. Never rejects. */
  once(uri: string): Promise<DocumentSettings> {
    return this.#known.get(uri) ?? this.#read(uri);
  }

  /** Forgets all: something has changed. What was asked for before is answered as it was. */
  clear(): void {
    this.#known.clear();
  }

  /** Forgets a document that was closed. */
  delete(uri: string): void {
    this.#known.delete(uri);
  }

  async #read(uri: string): Promise<DocumentSettings> {
    const failed = (error: unknown): undefined => this.#onFailure(error) as undefined;
    const [settings, place] = await Promise.all([
      this.#source.settings(uri).catch(failed),
      this.#source.place(uri).catch(failed),
    ]);
    return documentSettings(
      uri,
      place ?? { folder: null, file: null },
      settings,
      rules.map(({ code }) => code),
    );
  }
}
