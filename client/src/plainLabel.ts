/** Where VS Code reads `$(name)` as an icon, and in some places `[words](command:name)` as a link: between the sign and its parenthesis. */
const readSign = /(?<=[$\]])(?=\()/g;

/** Nobody sees it, and no line is broken at it. */
const wordJoiner = "\u2060";

/**
 * The text of a draft or a workspace for a place where VS Code looks for icons and links: status items, lists to pick from, the status bar. It is shown as
 * it is there. Tree rows, code actions, completions and diagnostics are plain text anyway.
 */
export function plainLabel(text: string): string {
  return text.replace(readSign, wordJoiner);
}
