import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { convertScript } from "../../server/src/conversion/main";
import type { DocumentSettings } from "../../server/src/documentSettings";
import { createLanguageService } from "../../server/src/service";
import type { Draft, LanguageService } from "../../server/src/service";
import { noConfiguration } from "../../server/src/structure/configuration";
import { completeDraft } from "./support/drafts";
import { english } from "./support/languages";

const createService = (): LanguageService =>
  createLanguageService({
    language: english,
    client: { snippets: true, relatedInformation: true, fadesUnnecessary: false, documentChanges: true, createFiles: true, resolvesEdits: false, foldingRangeLimit: undefined, disabledActions: true, partCommands: false, configurationSchema: false },
    convertScript,
    onRuleFailure: (code, error) => assert.fail(`${code}: ${String(error)}`),
  });

const unconfigured: DocumentSettings = { isEnabled: true, showsCodeLenses: false, showsInlayHints: false, configuration: noConfiguration };

const createDraft = (name: string): Draft => ({ document: TextDocument.create(`file:///${name}.policy.md`, "policy-draft", 1, completeDraft), settings: unconfigured });

test("a version is analysed once", () => {
  const service = createService();
  const draft = createDraft("a");
  assert.equal(service.diagnostics(draft).resultId, service.diagnostics(draft).resultId);
});

test("a changed document is analysed anew, although it is the same object", () => {
  const service = createService();
  const draft = createDraft("a");
  const before = service.documentSymbols(draft)[0]?.name;
  assert.equal(TextDocument.update(draft.document, [{ text: completeDraft.replace("城市绿道", "乡村绿道") }], 2), draft.document);
  assert.notEqual(service.documentSymbols(draft)[0]?.name, before);
});

test("under other settings a version is analysed anew", () => {
  const service = createService();
  const draft = createDraft("a");
  assert.equal(service.status(draft).stage.id, "draft");
  assert.equal(service.status({ ...draft, settings: { ...unconfigured, configuration: { ...noConfiguration, stage: "final" } } }).stage.id, "final");
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
