import type { SemanticTokensLegend } from "vscode-languageserver-types";

/**
 * What the tokens are, by index (LSP 3.17, "Semantic Tokens"). They are ours, because the standard types speak of programs; `package.json` says what each
 * looks like in VS Code.
 */
export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: ["enumerationMarker", "topicSentence", "quotedSource"], tokenModifiers: ["topic"] };
