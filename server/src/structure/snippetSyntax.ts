/** Text as it is in LSP snippet syntax (LSP 3.17, "Snippet Syntax"): `$`, `}` and backslash escaped. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

const tabStop = /\\[\\$}]|\$(?:(\d+)|\{(\d+)(?::((?:\\[\\$}]|[^\\}])*))?\})/g;

/** The text a snippet inserts when every tab stop keeps its default: `${1:甲}是$1$0` gives `甲是甲`. Placeholders do not nest. */
export function plainText(snippet: string): string {
  const defaults = new Map<string, string>();
  for (const [, , number, text] of snippet.matchAll(tabStop)) {
    if (number !== undefined && text !== undefined) defaults.set(number, text);
  }
  return snippet.replace(tabStop, (whole, bare?: string, number?: string) => {
    if (whole.startsWith("\\")) return whole.slice(1);
    return (defaults.get(bare ?? number ?? "") ?? "").replace(/\\([\\$}])/g, "$1");
  });
}
