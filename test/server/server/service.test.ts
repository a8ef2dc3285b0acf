import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { TextDocument } from "vscode-languageserver-textdocument";
import { convertScript } from "../../../server/src/conversion/main";
import type { DocumentSettings } from "../../../server/src/configuration/documentSettings";
import { createLanguageService } from "../../../server/src/server/service";
import type { Draft } from "../../../server/src/server/analysisStore";
import type { LanguageService } from "../../../server/src/server/service";
import { noConfiguration } from "../../../server/src/structure/configuration";
import { completeDraft } from "../../support/drafts";
import { english } from "../../support/languages";

const createService = (): LanguageService =>
  createLanguageService({
    language: english,
    client: {
      snippets: true,
      relatedInformation: true,
      fadesUnnecessary: false,
      documentChanges: true,
      createFiles: true,
      resolvesEdits: false,
      foldingRangeLimit: undefined,
      disabledActions: true,
      partCommands: false,
      reopenCommand: undefined,
      configurationSchema: false,
    },
    convertScript,
    onRuleFailure: (code, error) => assert.fail(`${code}: ${String(error)}`),
  });

const unconfigured: DocumentSettings = {
  isEnabled: true,
  showsCodeLenses: false,
  showsInlayHints: false,
  configuration: noConfiguration,
};

const createDraft = (name: string): Draft => ({
  document: TextDocument.create(`file:///${name}.policy.md`, "policy-draft", 1, completeDraft),
  settings: unconfigured,
});

test("a version is analysed once", () => {
  const service = createService();
  const draft = createDraft("a");
  assert.equal(service.diagnostics(draft).resultId, service.diagnostics(draft).resultId);
});

test("a changed document is analysed anew, although it is the same object", () => {
  const service = createService();
  const draft = createDraft("a");
  const before = service.documentSymbols(draft)[0]?.name;
  assert.equal(
    TextDocument.update(draft.document, [{ text: completeDraft.replace("城市绿道", "乡村绿道") }], 2),
    draft.document,
  );
  assert.notEqual(service.documentSymbols(draft)[0]?.name, before);
});

test("under other settings a version is analysed anew", () => {
  const service = createService();
  const draft = createDraft("a");
  assert.equal(service.status(draft).stage.id, "draft");
  assert.equal(
    service.status({ ...draft, settings: { ...unconfigured, configuration: { ...noConfiguration, stage: "final" } } })
      .stage.id,
    "final",
  );
});

test("a closed document is forgotten", () => {
  const service = createService();
  const draft = createDraft("a");
  const { resultId } = service.diagnostics(draft);
  service.close(draft.document.uri);
  assert.notEqual(service.diagnostics(draft).resultId, resultId);
});

test("of many documents those asked for last are kept", () => {
  const service = createService();
  const [kept, dropped] = [createDraft("kept"), createDraft("dropped")];
  const before = [kept, dropped].map((draft) => service.diagnostics(draft).resultId);
  for (let number = 0; number < 15; number++) {
    service.diagnostics(createDraft(String(number)));
    service.diagnostics(kept);
  }
  const after = [kept, dropped].map((draft) => service.diagnostics(draft).resultId);
  assert.equal(after[0], before[0]);
  assert.notEqual(after[1], before[1]);
});

test("the service cannot be changed from outside", () => assert(Object.isFrozen(createService())));

/** At most this many UTF-16 units has a text of {@link longDraft}, two bytes each. */
const longLength = 400_000;

/** Every version has a heading and a finding with words of its own, which are kept for the versions after it. */
const longDraft = `# 题目\n\n${"## 实施路径\n\n第一，要修好。有人走。\n\n".repeat(40)}`.padEnd(
  longLength,
  "绿道有人走。",
);

test("what is kept from version to version does not keep the texts of older ones", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const service = createService();
  const draft: Draft = {
    document: TextDocument.create("file:///long.policy.md", "policy-draft", 1, longDraft),
    settings: { ...unconfigured, configuration: { ...noConfiguration, stage: "final" } },
  };
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const type = (version: number): void => {
    const offset = draft.document.getText().lastIndexOf("## 实施路径", longLength - version);
    const start = draft.document.positionAt(Math.max(0, offset - 40 * (version % 30)));
    const place = draft.document.positionAt(
      draft.document.getText().indexOf("## 实施路径", draft.document.offsetAt(start)),
    );
    TextDocument.update(
      draft.document,
      [
        {
          range: { start: place, end: place },
          text: `## 推进第 ${version} 段绿道建设的实施路径\n\n【第 ${version} 段还没有写的话在这里】\n\n`,
        },
      ],
      version,
    );
    service.diagnostics(draft);
    service.documentSymbols(draft);
  };
  for (let version = 2; version < 10; version++) type(version);
  const before = used();
  for (let version = 10; version < 50; version++) type(version);
  const grown = used() - before;
  // Forty texts would take ten times as much.
  assert(grown < (40 * 2 * longLength) / 10, `${grown} bytes more`);
});
