import { parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { message, type Message } from "../l10n/message";

/** The text as JSON with comments and trailing commas; undefined where there is none. Only the first of several errors is reported: the others mostly follow from it. */
export function configurationTree(
  text: string,
  report: (code: "syntax", place: Pick<Node, "offset" | "length">, why: Message) => void,
): Node | undefined {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    const [first] = errors;
    if (first) report("syntax", first, syntaxMessage(first));
    if (root === undefined || !isTooDeep(root)) return root;
  } catch {
    // The library reads what is nested by recursion, until the stack is full.
  }
  report("syntax", { offset: 0, length: 0 }, message("This is nested too deeply for a configuration."));
  return undefined;
}

/** A level of subsections is four nodes of the tree; nobody writes more than ten, and whoever reads the tree may do so by recursion. */
const deepest = 100;

function isTooDeep(root: Node): boolean {
  let level: readonly Node[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap(({ children }) => children ?? []);
  }
  return false;
}

function syntaxMessage({ error }: ParseError): Message {
  switch (printParseErrorCode(error)) {
    case "InvalidSymbol":
      return message("Put names and texts in double quotes.");
    case "CommaExpected":
      return message("A comma is missing before this.");
    case "ColonExpected":
      return message("A colon is missing before this.");
    case "PropertyNameExpected":
      return message("A name in double quotes is missing here.");
    case "ValueExpected":
      return message("A value is missing here.");
    case "CloseBraceExpected":
      return message("A closing brace is missing here.");
    case "CloseBracketExpected":
      return message("A closing bracket is missing here.");
    case "UnexpectedEndOfString":
      return message("The closing quotation mark is missing.");
    default:
      return message("This is not valid JSON.");
  }
}
