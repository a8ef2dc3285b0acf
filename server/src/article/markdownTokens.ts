import MarkdownIt, { type Env, type Token } from "markdown-it";

/** Block rules only: inline parsing takes most of markdown-it's time and nothing here needs it. */
const markdown = new MarkdownIt({ html: true });
markdown.core.ruler.enableOnly(["normalize", "block"]);

/**
 * The block structure of a text as markdown-it's tokens, by CommonMark 0.31 with tables; the content of leaf blocks is not parsed. Total.
 *
 * Only the rules are markdown-it's own. What stands around them is read and made here, because it takes more time than the rules: see
 * {@link BlockState}. A property test holds the tokens against those that markdown-it makes by itself.
 */
export function markdownTokens(text: string): readonly Token[] {
  // markdown-it normalises line breaks and NUL, which nearly no text needs.
  if (text.includes("\r") || text.includes("\0")) return markdown.parse(text, {});
  const tokens: Token[] = [];
  markdown.block.parse(text, markdown, {}, tokens);
  return tokens;
}

/** The state of markdown-it's block parser, made at a third of the cost: it asks of every line only where it starts, how far it is indented and where it ends. */
class BlockState extends markdown.block.State {
  constructor(text: string, parser: typeof markdown, environment: Env, tokens: Token[]) {
    // The constructor of markdown-it would look at each character of the text.
    super("", parser, environment, tokens);
    this.src = text;
    this.bMarks.length = this.eMarks.length = this.tShift.length = this.sCount.length = this.bsCount.length = 0;
    for (let start = 0; start < text.length; ) {
      const lineBreak = text.indexOf("\n", start);
      const end = lineBreak < 0 ? text.length : lineBreak;
      const { length, columns } = indentationAt(text, start, end);
      // Blanks behind the last line break make no line.
      if (lineBreak >= 0 || start + length < end) this.#addLine(start, end, length, columns);
      start = end + 1;
    }
    // markdown-it looks at the line behind the last one.
    this.#addLine(text.length, text.length, 0, 0);
    this.lineMax = this.bMarks.length - 1;
  }

  #addLine(start: number, end: number, indentation: number, columns: number): void {
    this.bMarks.push(start);
    this.eMarks.push(end);
    this.tShift.push(indentation);
    this.sCount.push(columns);
    this.bsCount.push(0);
  }

  /** Opens, closes or adds a block. A literal is made many times faster than an instance of markdown-it's class, whose methods only plugins use. */
  override push(type: string, tag: string, nesting: Token["nesting"]): Token {
    if (nesting < 0) this.level--;
    const token = { type, tag, attrs: null, map: null, nesting, level: this.level, children: null, content: "", markup: "", info: "", meta: null, block: true, hidden: false };
    if (nesting > 0) this.level++;
    this.tokens.push(token as unknown as Token);
    return token as unknown as Token;
  }
}

markdown.block.State = BlockState;

/** Width of a tab stop (CommonMark 0.31, section 2.2). */
const tabStop = 4;

/** The spaces and tabs at the start of a line: how many characters, and how many columns they take. */
function indentationAt(text: string, start: number, end: number): { readonly length: number; readonly columns: number } {
  let columns = 0;
  let offset = start;
  for (; offset < end; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 0x20) columns++;
    else if (unit === 0x09) columns += tabStop - (columns % tabStop);
    else break;
  }
  return { length: offset - start, columns };
}
