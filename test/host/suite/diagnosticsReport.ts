import * as vscode from "vscode";
import { completeDraft, openFile } from "./drafts";
import { expectEqual } from "./expect";
import { waitFor } from "./waitFor";

describe("Collect Diagnostics", () => {
  it("opens a report with versions and settings, and without a word of a draft or its name", async () => {
    const draft = await openFile("secret-plan.policy.md", completeDraft);
    await vscode.commands.executeCommand("policyDraft.collectDiagnostics");
    const report = await waitFor(
      "the report",
      () => vscode.window.activeTextEditor?.document,
      (document) => document !== draft && document.isUntitled,
    );
    const text = report.getText();
    expectEqual(text.includes(vscode.version), true, "the version of VS Code is told");
    expectEqual(text.includes('"enable": true'), true, "the settings are told");
    expectEqual(/图书馆|secret-plan/.test(text), false, "something of the draft is told");
  });
});
