import * as vscode from "vscode";

/**
 * Catches what the extension says in notifications while the tests of a suite run, so that they can see that nothing pops up; the buttons of a
 * message are out of a test's reach. Called in the suite, before its tests.
 * @returns What was said so far.
 */
export function catchMessages(): readonly string[] {
  const said: string[] = [];
  const { showErrorMessage, showInformationMessage, showWarningMessage } = vscode.window;
  const hear = (message: string): Promise<undefined> => {
    said.push(message);
    return Promise.resolve(undefined);
  };
  before(() => {
    Object.assign(vscode.window, { showErrorMessage: hear, showInformationMessage: hear, showWarningMessage: hear });
  });
  after(() => {
    Object.assign(vscode.window, { showErrorMessage, showInformationMessage, showWarningMessage });
  });
  return said;
}
