import type { Article } from "../article/article";
import { passagesOf } from "../article/markdown/prose";
import { quotationsOf } from "../article/markdown/quotations";
import { countScripts, onlyScriptOf } from "../article/text/script";
import { type Span, textOf } from "../article/span";
import { message, type Message } from "../l10n/message";
import type { Fix, Problem } from "./rule";
import { shortened } from "./shared/shortened";

/** The two scripts of Chinese. */
type ChineseScript = "hans" | "hant";

/** A script rules clearly when it has at least so many of the characters that only one script writes … */
const fewestRuling = 10;

/** … and so many times as many as the other one has. */
const rulingRatio = 4;

/** The findings of `script-mixed` in an article that has characters of both scripts, which few have. */
export function* scriptMixedProblems(article: Article): Iterable<Problem> {
  const stretches = [...ownStretches(article)];
  const ruling = rulingScript(article.text, stretches);
  if (!ruling) return;
  const runs = stretches.flatMap((stretch) => foreignRuns(article.text, stretch, ruling));
  for (const span of runs) {
    yield {
      span,
      message: message("“{0}” is in {1} characters, but the draft is in {2} ones. Write it in {2} characters too.", shortened(textOf(article.text, span)), nameOf(ruling === "hans" ? "hant" : "hans"), nameOf(ruling)),
      fixes: () => fixes(article, span, runs, ruling),
    };
  }
}

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
    let behind = next;
    while ((quoted[behind]?.start ?? Infinity) < span.end) behind++;
    yield* without(span, syntax, quoted.slice(next, behind));
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

/** The stretches of a span outside other spans, each list of which is in the order of its starts. */
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

/** From the first to the last character of the other script, as long as none of the ruling one stands between. */
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
    { title: message("Write “{0}” in {1} characters", shortened(textOf(article.text, span)), script), edits: [], conversion: { to, spans: [span] } },
    ...(runs.length > 1 ? [{ title: message("Write all {0} such places in {1} characters", runs.length, script), edits: [], conversion: { to, spans: runs } }] : []),
    { title: message("Convert the whole draft to {0} characters, quotations too", script), edits: [], conversion: { to, spans: wholeDraft(article) } },
  ];
}

/** All that a reader reads; the targets of links and code must stay as they are. */
function wholeDraft(article: Article): readonly Span[] {
  const prose = passagesOf(article).flatMap(({ span, syntax }) => [...without(span, syntax, [])]);
  const tables = article.blocks.filter(({ kind }) => kind === "table").map(({ span }) => span);
  return [...prose, ...tables].sort((one, other) => one.start - other.start);
}
