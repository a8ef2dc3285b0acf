import * as vscode from "vscode";
import type { RenumberParams } from "../../server/src/protocol";

/** A range of the protocol. */
export type ProtocolRange = NonNullable<RenumberParams["range"]>;

/** A range of the protocol as VS Code's. */
export function toEditorRange({ start, end }: ProtocolRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A range of VS Code as the protocol's: plain data, since a web worker would not receive the getters of VS Code's classes. */
export function toProtocolRange({ start, end }: vscode.Range): ProtocolRange {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}
