import assert from "node:assert/strict";
import type { Stage } from "../../server/src/article/article";
import { check } from "../../server/src/checking/check";
import { applyEdits } from "../../server/src/edits/edits";
import type { Finding } from "../../server/src/rules/rule";
import { analyse } from "../../server/src/structure/analyse";
import { withSpans } from "./marked";

/** What a rule finds in a text, with all other rules at work beside it, at a stage: at hand-in every rule is on. */
export function findingsOf(code: string, text: string, stage: Stage = "final"): readonly Finding[] {
  const failures: unknown[] = [];
  const findings = check({ ...analyse(text, "draft"), stage }, (_, error) => failures.push(error));
  assert.deepEqual(failures, []);
  return findings.filter((finding) => finding.code === code);
}

/** Asserts that a rule finds what `<f>…</f>` encloses in the draft, and nothing else; with LF and with CRLF. */
export function assertFinds(code: string, draft: string, stage: Stage = "final"): void {
  for (const written of [draft, draft.replaceAll("\n", "\r\n")]) {
    const { text, spans } = withSpans(written, "f");
    const found = findingsOf(code, text, stage).map(({ span }) => `${span.start}: ${text.slice(span.start, span.end)}`);
    assert.deepEqual(
      found,
      spans.map(({ start, end }) => `${start}: ${text.slice(start, end)}`),
    );
  }
}

/** The text after a fix of the first finding of a rule; the draft may carry `<f>` marks. */
export function fixed(code: string, draft: string, fix = 0): string {
  const { text } = withSpans(draft, "f");
  const edits = findingsOf(code, text)[0]?.fixes?.()[fix]?.edits;
  assert.ok(edits, `a fix ${fix} for ${code} in: ${text}`);
  return applyEdits(text, edits);
}

/** The severity of the first finding of a rule at each stage; `off` where it finds nothing. */
export function severities(code: string, draft: string): Readonly<Record<Stage, string>> {
  const { text } = withSpans(draft, "f");
  const at = (stage: Stage): string => findingsOf(code, text, stage)[0]?.severity ?? "off";
  return { draft: at("draft"), review: at("review"), final: at("final") };
}
