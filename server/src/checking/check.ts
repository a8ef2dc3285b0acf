import { movedSpan } from "../article/moved";
import { apartFromText } from "../article/span";
import type { Analysis } from "../structure/analysis";
import { allProblems } from "./allProblems";
import type { Message } from "../l10n/message";
import { withoutConsequences } from "./precedence";
import { rules } from "../rules/registry";
import type { Finding, Problem, Rule } from "../rules/rule";
import { createSilence } from "./silence";
import { type ChangedStretches, changedStretches } from "../rules/stretches";

/** What was found in a version of a draft. */
export interface Checked {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  /** What each rule has found in the stretches of the draft, for the next version. */
  readonly inStretches: ReadonlyMap<Rule, readonly Problem[]>;
}

/** Hears of a rule that throws: a bug. */
export type OnRuleFailure = (code: string, error: unknown) => void;

/**
 * All findings of all rules that are on, in the order of the text. What is configured for a rule holds at every stage, else the draft's
 * stage decides. A rule that throws is a bug: `onFailure` hears of it and the other rules speak all the same. What the draft itself
 * silences is left out. An empty document is silent in every rule.
 */
export function check(analysis: Analysis, onFailure?: OnRuleFailure): readonly Finding[] {
  return checkAgain(analysis, undefined, onFailure).findings;
}

/**
 * The same, with the help of what was found in the version with the help of which the analysis was made: where nothing has changed,
 * what was found there is taken over. The findings are the same as without.
 */
export function checkAgain(analysis: Analysis, before: Checked | undefined, onFailure?: OnRuleFailure): Checked {
  const { article, stage, configuration } = analysis;
  const inStretches = new Map<Rule, readonly Problem[]>();
  if (article.text.trim() === "") return { analysis, findings: [], inStretches };
  const changed = before && changedStretches(analysis, before.analysis);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const configured = configuration.rules.get(rule.code);
    const usual = configured ?? rule.severities[stage];
    if (usual === "off") continue;
    const add = (problem: Problem): void => {
      // What was configured on purpose holds also where the rule itself would be calmer.
      const severity = configured === undefined ? (problem.severity ?? usual) : usual;
      // A copy by `...` takes five times as long where objects have many different properties.
      findings.push(Object.assign({}, problem, { severity, code: rule.code }, rule.source && { source: rule.source }, rule.unnecessary && { unnecessary: rule.unnecessary }));
    };
    try {
      for (const problem of rule.check?.(analysis) ?? []) add(problem);
      if (!rule.checkStretches) continue;
      const known = changed && before.inStretches.get(rule);
      const found = known ? fixedFromAll(rule, analysis, [...foundAgain(rule, changed.analysis), ...stillThere(known, changed)]) : foundAgain(rule, analysis);
      if (!rule.isSilentIn?.(analysis)) found.forEach(add);
      inStretches.set(rule, found);
    } catch (error) {
      onFailure?.(rule.code, error);
    }
  }
  const isSilenced = createSilence(article);
  const spoken = withoutConsequences(findings).filter((finding) => !isSilenced(finding)).sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  return { analysis, findings: spoken, inStretches };
}

/** A problem whose message can be kept for later versions without the text from which its words were cut. */
function apart(problem: Problem): Problem {
  return { ...problem, message: messageApart(problem.message), ...(problem.related && { related: problem.related.map(({ span, message }) => ({ span, message: messageApart(message) })) }) };
}

function messageApart({ text, values }: Message): Message {
  return { text, values: values.map((value) => (typeof value === "string" ? apartFromText(value) : typeof value === "object" ? messageApart(value) : value)) };
}

/** What a rule finds in the stretches of an analysis. */
function foundAgain(rule: Rule, analysis: Analysis): readonly Problem[] {
  return Array.from(rule.checkStretches?.(analysis) ?? [], apart);
}

/** The problems found before that are left, where they are now. */
function stillThere(known: readonly Problem[], { distanceOf }: ChangedStretches): readonly Problem[] {
  return known.flatMap((problem) => {
    const { span, message, covers, severity, related, fixes, guesses } = problem;
    const distance = distanceOf(span.start);
    if (distance === undefined) return [];
    if (distance === 0) return [problem];
    return [{
      span: movedSpan(span, distance),
      message,
      ...(covers && { covers: covers.map((covered) => movedSpan(covered, distance)) }),
      ...(severity && { severity }),
      ...(related && { related: related.map((place) => ({ span: movedSpan(place.span, distance), message: place.message })) }),
      ...(fixes && { fixes }),
      ...(guesses && { guesses }),
    }];
  });
}

/** What tells a problem among those of its rule. */
function placeAndMessage({ span, message }: Pick<Problem, "span" | "message">): string {
  return `${span.start} ${span.end} ${message.text}`;
}

/**
 * Problems found in stretches or in an earlier analysis, with fixes that are made from this one when somebody asks: they may need all of the draft, and an older
 * analysis would stay in memory for them.
 */
function fixedFromAll(rule: Rule, analysis: Analysis, problems: readonly Problem[]): readonly Problem[] {
  let all: ReadonlyMap<string, Problem> | undefined;
  const read = (): ReadonlyMap<string, Problem> => new Map(allProblems(rule, analysis).toReversed().map((problem) => [placeAndMessage(problem), problem]));
  return problems.map((problem) => {
    if (!problem.fixes) return problem;
    // The closure holds on to these only: the problem has fixes from an older analysis.
    const { span, message } = problem;
    return { ...problem, fixes: () => (all ??= read()).get(placeAndMessage({ span, message }))?.fixes?.() ?? [] };
  });
}
