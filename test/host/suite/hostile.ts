import * as vscode from "vscode";
import { completeDraft, draftWithoutStandards, findingCodes, openFile, workspaceFolder } from "./drafts";
import { expectEqual } from "./expect";
import { catchMessages } from "./messages";
import { waitFor } from "./waitFor";

const megabyte = 1024 * 1024;

/** Bytes above which VS Code shows a file but keeps it from extensions: no event tells of it, and opening it for one is refused. */
const sharedLimit = 50 * megabyte;

/** Texts made to bring an editor down, each with what is found in it among others. The server's own tests have more of them. */
const texts: Readonly<Record<string, { readonly text: string; readonly code: string }>> = {
  "a line of 10 MB": { text: "绿道好，走的人多。".repeat((10 * megabyte) / 27), code: "title-missing" },
  "100,000 quotes in quotes": { text: `# 题\n\n## 实施路径\n\n${">".repeat(100_000)}字\n`, code: "section-empty" },
  "100,000 lists in lists": { text: `# 题\n\n## 实施路径\n\n${"- ".repeat(100_000)}字\n`, code: "section-empty" },
  "10,000 points": { text: `# 题\n\n## 实施路径\n\n${"第一，登记。\n\n".repeat(10_000)}`, code: "section-missing" },
  "characters that turn the direction of writing": {
    text: completeDraft.replace("走路十分钟", "走路\u202e十\u2066分\u2069钟\u202c"),
    code: "hidden-character",
  },
  "words that every object has": {
    text: completeDraft.replace(
      /^/,
      "---\n__proto__: { constructor: [toString] }\nstructure: __proto__\nstage: constructor\n---\n\n",
    ),
    code: "unknown-value",
  },
};

describe("a file that was made to bring an editor down", () => {
  const said = catchMessages();
  let beside: vscode.TextDocument;
  before(async () => {
    beside = await openFile("beside.policy.md", draftWithoutStandards);
    await waitFor(
      "the finding",
      () => findingCodes(beside.uri),
      (codes) => codes.join() === "section-missing",
    );
  });
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    // The draft beside it is checked anew, so the server lives and answers.
    await vscode.window.showTextDocument(beside);
    await replaceAll(beside, completeDraft);
    await waitFor(
      "silence beside it",
      () => findingCodes(beside.uri),
      (codes) => codes.length === 0,
    );
    await replaceAll(beside, draftWithoutStandards);
    await waitFor(
      "the finding beside it",
      () => findingCodes(beside.uri),
      (codes) => codes.join() === "section-missing",
    );
    expectEqual(said, [], "messages");
  });

  for (const [index, [name, { text, code }]] of Object.entries(texts).entries()) {
    it(`has findings and an outline, also while it is edited: ${name}`, async () => {
      const document = await openFile(`hostile-${String(index)}.policy.md`, text);
      expectEqual(document.languageId, "policy-draft", "the language");
      await waitFor(
        code,
        () => findingCodes(document.uri),
        (codes) => codes.includes(code),
      );
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        "vscode.executeDocumentSymbolProvider",
        document.uri,
      );
      expectEqual((symbols ?? []).length > 0, text.startsWith("# ") || text.startsWith("---"), "an outline");
      await edit((change) => change.insert(document.uri, new vscode.Position(0, 0), "字\u200b"));
      await waitFor(
        "the finding of what was typed",
        () => findingCodes(document.uri),
        (codes) => codes.includes("hidden-character"),
      );
    });
  }

  it("is kept from extensions by VS Code when it is longer than 50 MB, and nothing comes of it", async () => {
    const uri = vscode.Uri.joinPath(workspaceFolder(), "too-long.policy.md");
    await vscode.workspace.fs.writeFile(uri, new Uint8Array(sharedLimit + megabyte).fill("a".charCodeAt(0)));
    try {
      await vscode.commands.executeCommand("vscode.open", uri);
      await waitFor(
        "its tab",
        () => vscode.window.tabGroups.activeTabGroup.activeTab?.label,
        (label) => label === "too-long.policy.md",
      );
      expectEqual(
        vscode.workspace.textDocuments.some((other) => other.uri.toString() === uri.toString()),
        false,
        "a document for extensions",
      );
      expectEqual(findingCodes(uri), [], "findings");
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});

async function edit(write: (change: vscode.WorkspaceEdit) => void): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  write(change);
  expectEqual(await vscode.workspace.applyEdit(change), true, "the edit was applied");
}

function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  return edit((change) => change.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text));
}
