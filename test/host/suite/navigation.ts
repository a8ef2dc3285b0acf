import * as vscode from "vscode";
import { completeDraft, openFile, positionAfter, workspaceFolder } from "./drafts";
import { expectEqual } from "./expect";
import { waitFor } from "./waitFor";

describe("navigation", () => {
  it("finds sections and points of drafts that are not open", async () => {
    await openFile("open.policy.md", completeDraft);
    await writeFile(
      "elsewhere/closed.policy.md",
      "# 校园书香的路径\n\n## 校园书香的路径\n\n第一，要办好流动书车。每周两趟。\n\n第二，要留出阅读的时间。\n",
    );
    await waitForSymbols("办好流动书车", ["第一 要办好流动书车"]);
    await waitForSymbols("校园书香", ["校园书香的路径", "校园书香的路径"]);
  });

  it("finds them folder by folder where the file system has no search of its own", async function () {
    await writeFile("elsewhere/deeper/walked.policy.md", "# 河畔读书角的意义\n");
    if ((await vscode.workspace.findFiles("**/*.policy.md")).length > 0) return this.skip();
    await waitForSymbols("河畔读书角", ["河畔读书角的意义"]);
  });

  it("follows what changes in files, and what is written in the editor", async () => {
    const { uri } = await openFile("followed.policy.md", "# 夜间阅览的意义\n");
    await waitForSymbols("夜间阅览", ["夜间阅览的意义"]);
    await writeFile("elsewhere/later.policy.md", "# 夜间阅览的标准\n");
    await waitForSymbols("夜间阅览", ["夜间阅览的意义", "夜间阅览的标准"]);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 2), "周末");
    await vscode.workspace.applyEdit(edit);
    await waitForSymbols("夜间阅览", ["周末夜间阅览的意义", "夜间阅览的标准"]);
    await writeFile("elsewhere/later.policy.md", "# 清晨阅览的标准\n");
    await waitForSymbols("夜间阅览", ["周末夜间阅览的意义"]);
  });

  it("finds drafts that a glob of the configuration names", async () => {
    await openFile("open.policy.md", completeDraft);
    await writeFile("by-glob/plain.md", "# 盲文书架的意义\n");
    await writeFile("by-glob/.policy-draft.jsonc", '{ "drafts": ["*.md"] }');
    await waitForSymbols("盲文书架", ["盲文书架的意义"]);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), "by-glob", ".policy-draft.jsonc"));
    await waitForSymbols("盲文书架", []);
  });

  it("grows a selection by sentence, point and series to the section", async () => {
    const document = await openFile("selection.policy.md", completeDraft);
    const position = positionAfter(document, "一是利用");
    const [innermost] = await waitFor(
      "selection ranges",
      () =>
        vscode.commands.executeCommand<vscode.SelectionRange[] | undefined>(
          "vscode.executeSelectionRangeProvider",
          document.uri,
          [position],
        ),
      ([first]) => textsOf(document, first).some((text) => text.startsWith("## ")),
    );
    const texts = textsOf(document, innermost);
    const steps = [
      "一是利用闲置的房屋，把多年不用的门面和活动室改成书房。",
      /^一是[^]*全天开放。$/,
      /^第一，要把选址[^]*全天开放。$/,
      /^第一，要把选址[^]*读完。$/,
      /^## 建设社区图书馆的路径与对策/,
      /^# 建设/,
    ];
    const found = steps.map((step) =>
      texts.findIndex((text) => (typeof step === "string" ? text === step : step.test(text))),
    );
    expectEqual(
      found.every((index, step) => index >= 0 && index > (found[step - 1] ?? -1)),
      true,
      `each step in ${JSON.stringify(texts)}`,
    );
  });

  it("highlights the markers of the series under the caret", async () => {
    const document = await openFile("highlights.policy.md", completeDraft);
    const position = positionAfter(document, "开放时间定好。一");
    const highlights = await waitFor(
      "highlights",
      () =>
        vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
          "vscode.executeDocumentHighlights",
          document.uri,
          position,
        ),
      (all) => all.length > 1,
    );
    expectEqual(
      highlights.map(({ range }) => document.getText(range)),
      ["一是", "二是"],
      "highlighted",
    );
  });
});

/** Waits until a query for symbols of the workspace finds these, in any order. Those of VS Code's own Markdown support, which start with `#`, do not count. */
async function waitForSymbols(query: string, names: readonly string[]): Promise<void> {
  const found = () =>
    vscode.commands.executeCommand<vscode.SymbolInformation[] | undefined>(
      "vscode.executeWorkspaceSymbolProvider",
      query,
    );
  const sorted = [...names].sort();
  const own = async () =>
    ((await found()) ?? [])
      .map(({ name }) => name)
      .filter((name) => !name.startsWith("#"))
      .sort();
  await waitFor(`the symbols ${names.join(", ")}`, own, (all) => JSON.stringify(all) === JSON.stringify(sorted));
}

async function writeFile(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(workspaceFolder(), path), new TextEncoder().encode(text));
}

/** The texts that a selection range and those around it cover, innermost first. */
function textsOf(document: vscode.TextDocument, innermost: vscode.SelectionRange | undefined): readonly string[] {
  const texts: string[] = [];
  for (let step = innermost; step !== undefined; step = step.parent) texts.push(document.getText(step.range));
  return texts;
}
