import * as vscode from "vscode";
import { completeDraft, findings, openFile, positionAfter, workspaceFolder } from "./drafts";
import { expectEqual } from "./expect";
import { waitFor } from "./waitFor";

describe("what a draft shows", () => {
  after(async () => {
    await set("codeLens.enable", undefined);
    await set("inlayHints.enable", undefined);
  });

  it("tells on a marker its place in the series", async () => {
    const document = await openFile("hover.policy.md", completeDraft);
    const hovers = await waitFor(
      "a hover",
      () =>
        vscode.commands.executeCommand<vscode.Hover[] | undefined>(
          "vscode.executeHoverProvider",
          document.uri,
          positionAfter(document, "\n\n第二"),
        ),
      (all) => all.length > 0,
    );
    const lines = hovers
      .flatMap(({ contents }) => contents.map((content) => (typeof content === "string" ? content : content.value)))
      .join("\n\n")
      .split("\n\n");
    expectEqual(lines[0], "Point 2 of 2", "hover");
  });

  it("tells points and size above each section when a setting asks for it", async () => {
    const { uri } = await openFile("lenses.policy.md", completeDraft);
    const titles = async (): Promise<readonly (string | undefined)[] | undefined> =>
      (
        await vscode.commands.executeCommand<vscode.CodeLens[] | undefined>("vscode.executeCodeLensProvider", uri, 100)
      )?.map(({ command }) => command?.title);
    await waitFor("no code lenses", titles, (all) => all.length === 0);
    await set("codeLens.enable", true);
    const [first] = await waitFor("code lenses", titles, (all) => all.length === 3);
    expectEqual(/^Points: 2 · \d+ characters$/.test(first ?? ""), true, `the lens “${String(first)}”`);
    await set("codeLens.enable", false);
    await waitFor("no code lenses", titles, (all) => all.length === 0);
  });

  it("tells sizes in the text when a setting asks for it", async () => {
    const { uri, lineCount } = await openFile("hints.policy.md", completeDraft);
    const whole = new vscode.Range(0, 0, lineCount, 0);
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[] | undefined>("vscode.executeInlayHintProvider", uri, whole);
    await waitFor("no hints", hints, (all) => all.length === 0);
    await set("inlayHints.enable", true);
    const [first] = await waitFor("hints", hints, (all) => all.length === 3);
    expectEqual(/^\d+ characters$/.test(String(first?.label)), true, `the hint “${String(first?.label)}”`);
  });

  it("has tokens for markers, topic sentences and sources", async () => {
    const { uri } = await openFile("tokens.policy.md", completeDraft);
    const legend = await waitFor(
      "a legend",
      () =>
        vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
          "vscode.provideDocumentSemanticTokensLegend",
          uri,
        ),
      () => true,
    );
    expectEqual(legend.tokenTypes, ["enumerationMarker", "topicSentence", "quotedSource"], "legend");
    const tokens = await waitFor(
      "tokens",
      () =>
        vscode.commands.executeCommand<vscode.SemanticTokens | undefined>("vscode.provideDocumentSemanticTokens", uri),
      ({ data }) => data.length > 0,
    );
    const types = [...tokens.data].filter((_, index) => index % 5 === 3);
    expectEqual(
      [0, 1].map((type) => types.filter((found) => found === type).length),
      [8, 6],
      "markers and topic sentences",
    );
  });

  it("fades what a web page left", async () => {
    const { uri } = await openFile(
      "faded.policy.md",
      `${completeDraft}\n上一篇：春季借阅活动通知\n\n下一篇：关于调整开馆时间的公告\n`,
    );
    const [finding] = await waitFor(
      "the finding",
      () => findings(uri).filter(({ code }) => typeof code === "object" && code.value === "pasted-boilerplate"),
      (all) => all.length > 0,
    );
    expectEqual(finding?.tags, [vscode.DiagnosticTag.Unnecessary], "tags");
  });
});

async function set(name: string, value: boolean | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration("policyDraft", workspaceFolder())
    .update(name, value, vscode.ConfigurationTarget.Workspace);
}
