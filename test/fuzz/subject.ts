import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { check } from "../../server/src/checking/check";
import type { Finding } from "../../server/src/rules/rule";
import { analyse } from "../../server/src/structure/analyse";
import type { Analysis } from "../../server/src/structure/analysis";

/** A text and a place in it, with what the product makes of it: what a {@link TextProperty} is tried on. */
export interface Subject {
  readonly text: string;
  readonly analysis: Analysis;
  readonly document: TextDocument;
  /** An offset in the text, its end included. */
  readonly offset: number;
  /** Any number, for what else a property has to choose. */
  readonly seed: number;
  /** The findings at every rule's usual severity at hand-in, when all rules are on; a rule that throws fails here. */
  readonly findings: readonly Finding[];
}

/** What holds for every text whatsoever. */
export interface TextProperty {
  /** Completes “any text: …”. */
  readonly title: string;
  /** Throws where it does not hold. */
  readonly holds: (subject: Subject) => void;
}

/** The subject of a text and a number that is 0 or more: the number chooses the place, and whatever else there is to choose. */
export function subjectOf(text: string, seed: number): Subject {
  const analysis = analysisOf(text);
  let findings: readonly Finding[] | undefined;
  return {
    text,
    analysis,
    document: documentOf(text),
    offset: seed % (text.length + 1),
    seed,
    get findings() {
      return (findings ??= findingsOf(analysis));
    },
  };
}

/** The analysis of a text at stage `final`. */
export function analysisOf(text: string): Analysis {
  return { ...analyse(text, "draft"), stage: "final" };
}

/** The findings of an analysis; a rule that throws fails here. */
export function findingsOf(analysis: Analysis): readonly Finding[] {
  return check(analysis, (code, error) =>
    assert.fail(`${code}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  );
}

/** The text as a document of the protocol. */
export function documentOf(text: string, version = 1): TextDocument {
  return TextDocument.create("file:///draft.policy.md", "policy-draft", version, text);
}
