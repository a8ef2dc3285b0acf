import { decodedUri } from "./decodedUri";

/**
 * The name of a draft by its path or URI, for a title proposal: `城市书房.policy.md` gives `城市书房`. Empty for a document
 * that was never saved (scheme `untitled`), whose name is the editor's and not the writer's.
 */
export function draftName(path: string): string {
  if (path.startsWith("untitled:")) return "";
  const isUri = /^[a-z][a-z\d+.-]+:/i.test(path);
  const name = path.split(/[/\\]/).at(-1) ?? "";
  return (isUri ? decodedUri(name) : name).replace(/(?:\.policy)?\.(?:md|markdown)$/i, "");
}

/** Whether a file is a draft by its name: `城市书房.policy.md`. */
export function isDraftName(name: string): boolean {
  return /\.policy\.md$/i.test(name);
}

/** Whether a file is plain text by its name, so that configuration can make a draft of it. */
export function isPlainName(name: string): boolean {
  return /\.(?:md|markdown|txt)$/i.test(name);
}
