import * as vscode from "vscode";
import { problemMatcher, taskType } from "../contributions";

/** What a task of ours has in `tasks.json`, as the manifest says. */
interface DraftTaskDefinition extends vscode.TaskDefinition {
  /** What is after `policy-draft check`; default: all drafts of the folder. */
  readonly arguments?: readonly string[];
}

/** Offers the task that runs `policy-draft check` over each folder of the workspace, for those that are on a disk. */
export function provideDraftTasks(context: vscode.ExtensionContext): vscode.Disposable {
  const program = context.asAbsolutePath("dist/server/cli.js");
  return vscode.tasks.registerTaskProvider(taskType, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === "file")
        .map((folder) => checkTask(program, { type: taskType }, folder)),
    resolveTask: ({ definition, scope }) =>
      typeof scope === "object" && scope.uri.scheme === "file"
        ? checkTask(program, definition as DraftTaskDefinition, scope)
        : undefined,
  });
}

function checkTask(program: string, definition: DraftTaskDefinition, folder: vscode.WorkspaceFolder): vscode.Task {
  const args = [program, "check", "--locale", vscode.env.language, ...(definition.arguments ?? ["."])];
  // The Node.js that runs this extension: on the desktop it is VS Code's own, which runs as Node.js only when asked.
  const execution = new vscode.ProcessExecution(process.execPath, args, {
    cwd: folder.uri.fsPath,
    env: { ELECTRON_RUN_AS_NODE: "1" },
  });
  const task = new vscode.Task(
    definition,
    folder,
    vscode.l10n.t("check all drafts"),
    "policy-draft",
    execution,
    problemMatcher,
  );
  task.presentationOptions = { clear: true, showReuseMessage: false };
  return task;
}
