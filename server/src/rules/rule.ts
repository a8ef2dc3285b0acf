import type { Span } from "../article/span";
import type { Fix } from "../edits/edit";
import type { Stage } from "../article/article";
import type { Analysis } from "../structure/analysis";
import type { Severity } from "../structure/severity";
import type { Localized } from "../l10n/localized";
import type { Message } from "../l10n/message";

/**
 * The authority behind a rule: a national standard 国标, a regulation 条例, common practice 惯例, the model article 范文.
 */
export type Source = "standard" | "regulation" | "practice" | "model";

/** One rule: a stable code, how grave it is at each stage, and the check. One rule is one file in this folder. */
export interface Rule {
  /** Kebab-case, stable for ever: settings, comments and documentation links name it. */
  readonly code: string;
  /** `off` where the rule is silent at that stage. */
  readonly severities: Readonly<Record<Stage, Severity | "off">>;
  /** The authority behind the rule; absent for rules about the product's own settings. */
  readonly source?: Source;
  /** Its preferred fix changes nothing a writer could have meant otherwise, and so is part of `source.fixAll.policyDraft`. */
  readonly safe?: true;
  /** The text that it finds is no part of the article and goes with the fix, so that editors may fade it. */
  readonly unnecessary?: true;
  /** It is about protected spans, such as front matter or indented code, and its fixes may change them. */
  readonly editsProtected?: true;
  /** Reports every problem, in the order of the text. Reads the analysis only; never throws on any text. */
  check(analysis: Analysis): Iterable<Problem>;
}

/**
 * What the generated page of a rule says (`docs/rules/`), in the three languages. Each rule's file exports it as `page`, beside the rule and
 * apart from it, so that no bundle carries it.
 */
export interface RulePage {
  /** What is found, and what to do about it. One to three sentences. */
  readonly meaning: Localized;
  /** Why it matters, with the clause or practice it rests on. */
  readonly reason: Localized;
  /** A short draft in which the rule finds something at stage `final`; a test runs it. */
  readonly bad: string;
  /** The same draft, mended: the rule is silent. */
  readonly good: string;
}

/** What a rule reports; the registry adds code and severity and so makes a {@link Finding}. */
export interface Problem {
  /** Where the writer must act. Empty (start = end) for something missing at that place. */
  readonly span: Span;
  readonly message: Message;
  /**
   * All text this problem accounts for, where that is more than its span: rules that name a consequence are silent there
   * (`precedence.ts`). A draft with 489 inserted syllables is one problem that covers 489 spans.
   */
  readonly covers?: readonly Span[];
  /** Where the rule is calmer than its usual severity at this stage. */
  readonly severity?: Severity;
  /** Other places that the message mentions. */
  readonly related?: readonly { readonly span: Span; readonly message: Message }[];
  /** The fixes, computed only when somebody asks; the first is preferred. Absent: no fix exists. */
  readonly fixes?: () => readonly Fix[];
  /** The whole text was read in a wrong encoding: no edit mends it, but the editor may read it again. */
  readonly misread?: true;
  /** The fixes are guesses between which only the writer can choose: none is preferred, and none is applied to all findings at once. */
  readonly guesses?: true;
}

/** A problem with the code and severity of its rule. */
export interface Finding extends Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly source?: Source;
  /** As in {@link Rule}. */
  readonly unnecessary?: true;
}
