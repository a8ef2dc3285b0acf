/**
 * `vscode.l10n.t`, given to the parts of the client that do not know VS Code, so that they can be tested without it.
 * The first argument is always a literal: a test holds it against `l10n/`.
 */
export type Translate = (message: string, ...values: readonly (string | number)[]) => string;
