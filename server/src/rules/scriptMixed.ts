import { CharacterKind, holds } from "../article/text/punctuationIndex";
import type { Problem, Rule, RulePage } from "./rule";
import type { Fix } from "../edits/edit";
import type { Article } from "../article/article";
import { passagesOf } from "../article/markdown/prose";
import { quotationsOf } from "../article/markdown/quotations";
import { countScripts, onlyScriptOf } from "../article/text/script";
import { type Span, textOf } from "../article/span";
import { message, type Message } from "../l10n/message";
import { shortened } from "./shared/shortened";

/**
 * Simplified characters in a Traditional draft or the reverse. Neighbours are one finding: up to the next character that only the
 * draft's own script writes, the words are taken to be from one source.
 *
 *     花園離家近，这个地方好走   ->   at 这个
 */
export const scriptMixed: Rule = {
  code: "script-mixed",
  severities: { draft: "information", review: "warning", final: "warning" },
  source: "practice",
  *check({ article }): Iterable<Problem> {
    if (
      article.script === "latin" ||
      !holds(article.punctuation, CharacterKind.simplified) ||
      !holds(article.punctuation, CharacterKind.traditional)
    )
      return;
    const stretches = [...ownStretches(article)];
    const ruling = rulingScript(article.text, stretches);
    if (!ruling) return;
    const runs = stretches.flatMap((stretch) => foreignRuns(article.text, stretch, ruling));
    for (const span of runs) {
      yield {
        span,
        message: message(
          "“{0}” is in {1} characters, but the draft is in {2} ones. Write it in {2} characters too.",
          shortened(textOf(article.text, span)),
          nameOf(ruling === "hans" ? "hant" : "hans"),
          nameOf(ruling),
        ),
        fixes: () => fixes(article, span, runs, ruling),
      };
    }
  },
};

/** The two scripts of Chinese. */
type ChineseScript = "hans" | "hant";

/** A dominant script has at least this many characters that only one script uses … */
const fewestRuling = 10;

/** … and this many times as many as the other script. */
const rulingRatio = 4;

function nameOf(script: ChineseScript): Message {
  return script === "hans" ? message("Simplified") : message("Traditional");
}

/** Titles of works as well: a work keeps the script in which it was published. */
const quoting: ReadonlySet<string> = new Set(["“", "‘", "「", "『", "《", '"']);

/** The headings and paragraphs without quotations, code, URLs and the like: what the writer says in words of his own. */
function* ownStretches(article: Article): Iterable<Span> {
  const quoted = quotedSpans(article);
  let next = 0;
  for (const { block, span, syntax } of passagesOf(article)) {
    if (block.kind === "paragraph" && block.quoted) continue;
    while ((quoted[next]?.end ?? Infinity) <= span.start) next++;
    let after = next;
    while ((quoted[after]?.start ?? Infinity) < span.end) after++;
    yield* without(span, syntax, quoted.slice(next, after));
  }
}

/** The quotations, those inside others left out, in the order of the text. */
function quotedSpans(article: Article): readonly Span[] {
  const pairs = quotationsOf(article).pairs.filter(({ mark }) => quoting.has(mark));
  const outer: Span[] = [];
  for (const { span } of pairs.sort((one, other) => one.span.start - other.span.start)) {
    const last = outer.at(-1);
    if (!last || span.start >= last.end) outer.push(span);
    else if (span.end > last.end) outer[outer.length - 1] = { start: last.start, end: span.end };
  }
  return outer;
}

/** The parts of a span outside other spans, whose lists are each in the order of their starts. */
function* without({ start, end }: Span, some: readonly Span[], others: readonly Span[]): Iterable<Span> {
  if (some.length === 0 && others.length === 0) return yield { start, end };
  let offset = start;
  for (const left of [...some, ...others].sort((one, other) => one.start - other.start)) {
    if (left.start > offset) yield { start: offset, end: Math.min(left.start, end) };
    offset = Math.max(offset, left.end);
  }
  if (offset < end) yield { start: offset, end };
}

/** The script that clearly rules the stretches, if the other one is there as well. */
function rulingScript(text: string, stretches: readonly Span[]): ChineseScript | undefined {
  let simplified = 0;
  let traditional = 0;
  for (const stretch of stretches) {
    const counts = countScripts(text, stretch);
    simplified += counts.hans;
    traditional += counts.hant;
  }
  const [fewer, more] = simplified < traditional ? [simplified, traditional] : [traditional, simplified];
  if (fewer === 0 || more < Math.max(fewestRuling, fewer * rulingRatio)) return undefined;
  return simplified > traditional ? "hans" : "hant";
}

/** From the first to the last character of the other script, as long as none of the ruling one is between. */
function foreignRuns(text: string, { start, end }: Span, ruling: ChineseScript): readonly Span[] {
  const runs: Span[] = [];
  let run: { start: number; end: number } | undefined;
  for (let offset = start; offset < end; offset++) {
    const script = onlyScriptOf(text.charCodeAt(offset));
    if (script === undefined) continue;
    if (script === ruling) run = undefined;
    else if (run) run.end = offset + 1;
    else runs.push((run = { start: offset, end: offset + 1 }));
  }
  return runs;
}

function fixes(article: Article, span: Span, runs: readonly Span[], to: ChineseScript): readonly Fix[] {
  const script = nameOf(to);
  return [
    {
      title: message("Write “{0}” in {1} characters", shortened(textOf(article.text, span)), script),
      edits: [],
      conversion: { to, spans: [span] },
    },
    ...(runs.length > 1
      ? [
          {
            title: message("Write all {0} such places in {1} characters", runs.length, script),
            edits: [],
            conversion: { to, spans: runs },
          },
        ]
      : []),
    {
      title: message("Convert the whole draft to {0} characters, quotations too", script),
      edits: [],
      conversion: { to, spans: wholeDraft(article) },
    },
  ];
}

/** All that a reader reads; the targets of links and code must stay as they are. */
function wholeDraft(article: Article): readonly Span[] {
  const prose = passagesOf(article).flatMap(({ span, syntax }) => [...without(span, syntax, [])]);
  const tables = article.blocks.filter(({ kind }) => kind === "table").map(({ span }) => span);
  return [...prose, ...tables].sort((one, other) => one.start - other.start);
}

export const page: RulePage = {
  meaning: {
    hans: "繁体文稿里夹着简体字，或简体文稿里夹着繁体字。请统一；快速修复可以只转换这一处、转换全部各处，也可以转换整篇文稿。",
    hant: "繁體文稿裡夾著簡體字，或簡體文稿裡夾著繁體字。請統一；快速修復可以只轉換這一處、轉換全部各處，也可以轉換整篇文稿。",
    latin:
      "Simplified characters stand in a Traditional draft, or the reverse. Use one script; the quick fixes convert this place, all such places, or the whole draft.",
  },
  reason: {
    hans: "夹杂的字多半是从别处粘贴或自动转换时留下的，读者一眼就能看出。两种字体都用的字（于、干、系、后、里、台）不报告，引号、书名号里的话和引文段落也不报告：引文保持原样。只有一种字体明显占多数时才报告。由繁到简不会有误，由简到繁要看词语（头发、发展），转换按词典进行，请通读一遍。",
    hant: "夾雜的字多半是從別處貼上或自動轉換時留下的，讀者一眼就能看出。兩種字體都用的字（于、干、系、后、里、台）不報告，引號、書名號裡的話和引文段落也不報告：引文保持原樣。只有一種字體明顯占多數時才報告。由繁到簡不會有誤，由簡到繁要看詞語（頭髮、發展），轉換按詞典進行，請通讀一遍。",
    latin:
      "Such characters are left over from pasting or automatic conversion, and every reader sees them. Characters that both scripts write (于 干 系 后 里 台) are left alone, and so are quotations, titles of works and block quotes, which stay as they are. The rule speaks only where one script clearly rules. Traditional folds to Simplified without loss; the reverse depends on the word (头发, 发展) and follows a dictionary, so read it through.",
  },
  bad: `# 社區花園的意義

社區花園離家近，走幾步就到。老人帶著孩子來，鄰居之間也熟悉了，这个地方人人愛來，還會帶上朋友。
`,
  good: `# 社區花園的意義

社區花園離家近，走幾步就到。老人帶著孩子來，鄰居之間也熟悉了，這個地方人人愛來，還會帶上朋友。
`,
};
