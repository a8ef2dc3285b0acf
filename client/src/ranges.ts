import * as vscode from "vscode";
import type { RenumberParams } from "../../server/src/protocol";

/** A range of the protocol. */
export type ProtocolRange = NonNullable<RenumberParams["range"]>;

/** A position of the protocol as VS Code's. */
export function toEditorPosition({ line, character }: ProtocolRange["start"]): vscode.Position {
  return new vscode.Position(line, character);
}

/** A range of the protocol as VS Code's. */
export function toEditorRange({ start, end }: ProtocolRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A range of VS Code as the protocol's: plain data, since a web worker would not receive the getters of VS Code's classes. */
export function toProtocolRange({ start, end }: vscode.Range): ProtocolRange {
  return { start: toProtocolPosition(start), end: toProtocolPosition(end) };
}

/** A position of VS Code as the protocol's, as plain data too. */
export function toProtocolPosition({ line, character }: vscode.Position): ProtocolRange["start"] {
  return { line, character };
}
