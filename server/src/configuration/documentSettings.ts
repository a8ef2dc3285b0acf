import { decodedUri } from "../drafts/decodedUri";
import type { WorkspaceFile } from "./workspaceFile";
import type { ConfigurationPlace } from "../protocol";
import { readConfiguration, readSettings } from "./readConfiguration";
import { automaticStructure } from "../structure/builtIns/builtIns";
import { draftConfiguration, type DraftConfiguration } from "../structure/configuration";

/** Everything outside of its text that decides how a document is treated. */
export interface DocumentSettings {
  /** Whether it is checked at all: the setting `policyDraft.enable`. */
  readonly isEnabled: boolean;
  /** The setting `policyDraft.codeLens.enable`. */
  readonly showsCodeLenses: boolean;
  /** The setting `policyDraft.inlayHints.enable`. */
  readonly showsInlayHints: boolean;
  readonly configuration: DraftConfiguration;
  /** The file in which a rule can be turned off for the workspace, which need not exist yet; undefined outside of any. */
  readonly workspaceFile?: WorkspaceFile;
}

/** The name of the file, in the document's folder or one above it. */
export const configurationFileName = ".policy-draft.jsonc";

/** Whether a URI is that of a file of this name, or of a document that will have it: `untitled:.policy-draft.jsonc`. */
export function isConfigurationFile(uri: string): boolean {
  const decoded = decodedUri(uri);
  return decoded.endsWith(`/${configurationFileName}`) || decoded === `untitled:${configurationFileName}`;
}

/**
 * The settings in force for a document: the nearest `.policy-draft.jsonc`, then the editor's settings, as they are under `policyDraft`. Total:
 * what makes no sense is left out. The codes are those of {@link readConfiguration}.
 */
export function documentSettings(
  uri: string,
  { folder, file }: ConfigurationPlace,
  settings: unknown,
  codes: readonly string[],
): DocumentSettings {
  const ofFile = file && {
    configuration: readConfiguration(file.text, codes).configuration,
    path: pathBelow(file.uri.slice(0, file.uri.lastIndexOf("/")), uri),
  };
  const written = readSettings(settings ?? {}, codes, ofFile?.configuration.structures ?? []);
  const { structure, ...others } = written;
  // VS Code gives this value where nobody has set any.
  const ofEditor = { configuration: structure === automaticStructure ? others : written, path: pathBelow(folder, uri) };
  const configuration = draftConfiguration(ofFile ? [ofFile, ofEditor] : [ofEditor]);
  const { enable, codeLens, inlayHints } = (settings ?? {}) as EditorSettings;
  const ofEditorOnly = {
    isEnabled: enable !== false,
    showsCodeLenses: codeLens?.enable === true,
    showsInlayHints: inlayHints?.enable === true,
  };
  if (file) return { ...ofEditorOnly, configuration, workspaceFile: { ...file, exists: true } };
  if (folder === null) return { ...ofEditorOnly, configuration };
  return {
    ...ofEditorOnly,
    configuration,
    workspaceFile: { uri: `${folder.replace(/\/$/, "")}/${configurationFileName}`, text: "", exists: false },
  };
}

/** The settings that are in an editor's settings only, which may hold anything. */
interface EditorSettings {
  readonly enable?: unknown;
  readonly codeLens?: { readonly enable?: unknown } | null;
  readonly inlayHints?: { readonly enable?: unknown } | null;
}

/** Whether one URI is that of a folder above another. */
export function isBelow(folder: string, uri: string): boolean {
  return decodedUri(uri).startsWith(`${decodedUri(folder).replace(/\/$/, "")}/`);
}

/** The path of a document from a folder on, for globs; its whole path where it is not below the folder. */
function pathBelow(folder: string | null, uri: string): string {
  if (folder !== null && isBelow(folder, uri))
    return decodedUri(uri).slice(decodedUri(folder).replace(/\/$/, "").length + 1);
  return decodedUri(uri).replace(/^[a-z][a-z\d+.-]*:(?:\/\/[^/]*)?\/?/i, "");
}
