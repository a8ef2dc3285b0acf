import { parseTree, type Node, type ParseError } from "jsonc-parser";
import { lineBreakOf } from "../structure/skeleton";
import { insertion } from "./edits";
import type { Edit } from "./rule";

/**
 * The edit that sets a rule to `off` in the text of a `.policy-draft.jsonc`; a text that is empty or blank becomes a new configuration.
 * Nothing else changes: comments stay where they are. Undefined for a text that is no JSON object, where any edit could do harm.
 */
export function silenceInConfiguration(text: string, code: string): Edit | undefined {
  const lineBreak = lineBreakOf(text);
  const setting = `"${code}": "off"`;
  if (text.trim() === "") return { span: { start: 0, end: text.length }, text: ["{", `  "rules": {`, `    ${setting}`, "  }", "}", ""].join(lineBreak) };
  const root = parseObject(text);
  if (!root) return undefined;
  const rules = valueOf(root, "rules");
  if (!rules) return addFirst(text, root, ["\"rules\": {", `  ${setting}`, "}"], 1);
  if (rules.type !== "object") return undefined;
  const present = valueOf(rules, code);
  if (present) return { span: { start: present.offset, end: present.offset + present.length }, text: "\"off\"" };
  return addFirst(text, rules, [setting], 2);
}

function parseObject(text: string): Node | undefined {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true });
    return errors.length === 0 && root?.type === "object" ? root : undefined;
  } catch {
    // Nested too deeply for the library.
    return undefined;
  }
}

function valueOf({ children = [] }: Node, name: string): Node | undefined {
  return children.find(({ children: [key] = [] }) => key?.value === name)?.children?.[1];
}

/** Puts lines at the start of an object, before its first name: there no comma and no comment of a name before it can be in the way. */
function addFirst(text: string, { offset, length, children = [] }: Node, lines: readonly string[], depth: number): Edit {
  const lineBreak = lineBreakOf(text);
  const indent = indentOf(text);
  const isOnOneLine = !/[\r\n]/.test(text.slice(offset, offset + length));
  const comma = children.length > 0 ? "," : "";
  if (isOnOneLine && children.length > 0) return insertion(offset + 1, ` ${lines.map((line) => line.trim()).join(" ")}${comma}`);
  const added = lines.map((line) => lineBreak + indent.repeat(depth) + line.replace(/^ {2}/, indent)).join("") + comma;
  // A comment behind the brace belongs to it.
  const restOfLine = /^[ \t]*(?:\/\/[^\r\n]*)?(?=[\r\n])/.exec(text.slice(offset + 1));
  return insertion(offset + 1 + (restOfLine?.[0].length ?? 0), restOfLine ? added : added + lineBreak + indent.repeat(depth - 1));
}

/** What the first line that is indented begins with, as the unit of indentation; two blanks where none is. */
function indentOf(text: string): string {
  return /^[ \t]+(?=")/m.exec(text)?.[0] ?? "  ";
}
