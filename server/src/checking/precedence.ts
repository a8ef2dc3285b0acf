import { partitionPoint } from "../article/partitionPoint";
import type { Span } from "../article/span";
import type { Finding } from "../rules/rule";

/**
 * One cause, one finding: where two rules could report the same words, only the one that names the cause does.
 * Each row: a cause, and the codes that are silent in the text it covers.
 */
const precedence: readonly (readonly [cause: string, consequences: readonly string[]])[] = [
  [
    "pasted-boilerplate",
    [
      "heading-plain",
      "path-action",
      "standard-criterion",
      "point-topic",
      "quote-unbalanced",
      "quote-source",
      "punctuation-halfwidth",
      "punctuation-dunhao",
      "script-mixed",
      "placeholder-left",
    ],
  ],
  ["pasted-damage", ["heading-plain", "punctuation-halfwidth", "script-mixed", "quote-unbalanced", "hidden-character"]],
  ["pasted-pinyin", ["heading-plain", "punctuation-halfwidth", "quote-unbalanced"]],
  [
    "section-empty",
    ["section-thin", "placeholder-left", "points-few", "point-topic", "standard-criterion", "path-action"],
  ],
  ["indent-code", ["section-thin", "points-few", "announced-count", "ordinal-sequence", "ordinal-lone"]],
  ["title-missing", ["heading-plain"]],
  ["section-order", ["ordinal-sequence"]],
  ["heading-plain", ["ordinal-sequence", "ordinal-lone"]],
  ["points-few", ["ordinal-lone"]],
  // Three are announced and one follows: the announcement says what is missing, 一是 alone only that something is.
  ["announced-count", ["ordinal-lone"]],
  ["ordinal-mixed", ["ordinal-sequence", "ordinal-lone"]],
  ["ordinal-punctuation", ["punctuation-halfwidth"]],
];

/** The findings without those that only repeat what another finding's cause explains. */
export function withoutConsequences(findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const byCode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byCode.get(finding.code);
    if (same) same.push(finding);
    else byCode.set(finding.code, [finding]);
  }
  const silent = new Set<Finding>();
  for (const [cause, consequences] of precedence) {
    const causes = byCode.get(cause);
    if (causes === undefined) continue;
    const affected = consequences.flatMap((code) => byCode.get(code) ?? []);
    const covered = causes
      .flatMap(({ covers, span }) => covers ?? [span])
      .sort((one, other) => one.start - other.start);
    for (const finding of affected) if (isCovered(finding.span, covered)) silent.add(finding);
  }
  return silent.size === 0 ? [...findings] : findings.filter((finding) => !silent.has(finding));
}

/** Whether a span meets one of the spans, which are sorted and do not overlap. */
function isCovered(span: Span, covered: readonly Span[]): boolean {
  const next = covered[partitionPoint(covered, ({ end }) => end <= span.start)];
  return next !== undefined && next.start < Math.max(span.end, span.start + 1);
}
