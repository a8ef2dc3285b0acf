import type { Script } from "../l10n/localized";
import type { Span } from "./span";
import type { PunctuationIndex } from "./text/punctuationIndex";

/**
 * The article model: what a policy article consists of, as spans of one text.
 *
 * Everything here is immutable and made once per version of a document by {@link parseArticle}; rules and features
 * only read it. Every span is in UTF-16 offsets of {@link Article.text}, half-open, and says by example what it covers.
 */
export interface Article {
  /** The whole document, exactly as it was given: no line break normalised, no byte order mark removed. */
  readonly text: string;
  /** Offset of the first character of each line; a line ends at LF, CRLF or a lone CR, as LSP 3.17 has it. */
  readonly lineStarts: readonly number[];
  /** The punctuation of the prose, none of it in a protected span: most searches start at or after a mark. */
  readonly punctuation: PunctuationIndex;
  /** What nobody edits, in the order of the text and apart: code, addresses, link targets, front matter, formulas, HTML, notes. */
  readonly protectedSpans: readonly Span[];
  /** The dominant script of the draft: skeletons and section names are written in it. */
  readonly script: Script;
  /** YAML between `---`, TOML between `+++` or a JSON object at the very start, or undefined; an unclosed one is no front matter. */
  readonly frontMatter: FrontMatter | undefined;
  /** All text after the front matter and a byte order mark. */
  readonly body: Span;
  /** The level-1 heading, or a first line that acts as the title (its `form` is then `"plain"`). */
  readonly title: Heading | undefined;
  /** The line that names the author: `◎王敏（某市图书馆）`. */
  readonly byline: Span | undefined;
  /** The line that names the editor: `◎本文责编/李强`. */
  readonly editor: Span | undefined;
  /** The paragraph before the introduction that sums the article up, usually without a final 。 */
  readonly lead: Span | undefined;
  /** From the first to the last paragraph between the lead and the first section. */
  readonly introduction: Span | undefined;
  /** The sections of the top level, in the order of the text. */
  readonly sections: readonly Section[];
  /** The closing paragraph (总之…) or the body of a section whose role is `conclusion`. */
  readonly conclusion: Span | undefined;
  /** The comments that turn rules off and on again, in the order of the text. */
  readonly directives: readonly Directive[];
  /** Every block of the body in the order of the text, headings included. */
  readonly blocks: readonly Block[];
}

/** What a section is for: the id of a section of a structure, such as `significance`, `standards`, `paths`. */
export type Role = string;

/** The values of the front matter that the product reads, each with the span of its value for findings. */
export interface FrontMatter {
  readonly format: "yaml" | "toml" | "json";
  /** From the first `---`, `+++` or `{` to the end of the closing line, its line break included. */
  readonly span: Span;
  /** `title: 社区图书馆建设的意义、标准与路径`: the title of a draft without a level-1 heading. */
  readonly title: FrontMatterValue | undefined;
  /** `structure: significance-standards-paths` */
  readonly structure: FrontMatterValue | undefined;
  /** `stage: review` */
  readonly stage: FrontMatterValue | undefined;
  /** `disable: [section-thin, quote-source]`, or a single code; empty without such a key. */
  readonly disable: readonly FrontMatterValue[];
  /** Keys of the four whose value YAML does not read, since no half-width colon with a blank is behind them: `stage：final`, `stage:final`. */
  readonly unread: readonly UnreadKey[];
}

/** A line of a front matter that was meant to be a key with a value. */
export interface UnreadKey {
  /** `stage：final` */
  readonly line: Span;
  /** `：`, with the blanks around it. */
  readonly colon: Span;
}

export interface FrontMatterValue {
  /** The value without quotes. */
  readonly text: string;
  /** The value as written, quotes included; never the key. */
  readonly span: Span;
}

/** `<!-- policy-draft-disable section-thin -->`: a comment that turns rules off or on. */
export interface Directive {
  readonly kind: "disable" | "enable" | "disable-next-line";
  /** The codes it names; none means all rules. */
  readonly codes: readonly Span[];
  /** The whole comment. */
  readonly span: Span;
}

export interface Heading {
  /** The whole heading without its line break: `## 一、重要意义`. */
  readonly span: Span;
  /** What a reader reads: `一、重要意义`, without `##`, closing `#` or `**`. */
  readonly content: Span;
  /** The number before the name: `一、`, `（一）`, `1.`, `第一章`. */
  readonly marker: Marker | undefined;
  /** The name after the number: `重要意义`; final punctuation belongs to it. */
  readonly name: Span;
  /** The name as a reader sees it, without Markdown: `重要意义` of `[重要意义](#a)`. */
  readonly words: string;
  /** 1 to 6; of a plain line, the level it would have as a heading. */
  readonly level: number;
  /**
   * `atx`: `## 意义`; `setext`: underlined; `html`: `<h2>意义</h2>`; `loose`: `##意义`, signs that Markdown does not take for a heading; `plain`: a line that acts as a heading
   * without any sign; `frontMatter`: `title: …`.
   */
  readonly form: "atx" | "setext" | "html" | "loose" | "plain" | "frontMatter";
  /** What the heading announces by its meaning; empty when it names no known role. 背景及意义 has two. */
  readonly roles: readonly Role[];
  /** Whether a noun names the role (`实施路径`), rather than a verb leads a measure (`加强日常巡查`). */
  readonly named: boolean;
}

export interface Section {
  /** From the heading's first character to where the next section (or the text) starts. */
  readonly span: Span;
  /** Undefined for points that are before any heading: their heading never existed or was lost. */
  readonly heading: Heading | undefined;
  /** What the heading announces; where it announces nothing, what the text under it shows for sure. */
  readonly roles: readonly Role[];
  /** The blocks under the heading, subheadings included, in the order of the text. */
  readonly blocks: readonly Block[];
  /** The enumerations of the section's own level; those nested in points are found there. */
  readonly series: readonly Series[];
  /** How much prose is under the heading: Chinese characters, or words in a draft without Chinese. */
  readonly size: number;
}

/** A run of points of one level that belong together: 第一，… 第二，… 第三，… */
export interface Series {
  /** The family of its first marker; `unmarked` for parallel paragraphs or subheadings without numbers. */
  readonly family: Family | "unmarked";
  /** At least one. */
  readonly points: readonly Point[];
}

export interface Point {
  /** From the marker (or the first character) to the end of everything that belongs to the point, nested points included. */
  readonly span: Span;
  /** `第一，`; undefined for an unmarked point. */
  readonly marker: Marker | undefined;
  /** The sentence that states the point, without marker and final punctuation: `有没有便民服务是衡量的前提`. */
  readonly topic: Span;
  /** Where the point starts: a paragraph, inside one, a Markdown list item, or a subheading. */
  readonly form: "paragraph" | "inline" | "list" | "heading";
  /** The enumerations inside this point. */
  readonly series: readonly Series[];
}

/** The word or number that marks a point, as written. */
export interface Marker {
  /** The marker with its punctuation and without the space after it: `第一，` `一是` `（一）` `1.` `First,` */
  readonly span: Span;
  readonly family: Family;
  /** 1-based; 十一 is 11, 廿三 is 23, ⑫ is 12, 首先 is 1, 另一方面 is 2. */
  readonly number: number;
}

/**
 * The families of enumeration markers (GB/T 15834—2011, annex B; `docs`): markers of one family continue each other.
 *
 * - `ordinal` 第一， · `partial` 其一 · `sequence` 首先 其次 再次 最后 · `is` 一是 · `need` 一要 · `side` 一方面 另一方面 · `come` 一来
 * - `hanzi` 一、 · `hanziParenthesis` （一） · `digit` 1. · `digitParenthesis` （1） (1) · `circled` ① · `letter` a. · `letterParenthesis` (a)
 * - `english` First and Firstly · `list` a Markdown ordered list · `bullet` a Markdown bullet list
 * - `division` 第一章 第二节 第一部分, in headings only
 */
export type Family =
  | "ordinal"
  | "partial"
  | "sequence"
  | "is"
  | "need"
  | "side"
  | "come"
  | "formal"
  | "hanzi"
  | "hanziParenthesis"
  | "digit"
  | "digitParenthesis"
  | "circled"
  | "letter"
  | "letterParenthesis"
  | "english"
  | "list"
  | "bullet"
  | "division";

/** A block of the body: a leaf of Markdown's block structure (CommonMark 0.31, section 3.2 calls them leaf blocks). */
export type Block = HeadingBlock | ParagraphBlock | OtherBlock;

export interface HeadingBlock {
  readonly kind: "heading";
  readonly span: Span;
  readonly heading: Heading;
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  /** From the first visible character to the last one of the paragraph; indentation and line break are outside. */
  readonly span: Span;
  /** Inside a block quote: its enumerations are quoted, not made. */
  readonly quoted: boolean;
  /** The list item the paragraph opens or continues. */
  readonly item: ListItem | undefined;
}

export interface OtherBlock {
  readonly kind: "code" | "html" | "table" | "rule" | "contents";
  readonly span: Span;
}

export interface ListItem {
  /** `1.` or `-`. */
  readonly marker: Span;
  /** The end of the last visible character of the item, lists inside it included. */
  readonly end: number;
  readonly ordered: boolean;
  /** The number as Markdown counts it: the first item's own number, then one more each; 0 in a bullet list. */
  readonly number: number;
  /** Number of lists around the item, itself included: 1 for an outermost list. */
  readonly depth: number;
  /** The same for all items of one list, and different for every list of the document. */
  readonly list: number;
}

/** What a writer can be about to do with a draft; decides how strict the rules are. */
export type Stage = "draft" | "review" | "final";

/** All points of one level, over all its series, in the order of the text. */
export function pointsOf(parent: { readonly series: readonly Series[] }): readonly Point[] {
  return parent.series.length === 1
    ? (parent.series[0]?.points ?? [])
    : parent.series.flatMap((series) => series.points);
}
