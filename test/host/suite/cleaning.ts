import * as vscode from "vscode";
import { acceptFirst } from "./acceptFirst";
import { completeDraft, findingCodes, openFile } from "./drafts";
import { expectEqual } from "./expect";
import { waitFor } from "./waitFor";

/** {@link completeDraft} as a word processor or a web page gives it: indents, half-width marks, headings that are none. */
const pastedDraft = completeDraft
  .split("\n")
  .map((line) =>
    line === "" || line.startsWith("# ") ? line.replace(/^# /, "") : `\u3000\u3000${line.replace(/^## /, "")}`,
  )
  .join("\n")
  .replaceAll("，", ",")
  .replaceAll("（", "(")
  .replaceAll("）", ")");

describe("cleaning", () => {
  it("shows what it would change, and changes a draft in one undo step when the writer agrees", async () => {
    const document = await openFile("pasted.policy.md", pastedDraft);
    await waitFor(
      "the server's findings",
      () => findingCodes(document.uri),
      (codes) => codes.length > 0,
    );
    const done = vscode.commands.executeCommand("policyDraft.cleanUpPastedText");
    const comparison = await waitFor("the comparison", openComparison, () => true);
    expectEqual(comparison.original.toString(), document.uri.toString(), "its left side");
    const preview = await vscode.workspace.openTextDocument(comparison.modified);
    expectEqual(preview.getText(), completeDraft, "its right side");
    expectEqual(document.getText(), pastedDraft, "the draft in the meantime");
    await acceptFirst("the draft to be clean", () => document.getText() === completeDraft);
    await done;
    expectEqual(openComparison() === undefined, true, "the comparison is closed");
    await vscode.commands.executeCommand("undo");
    await waitFor(
      "undo",
      () => document.getText(),
      (text) => text === pastedDraft,
    );
  });

  it("cleans selected lines at once", async () => {
    const document = await openFile("selected.policy.md", completeDraft.replaceAll("，", ","));
    const editor = await vscode.window.showTextDocument(document);
    const line = document.positionAt(document.getText().indexOf("近年来")).line;
    editor.selection = new vscode.Selection(line, 0, line, 5);
    await vscode.commands.executeCommand("policyDraft.cleanUpPastedText");
    expectEqual(document.lineAt(line).text.includes(","), false, "half-width commas in the line");
    expectEqual(document.getText().includes(","), true, "half-width commas elsewhere");
  });
});

/** The two sides of the comparison in the active tab. */
function openComparison(): vscode.TabInputTextDiff | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputTextDiff ? input : undefined;
}
