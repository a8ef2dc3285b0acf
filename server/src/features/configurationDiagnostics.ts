import type { Diagnostic } from "vscode-languageserver-types";
import { lineStartsOf } from "../article/lineStarts";
import { readConfiguration, type MistakeCode } from "../configuration/readConfiguration";
import { rules } from "../rules/registry";
import { diagnosticSource } from "./diagnostics";
import { say, type Language } from "../l10n/language";
import { toDiagnosticSeverity, toRange } from "./toLsp";

export interface ConfigurationDiagnosticOptions {
  readonly language: Language;
  /** The editor checks the file against the product's JSON schema: what that says is left to it. */
  readonly hasSchema: boolean;
}

/** The mistakes in the text of a `.policy-draft.jsonc`, in the editor's language. */
export function provideConfigurationDiagnostics(
  text: string,
  { language, hasSchema }: ConfigurationDiagnosticOptions,
): Diagnostic[] {
  const lines = { text, lineStarts: lineStartsOf(text) };
  const codes = rules.map(({ code }) => code);
  return readConfiguration(text, codes)
    .mistakes.filter(({ code }) => !hasSchema || !isSaidBySchema(code))
    .map(({ code, span, message }) => ({
      range: toRange(lines, span),
      severity: toDiagnosticSeverity(code === "syntax" ? "error" : "warning"),
      source: diagnosticSource,
      code,
      message: say(language, message),
    }));
}

function isSaidBySchema(code: MistakeCode): boolean {
  switch (code) {
    case "syntax":
    case "unknown-key":
    case "unknown-rule":
    case "wrong-value":
      return true;
    case "unknown-structure":
    case "structure":
    case "glob":
      return false;
  }
}
