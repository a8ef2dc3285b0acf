import type { TextDocument } from "vscode-languageserver-textdocument";
import { check, type OnRuleFailure } from "../checking/check";
import type { DocumentSettings } from "../configuration/documentSettings";
import { draftName } from "../drafts/draftName";
import type { Finding } from "../rules/rule";
import { analyse } from "../structure/analyse";
import type { Analysis } from "../structure/analysis";

/** An open document and what is configured for it. */
export interface Draft {
  readonly document: TextDocument;
  readonly settings: DocumentSettings;
}

/** The analysis of one version of a document under one configuration. */
export interface StoredAnalysis {
  /** Different for every analysis made while the server runs. */
  readonly id: string;
  readonly analysis: Analysis;
  /** Empty where the settings turn the checks off. Checked when first asked for. */
  readonly findings: readonly Finding[];
}

interface Entry {
  readonly version: number;
  readonly settings: DocumentSettings;
  readonly stored: StoredAnalysis;
}

/** Cached analyses: enough for switching tabs. */
const maximumAnalyses = 16;

/**
 * Keeps one analysis per open document, valid for one version under one configuration. A newer version or other settings replace it; nothing
 * is taken over. The version is compared because a changed `TextDocument` is the same object.
 */
export class AnalysisStore {
  readonly #entries = new Map<string, Entry>();
  readonly #onRuleFailure: OnRuleFailure;
  #made = 0;

  constructor(onRuleFailure: OnRuleFailure) {
    this.#onRuleFailure = onRuleFailure;
  }

  /** The analysis of a document as it is now. */
  get(draft: Draft): StoredAnalysis {
    const { document, settings } = draft;
    const { uri, version } = document;
    const known = this.#entries.get(uri);
    // The text is compared as well: an editor that gives one version to two texts must not get places of the other.
    const isCurrent =
      known?.version === version &&
      known.settings === settings &&
      known.stored.analysis.article.text === document.getText();
    const stored = isCurrent ? known.stored : this.#analyse(draft);
    // A Map keeps the order of insertion, so the document that was used last is dropped last.
    this.#entries.delete(uri);
    this.#entries.set(uri, { version, settings, stored });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= maximumAnalyses) break;
      this.#entries.delete(oldest);
    }
    return stored;
  }

  /** Drops what is kept of a document; nothing happens for one that was never seen. */
  delete(uri: string): void {
    this.#entries.delete(uri);
  }

  #analyse({ document, settings: { isEnabled, configuration } }: Draft): StoredAnalysis {
    const analysis = analyse(document.getText(), draftName(document.uri), configuration);
    const onRuleFailure = this.#onRuleFailure;
    let findings: readonly Finding[] | undefined = isEnabled ? undefined : [];
    return {
      id: String(++this.#made),
      analysis,
      get findings(): readonly Finding[] {
        return (findings ??= check(analysis, onRuleFailure));
      },
    };
  }
}
