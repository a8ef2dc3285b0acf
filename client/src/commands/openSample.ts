import * as vscode from "vscode";
import { languageId } from "../contributions";
import { languageNames } from "../languageNames";
import { samples, type Sample } from "../samples";
import { scriptOfLocale } from "../scriptOfLocale";

interface SamplePick extends vscode.QuickPickItem {
  readonly sample: Sample;
}

/** Lets the writer pick a draft that comes with the extension, and opens a copy of it that no file is behind. */
export async function openSample(extension: vscode.Uri): Promise<void> {
  const likelyScript = scriptOfLocale(vscode.env.language);
  const pick = await vscode.window.showQuickPick(
    [...samples]
      .sort((one, other) => Number(other.script === likelyScript) - Number(one.script === likelyScript))
      .map(toPick),
    {
      title: vscode.l10n.t("Sample Drafts"),
      placeHolder: vscode.l10n.t("Pick one to open a copy of it: try whatever you like"),
    },
  );
  if (pick === undefined) return;
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "samples", pick.sample.file));
  const document = await vscode.workspace.openTextDocument({
    language: languageId,
    content: new TextDecoder().decode(bytes),
  });
  await vscode.window.showTextDocument(document, { preview: false });
}

function toPick(sample: Sample): SamplePick {
  return {
    label: sample.title,
    description: languageNames[sample.script],
    detail: sample.isFinished
      ? vscode.l10n.t("A whole draft, as it is meant to be")
      : vscode.l10n.t("Not finished: the view and the light bulb show what is missing"),
    sample,
  };
}
