import * as vscode from "vscode";
import { isConfigurationFile } from "../../server/src/configuration/documentSettings";
import { recogniseDraft } from "../../server/src/drafts/recogniseDraft";
import { changePart } from "./commands/changePart";
import { checkAllDrafts } from "./commands/checkAllDrafts";
import { checkForHandIn } from "./commands/checkForHandIn";
import { cleanUpPastedText } from "./commands/cleanUpPastedText";
import { collectDiagnostics } from "./commands/collectDiagnostics";
import { goToPart } from "./commands/goToPart";
import { insertPart } from "./commands/insertPart";
import { insertSection } from "./commands/insertSection";
import { insertSentence } from "./commands/insertSentence";
import { learnStructure } from "./commands/learnStructure";
import { newDraft } from "./commands/newDraft";
import { openSample } from "./commands/openSample";
import { openWalkthrough } from "./commands/openWalkthrough";
import { renameSection } from "./commands/renameSection";
import { renumberPoints } from "./commands/renumberPoints";
import { restartServer } from "./commands/restartServer";
import { setStage } from "./commands/setStage";
import { showRule } from "./commands/showRule";
import { useForThisFile } from "./commands/useForThisFile";
import { offerCleanPaste } from "./cleanPaste";
import { CleanPreview } from "./cleanPreview";
import { ConfigurationFiles } from "./configurationFiles";
import { commandIds, languageId, showRuleCommand } from "./contributions";
import { DraftFiles } from "./draftFiles";
import { DraftServer, type ClientFactory } from "./draftServer";
import { DraftStatusItem } from "./draftStatusItem";
import { DraftStructureView } from "./draftStructureView";
import { EmptyDraftHint } from "./emptyDraftHint";
import { LanguageSwitch } from "./languageSwitch";
import { recordLog } from "./recordedLog";
import { WorkspaceFindings } from "./workspaceFindings";

/** The running extension, as its entry points hold it. */
export interface Extension {
  /** Stops the language server; VS Code disposes of the rest. */
  stop(): Promise<void>;
}

/** Puts the extension together: everything it consists of, on one screen. */
export function startExtension(context: vscode.ExtensionContext, createClient: ClientFactory): Extension {
  const { log, lines: logLines } = recordLog(vscode.window.createOutputChannel("Policy Draft", { log: true }));
  const configurationFiles = new ConfigurationFiles();
  const draftFiles = new DraftFiles(configurationFiles);
  const server = new DraftServer(createClient, configurationFiles, draftFiles, log);
  const cleanPreview = new CleanPreview();
  const languageSwitch = new LanguageSwitch(recogniseDraft, configurationFiles, context.workspaceState);
  const workspaceFindings = new WorkspaceFindings(server, configurationFiles, log);

  const structureView = new DraftStructureView(server, log);

  const commands: Record<keyof typeof commandIds, (argument: unknown) => Promise<void>> = {
    newDraft: () => newDraft(server),
    openSample: () => openSample(context.extensionUri),
    openWalkthrough: () => openWalkthrough(context.extension.id),
    insertSection: () => insertSection(server),
    renumberPoints: () => renumberPoints(server),
    movePartUp: (part) => changePart(server, "up", part),
    movePartDown: (part) => changePart(server, "down", part),
    promotePart: (part) => changePart(server, "promote", part),
    demotePart: (part) => changePart(server, "demote", part),
    insertSentence: () => insertSentence(server),
    renameSection: () => renameSection(server),
    cleanUpPastedText: () => cleanUpPastedText(server, cleanPreview),
    setStage: () => setStage(server),
    checkAllDrafts: () => checkAllDrafts(workspaceFindings),
    checkForHandIn: () => checkForHandIn(server),
    learnStructure: () => learnStructure(server, configurationFiles),
    goToPart: (row) => goToPart(structureView, row),
    insertPart: (row) => insertPart(server, structureView, row),
    restartServer: () => restartServer(server),
    collectDiagnostics: () => collectDiagnostics(server, context.extension, logLines),
    useForThisFile: () => useForThisFile(languageSwitch),
  };

  context.subscriptions.push(
    log,
    configurationFiles,
    draftFiles,
    server,
    languageSwitch,
    structureView,
    cleanPreview,
    ...offerCleanPaste(server, log),
    workspaceFindings,
    new DraftStatusItem(server, log),
    new EmptyDraftHint(),
    vscode.commands.registerCommand(showRuleCommand, (code: unknown) => showRule(context.extensionUri, code)),
    ...startWithFirstDraft(server, log),
    ...Object.entries(commands).map(([name, run]) =>
      registerCommand(commandIds[name as keyof typeof commandIds], run, log),
    ),
  );
  return { stop: () => server.stop() };
}

/** The server starts with the first draft or configuration: whoever only reads Markdown does not pay for it. */
function startWithFirstDraft(server: DraftServer, log: vscode.LogOutputChannel): vscode.Disposable[] {
  const startForDraft = (document: vscode.TextDocument): void => {
    if (document.languageId !== languageId && !isConfigurationFile(document.uri.toString())) return;
    // The status item says so, with the command that starts it anew.
    server.start().catch((error: unknown) => log.error("The server did not start:", error));
  };
  vscode.workspace.textDocuments.forEach(startForDraft);
  return [vscode.workspace.onDidOpenTextDocument(startForDraft)];
}

/** Registers a command that says so, and how to go on, when it fails: a command without effect would leave the writer guessing. */
function registerCommand(
  id: string,
  run: (argument: unknown) => Promise<void>,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (argument: unknown) => {
    try {
      await run(argument);
    } catch (error) {
      log.error(`${id}:`, error);
      const restart = vscode.l10n.t("Restart Server");
      const showLog = vscode.l10n.t("Show Log");
      const choice = await vscode.window.showErrorMessage(
        vscode.l10n.t("Policy Draft could not do that: its server gave no answer."),
        restart,
        showLog,
      );
      if (choice === restart) await vscode.commands.executeCommand(commandIds.restartServer);
      if (choice === showLog) log.show();
    }
  });
}
