import { parseTree, type Node, type ParseError } from "jsonc-parser";
import type { Span } from "../article/span";
import { lineBreakOf } from "../structure/skeleton";
import { insertion } from "../edits/edits";
import type { Edit } from "../edits/edit";

/** The object that the text of a configuration is; undefined for any other text, where an edit could do harm. */
export function configurationObject(text: string): Node | undefined {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true });
    return errors.length === 0 && root?.type === "object" ? root : undefined;
  } catch {
    // Nested too deeply for the library.
    return undefined;
  }
}

/** The value of a name in an object; undefined for none. */
export function valueOf({ children = [] }: Node, name: string): Node | undefined {
  return children.find(({ children: [key] = [] }) => key?.value === name)?.children?.[1];
}

/** The place of a value. */
export function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

/** The edit that makes a new configuration of a text that is empty or blank; the lines are those inside its braces, indented by two blanks a level. */
export function newConfiguration(text: string, lines: readonly string[]): Edit {
  return {
    span: { start: 0, end: text.length },
    text: ["{", ...lines.map((line) => `  ${line}`), "}", ""].join(lineBreakOf(text)),
  };
}

/** Maximum characters of an object on one line: what is still read at a glance. */
const longestAddition = 80;

/**
 * Puts lines, indented by two blanks a level, at the start of an object of this depth, before its first name: there no comma and no comment of a name
 * before it can be in the way. An object that is on one line stays there, where little is added.
 */
export function addFirst(
  text: string,
  { offset, length, children = [] }: Node,
  lines: readonly string[],
  depth: number,
): Edit {
  const lineBreak = lineBreakOf(text);
  const indent = indentOf(text);
  const isOnOneLine = !/[\r\n]/.test(text.slice(offset, offset + length));
  const comma = children.length > 0 ? "," : "";
  const oneLine = lines.map((line) => line.trim()).join(" ");
  if (isOnOneLine && children.length > 0 && oneLine.length <= longestAddition)
    return insertion(offset + 1, ` ${oneLine}${comma}`);
  const added =
    lines
      .map(
        (line) =>
          lineBreak + indent.repeat(depth) + line.replace(/^(?: {2})+/, (blanks) => indent.repeat(blanks.length / 2)),
      )
      .join("") + comma;
  // A comment after the brace belongs to it.
  const restOfLine = /^[ \t]*(?:\/\/[^\r\n]*)?(?=[\r\n])/.exec(text.slice(offset + 1));
  return insertion(
    offset + 1 + (restOfLine?.[0].length ?? 0),
    restOfLine ? added : added + lineBreak + indent.repeat(depth - 1),
  );
}

/** What the first line that is indented begins with, as the unit of indentation; two blanks where none is. */
function indentOf(text: string): string {
  return /^[ \t]+(?=")/m.exec(text)?.[0] ?? "  ";
}
