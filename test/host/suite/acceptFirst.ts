import * as vscode from "vscode";
import { waitFor } from "./waitFor";

/** Accepts the first choice of the list that is being opened: there is no event for its opening, so it is tried until it has worked. */
export async function acceptFirst(what: string, isDone: () => boolean): Promise<void> {
  await waitFor(
    what,
    async () => {
      if (!isDone()) await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return isDone();
    },
    (done) => done,
  );
}
