import assert from "node:assert/strict";
import { test } from "node:test";
import { tests as examples } from "commonmark-spec";
import fc from "fast-check";
import MarkdownIt, { type Token } from "markdown-it";
import { markdownTokens } from "../../../server/src/article/markdownTokens";

/** markdown-it as it comes, inline parsing off. */
const reference = new MarkdownIt({ html: true });
reference.core.ruler.enableOnly(["normalize", "block"]);

/** What is read of a token. */
function essence({ type, tag, nesting, level, map, content, markup, info, hidden }: Token): object {
  return { type, tag, nesting, level, map, content, markup, info, hidden };
}

function assertSame(text: string): void {
  assert.deepEqual(markdownTokens(text).map(essence), reference.parse(text, {}).map(essence), JSON.stringify(text));
}

test("the tokens are those of markdown-it, on every example of CommonMark", () => {
  assert(examples.length > 600);
  for (const { markdown } of examples) assertSame(markdown);
});

const pieces = ["\n", "\n\n", " ", "  ", "    ", "\t", "# ", "## 意义", "- ", "* ", "1. ", "2) ", "> ", "```", "~~~", "---", "===", "***", "<div>", "</div>", "<!--", "-->", "[a]: /b \"c\"", "| a | b |", "|---|---|", "绿道", "字。", "word", "\\", "&amp;", "\r", "\r\n", "\0", "\u3000", "𠮷"];

test("the tokens are those of markdown-it, on generated Markdown", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => assertSame(parts.join(""))),
    { numRuns: 3000 },
  );
});
