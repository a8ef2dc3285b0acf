import ts from "typescript";

/** A text for the user, as the code that shows it has it. */
export interface LocalizedString {
  /** `client/src/extension.ts:73` */
  readonly place: string;
  /** The English text, or undefined where the code does not give it as one literal. */
  readonly text: string | undefined;
  /** How many values are given for its placeholders, or undefined where the code spreads them. */
  readonly values: number | undefined;
}

/** The functions that take an English text and give it, or have it given, in the user's language. */
const translating = ["vscode.l10n.t", "translate", "message"];

/** Finds every text that a TypeScript source has translated; comments and strings that look like code are no code. */
export function localizedStrings(path: string, source: string): readonly LocalizedString[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  const found: LocalizedString[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && translating.includes(node.expression.getText(file))) {
      const [first, ...rest] = node.arguments;
      found.push({
        place: `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`,
        text: first !== undefined && ts.isStringLiteralLike(first) ? first.text : undefined,
        values: rest.some(ts.isSpreadElement) ? undefined : rest.length,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
