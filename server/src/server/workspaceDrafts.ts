import type { CancellationToken, InitializeParams, ProposedFeatures } from "vscode-languageserver";
import { settingsOf } from "./configurationSource";
import { documentSettings, type DocumentSettings } from "../configuration/documentSettings";
import type { DraftSymbol, DraftSymbols } from "../features/workspaceSymbols";
import { draftsRequest, draftTextsRequest } from "../protocol";
import type { ConfigurationPlace, DraftFile, DraftTextsParams, InitializationOptions } from "../protocol";
import type { Runtime } from "./runtime";

/** The drafts of the workspace as files: from the client, which knows every file system, or else from the host. Either may reject. */
export interface DraftFiles {
  list(): Promise<readonly DraftFile[]>;
  /** The texts of files, in their order; null for one that cannot be read. */
  read(uris: readonly string[]): Promise<readonly (string | null)[]>;
}

/** Where the client that has introduced itself leaves the files; undefined where nobody can find them. */
export function draftFiles(
  connection: ProposedFeatures.Connection,
  client: InitializeParams,
  { findDrafts, readDraft }: Runtime,
): DraftFiles | undefined {
  const options = client.initializationOptions as InitializationOptions | undefined;
  if (options?.drafts === true) {
    return {
      list: () => connection.sendRequest<readonly DraftFile[]>(draftsRequest),
      read: (uris) =>
        connection.sendRequest<readonly (string | null)[]>(draftTextsRequest, { uris } satisfies DraftTextsParams),
    };
  }
  if (findDrafts === undefined || readDraft === undefined) return undefined;
  return {
    list: async () => {
      const found: DraftFile[] = [];
      for (const folder of await foldersOf(connection, client)) {
        const settings = client.capabilities.workspace?.configuration
          ? await settingsOf(connection, folder)
          : undefined;
        found.push(...(await findDrafts(folder, (uri, place) => isConfigured(uri, place, settings))));
      }
      return found;
    },
    read: (uris) => Promise.all(uris.map((uri) => readDraft(uri).catch(() => null))),
  };
}

async function foldersOf(
  connection: ProposedFeatures.Connection,
  { capabilities: { workspace }, rootUri }: InitializeParams,
): Promise<readonly string[]> {
  const folders = workspace?.workspaceFolders ? await connection.workspace.getWorkspaceFolders() : null;
  // Older clients know one folder only (before LSP 3.6).
  return folders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

/** Whether a glob of the configuration names a file. Rules do not matter here, so no code needs to be known. */
function isConfigured(uri: string, place: ConfigurationPlace, settings: unknown): boolean {
  return documentSettings(uri, place, settings, []).configuration.isDraft;
}

/** Files read with one request: enough to keep reader and parser busy, few enough to stop soon when the writer types on. */
const batchSize = 50;

/** Drafts analysed in one turn, some ten milliseconds: other requests, about the open draft, are answered in between. */
const draftsInATurn = 8;

/** More drafts than any workspace has; what is kept of each is small. The rest of a larger one is left out. */
const maximumDrafts = 10_000;

/** Maximum symbols kept of one draft: the model article has 17, and what has more is a book. */
const maximumSymbols = 500;

interface IndexedDraft extends DraftSymbols {
  readonly version: DraftFile["version"];
  /** {@link WorkspaceDrafts.#configured} when the text was read. */
  readonly configured: number;
}

/** What {@link WorkspaceDrafts} needs of others. */
export interface WorkspaceDraftsOptions {
  readonly files: DraftFiles;
  /** What is configured for a file. Never rejects. */
  readonly settingsOf: (uri: string) => Promise<DocumentSettings>;
  /** Reads the text of a file. */
  readonly symbolsOf: (uri: string, text: string, settings: DocumentSettings) => readonly DraftSymbol[];
  readonly nextTurn: Runtime["nextTurn"];
}

/**
 * The symbols of all drafts of the workspace, also of those that are not open. Kept by file and version, so that a second question reads only what
 * has changed; nothing is done before the first question.
 */
export class WorkspaceDrafts {
  readonly #options: WorkspaceDraftsOptions;
  /** Counts the changes of configuration, after each of which headings may have other meanings. */
  #configured = 0;
  #indexed: ReadonlyMap<string, IndexedDraft> = new Map();
  #waiting = new Set<CancellationToken>();
  #refreshing: Promise<void> | undefined;

  constructor(options: WorkspaceDraftsOptions) {
    this.#options = options;
  }

  /** All drafts as they are now, in the order of the list. Stops reading when nobody waits any longer; what was read until then is kept. Rejects when the files cannot be listed. */
  async all(token: CancellationToken): Promise<readonly DraftSymbols[]> {
    this.#waiting.add(token);
    try {
      // Questions that come while files are read, one for each letter typed, share the reading.
      await (this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = undefined)));
    } finally {
      this.#waiting.delete(token);
    }
    return [...this.#indexed.values()];
  }

  /** Has every draft read anew with the next question. */
  configurationChanged(): void {
    this.#configured += 1;
  }

  async #refresh(): Promise<void> {
    const { files: source, symbolsOf, nextTurn } = this.#options;
    const configured = this.#configured;
    const files = (await source.list()).slice(0, maximumDrafts);
    const known = this.#indexed;
    const indexed = new Map<string, IndexedDraft>();
    const changed = files.filter(
      ({ uri, version }) => known.get(uri)?.version !== version || known.get(uri)?.configured !== configured,
    );
    const settingsOf = this.#settingsByFolder();
    const read = new Map<string, IndexedDraft>();
    for (let start = 0; start < changed.length && this.#isWaitedFor(); start += batchSize) {
      const batch = changed.slice(start, start + batchSize);
      const [texts, settings] = await Promise.all([
        source.read(batch.map(({ uri }) => uri)),
        Promise.all(batch.map(({ uri }) => settingsOf(uri))),
      ]);
      for (const [index, { uri, version }] of batch.entries()) {
        // Lets a cancellation arrive too.
        if (index % draftsInATurn === 0) await nextTurn();
        const text = texts[index];
        const own = settings[index];
        read.set(uri, {
          uri,
          version,
          configured,
          symbols: typeof text === "string" && own ? unsliced(symbolsOf(uri, text, own).slice(0, maximumSymbols)) : [],
        });
      }
    }
    for (const { uri } of files) {
      const draft = read.get(uri) ?? known.get(uri);
      if (draft !== undefined) indexed.set(uri, draft);
    }
    this.#indexed = indexed;
  }

  /** Settings asked for once for each folder: structures hold for all drafts of one, and what else differs from file to file changes no symbol. */
  #settingsByFolder(): WorkspaceDraftsOptions["settingsOf"] {
    const known = new Map<string, Promise<DocumentSettings>>();
    return (uri) => {
      const folder = uri.slice(0, uri.lastIndexOf("/"));
      const settings = known.get(folder) ?? this.#options.settingsOf(uri);
      known.set(folder, settings);
      return settings;
    };
  }

  #isWaitedFor(): boolean {
    return [...this.#waiting].some((token) => !token.isCancellationRequested);
  }
}

/** A copy, because a part of a text keeps all of the text in memory. */
function unsliced(symbols: readonly DraftSymbol[]): readonly DraftSymbol[] {
  return JSON.parse(JSON.stringify(symbols)) as readonly DraftSymbol[];
}
