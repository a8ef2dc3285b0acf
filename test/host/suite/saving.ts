import * as vscode from "vscode";
import { findingCodes, openFile } from "./drafts";
import { expectEqual } from "./expect";
import { waitFor } from "./waitFor";

/** One of each span that nobody edits, with half-width marks in it, and a mark beside it that the fix is to change. */
const spans: readonly string[] = [
  "`走,看`",
  "https://zh.example.org/wiki/绿道:东段",
  "www.example.org/附图(一).pdf?区=东",
  "[[绿道,东段]]",
  "![[图,一.png]]",
  '[附图](图(一).png "题,一")',
  "$Q=v,水$",
  '<b title="走,看">近</b>',
  "<!-- 走,看 -->",
  "li@example.org",
  "第3.2条",
  "v2.1",
  "163.com",
];

const blocks: readonly string[] = [
  "```\n走,看(近)\n```",
  "$$\n水量=f(流速,时间)\n$$",
  "<div>\n走,看\n</div>",
  "::: note 走,看",
  "???+ note\n    走,看",
  "| 甲 | 乙 |\n| --- | :-: |\n| `走,看` | 近 |",
  "[^1]: 走,看\n\n    看,走",
];

/** The draft, its own marks written by a hand that did not switch the keyboard, or right. */
const draft = (mark: string): string =>
  [
    "---\ntitle: 走,看\n---",
    "# 城市绿道建设的意义",
    `## 城市绿道建设的重要意义{#走,看 .a}`,
    ...spans.map((span) => `绿道近${mark}好走 ${span} 真好[^1]。`),
    ...blocks,
    "",
  ].join("\n\n");

describe("saving", () => {
  it("with the safe fixes on changes a draft only where it should", async () => {
    const document = await openFile("saved.policy.md", draft(","));
    const editor = vscode.workspace.getConfiguration("editor", { uri: document.uri, languageId: document.languageId });
    await editor.update(
      "codeActionsOnSave",
      { "source.fixAll.policyDraft": "explicit" },
      vscode.ConfigurationTarget.Workspace,
      true,
    );
    try {
      await waitFor(
        "the findings",
        () => findingCodes(document.uri).filter((code) => code === "punctuation-halfwidth"),
        (codes) => codes.length === spans.length,
      );
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(document.getText().length), "\n");
      await vscode.workspace.applyEdit(edit);
      await vscode.commands.executeCommand("workbench.action.files.save");
      await waitFor(
        "the file to be saved",
        () => document.isDirty,
        (isDirty) => !isDirty,
      );
      const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
      expectEqual(saved, `${draft("，")}\n`, "the file");
    } finally {
      await editor.update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Workspace, true);
    }
  });
});
