import * as vscode from "vscode";
import { documentSettings } from "../../server/src/configuration/documentSettings";
import { configurationSection } from "../../server/src/protocol";
import type { ConfigurationFiles } from "./configurationFiles";

/** Whether a glob of the configuration says that a file is a draft. */
export async function isConfiguredDraft(uri: vscode.Uri, configurationFiles: ConfigurationFiles): Promise<boolean> {
  const place = await configurationFiles.place(uri);
  const drafts = vscode.workspace.getConfiguration(configurationSection, uri).get<unknown>("drafts");
  // Rules are the server's matter, so their codes are not needed here.
  return documentSettings(uri.toString(), place, { drafts }, []).configuration.isDraft;
}
