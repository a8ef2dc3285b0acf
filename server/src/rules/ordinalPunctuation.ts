import type { Family, Marker } from "../article/article";
import { afterSpaces } from "../article/text/characters";
import { rewrittenMarker, writtenMarker } from "../article/points/markers";
import { isConsecutive } from "../edits/numberedChains";
import { numberedSeries } from "../edits/numberedSeries";
import { message } from "../l10n/message";
import type { Problem, Rule, RulePage } from "./rule";
import type { Fix } from "../edits/edit";

/**
 * A marker with the wrong mark after it (GB/T 15834—2011, annex B), or one that is punctuated unlike the others of its series:
 *
 * - 第一 其一 首先 take a comma, 一 takes 、, `1` and `A` take a full stop
 * - （一） (1) ① and 一是 take nothing; a comma after 一是 is met as well and left alone where the whole series has it
 */
export const ordinalPunctuation: Rule = {
  code: "ordinal-punctuation",
  severities: { draft: "warning", review: "warning", final: "warning" },
  source: "standard",
  safe: true,
  *check({ article }): Iterable<Problem> {
    const { text, script } = article;
    if (script === "latin") return;
    for (const { markers, start } of numberedSeries(article)) {
      // Where a number is missing, one of the series was not read: to convert the others would leave it behind.
      const isWhole = isConsecutive(markers, start);
      for (const family of byFamily(markers))
        for (const problem of problemsIn(text, family)) yield isWhole ? problem : { ...problem, guesses: true };
    }
  },
};

function byFamily(markers: readonly Marker[]): Iterable<readonly Marker[]> {
  const groups = new Map<Family, Marker[]>();
  for (const marker of markers) {
    const group = groups.get(marker.family);
    if (group) group.push(marker);
    else groups.set(marker.family, [marker]);
  }
  return groups.values();
}

function* problemsIn(text: string, markers: readonly Marker[]): Iterable<Problem> {
  const read = markers.map((marker) => readMarker(writtenMarker(text, marker), marker.family));
  const common = commonForm(read);
  const needsBlank = markers.some(
    (marker) => marker.family === "digit" && /[0-9]/.test(text.charAt(afterSpaces(text, marker.span.end))),
  );
  for (const [index, marker] of markers.entries()) {
    const written = read[index];
    if (!written) continue;
    const { right, comparable } = written;
    const form = common !== undefined && comparable !== undefined && comparable !== common ? common : right;
    if (form === written.form) continue;
    const expected = form.replace(place, written.number) + (needsBlank ? " " : "");
    const fix = correct(text, marker, expected);
    yield {
      span: marker.span,
      covers: fix.edits.map(({ span }) => span),
      message:
        right === written.form
          ? message("“{0}” is punctuated unlike the rest of its series: write “{1}”.", written.text, expected)
          : message("Wrong mark after the number: write “{1}”, not “{0}”.", written.text, expected),
      fixes: () => [fix],
    };
  }
}

/**
 * A mark that is put in takes the place of the blanks that stood for it. The blanks after `1、` go too: `1. ` with a blank would be a Markdown list,
 * and that is another thing than a numbered paragraph. Only where a number follows, in one point of the series, all get a blank: `2.2025年` is another number.
 */
function correct(text: string, marker: Marker, expected: string): Fix {
  const { span, text: rewritten } = rewrittenMarker(text, marker, expected);
  const takesBlanks =
    marker.family === "digit" || (marker.family === "ordinal" && rewritten.length > span.end - span.start);
  let end = takesBlanks ? afterSpaces(text, span.end) : span.end;
  // Of a mark that was typed twice neither stays.
  if (!pauses.test(rewritten)) while (pauses.test(text.charAt(end))) end++;
  const title = message("Change “{0}” to “{1}”", writtenMarker(text, marker) + text.slice(span.end, end), expected);
  return { title, edits: [{ span: { start: span.start, end }, text: rewritten }] };
}

/** What ends in a mark that a marker can have. */
const pauses = /[、，,：:．.]$/;

/** Stands for the number in the form of a marker: `第#，` is the form of `第三，`. */
const place = "#";

/** A marker taken apart. */
interface WrittenMarker {
  readonly text: string;
  /** `三` of `第三，`, `另一方面` of `另一方面，`. */
  readonly number: string;
  /** The marker with {@link place} for its number. */
  readonly form: string;
  /** The form with the mark that the family takes. */
  readonly right: string;
  /** By what this form is compared with the others of its series; `undefined` where the family is written with and without a mark. */
  readonly comparable: string | undefined;
}

const numbers =
  /首先|其次|再次|最[后後]|另?一方面|[0-9０-９]+|[〇零一二两兩三四五六七八九十拾廿卅百佰壹贰貳叁參肆伍陆陸柒捌玖]+|[①-⑳]|[A-Za-z]/;

/** `undefined` for a family that this rule does not judge. */
function readMarker(text: string, family: Family): WrittenMarker | undefined {
  const number = numbers.exec(text)?.[0];
  if (number === undefined) return undefined;
  const form = text.replace(number, place);
  const right = rightForm(form, family);
  return right === undefined ? undefined : { text, number, form, right, comparable: comparableForm(right, family) };
}

/** The form with the mark that its family takes, without blanks; `undefined` for families that this rule does not judge. */
function rightForm(written: string, family: Family): string | undefined {
  const form = written.replace(/\s+/g, "");
  switch (family) {
    case "ordinal":
    case "partial":
    case "sequence":
    case "come":
      return form.replace(/[、：:。．.]$/, "，");
    case "side":
      return form.replace(/、$/, "，");
    case "is":
    case "need":
      return form.replace(/、$/, "");
    case "formal":
    case "hanzi":
      return form.replace(/[．.]$/, "、");
    case "digit":
    case "letter":
      return form.replace(/、$/, ".");
    case "hanziParenthesis":
    case "digitParenthesis":
    case "letterParenthesis":
    case "circled":
      return form.replace(/[、，,：:.．]$/, "");
    default:
      return undefined;
  }
}

/** Words with or without a comma, as the sentence wants it: 首先要…，其次，…; 其一是…，其二，… */
const freePause: ReadonlySet<Family> = new Set(["partial", "sequence", "side", "come"] as const);

/** With full-width commas and brackets beside Chinese numbers: `punctuation-halfwidth` reports the half-width ones. */
function comparableForm(form: string, family: Family): string | undefined {
  if (freePause.has(family) && !/[，,：:]$/.test(form)) return undefined;
  if (family === "digitParenthesis" || family === "letterParenthesis") return form;
  return form.replace(/[,()]/g, (mark) => ({ ",": "，", "(": "（", ")": "）" })[mark] ?? mark);
}

/** The form most of the markers have once each has its right mark; the first on a tie. */
function commonForm(markers: readonly (WrittenMarker | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const marker of markers) {
    if (marker?.comparable !== undefined) counts.set(marker.comparable, (counts.get(marker.comparable) ?? 0) + 1);
  }
  const [first, ...others] = counts;
  return first && others.reduce((best, entry) => (entry[1] > best[1] ? entry : best), first)[0];
}

export const page: RulePage = {
  meaning: {
    hans: "序号后的标点用错，或同一组序号标点不一。第一、其一、首先后用逗号，一、二、三后用顿号，1 和 A 后用点，（一）、(1)、① 和一是之后不加标点。整组都写“一是，”的不改。英文稿不查。",
    hant: "序號後的標點用錯，或同一組序號標點不一。第一、其一、首先後用逗號，一、二、三後用頓號，1 和 A 後用點，（一）、(1)、① 和一是之後不加標點。整組都寫「一是，」的不改。英文稿不查。",
    latin:
      "The mark after a marker is wrong, or one series is punctuated in two ways. 第一, 其一 and 首先 take a comma, 一 takes 、, 1 and A take a full stop; （一）, (1), ① and 一是 take nothing. A series that has 一是， throughout is left alone, and so are English drafts.",
  },
  reason: {
    hans: "各种序号后用什么标点，有统一规定（GB/T 15834—2011 附录 B）：“第一、”“（一）、”“1、”都是常见的误用。",
    hant: "各種序號後用什麼標點，有統一規定（GB/T 15834—2011 附錄 B）：「第一、」「（一）、」「1、」都是常見的誤用。",
    latin:
      "The standard says which mark each kind of marker takes (GB/T 15834—2011, annex B); 第一、 （一）、 and 1、 are the usual slips.",
  },
  bad: `# 社区花园建设的路径

## 推进社区花园建设的路径

第一、要选好地方。先用起闲置的边角地。

第二、要定好规矩。把浇水、除草排进值班表。
`,
  good: `# 社区花园建设的路径

## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地。

第二，要定好规矩。把浇水、除草排进值班表。
`,
};
