import * as vscode from "vscode";

/** Milliseconds after which whoever waits wants to know what for. */
const patience = 1000;

/**
 * Runs what usually takes a moment. When it takes longer, a notification says so, with a button to cancel.
 * Undefined when it was cancelled; rejects as the task does.
 */
export async function withLateProgress<Result>(
  title: string,
  run: (token: vscode.CancellationToken) => Promise<Result>,
): Promise<Result | undefined> {
  const source = new vscode.CancellationTokenSource();
  const cancelled = new Promise<undefined>((resolve) => source.token.onCancellationRequested(() => resolve(undefined)));
  // Who cancels does not wait for a server that is in the midst of it.
  const ended = Promise.race([run(source.token), cancelled]);
  const show = (): void => {
    void vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (_progress, token) => {
        token.onCancellationRequested(() => source.cancel());
        return ended.then(undefined, () => undefined);
      },
    );
  };
  const timer = setTimeout(show, patience);
  try {
    return await ended;
  } finally {
    clearTimeout(timer);
    source.dispose();
  }
}
