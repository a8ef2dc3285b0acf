import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createLanguageService } from "../../server/src/service";
import type { LanguageService } from "../../server/src/service";
import { completeDraft } from "./support/drafts";
import { english } from "./support/languages";

const createService = (): LanguageService =>
  createLanguageService({
    language: english,
    client: { snippets: true, relatedInformation: true, documentChanges: true, foldingRangeLimit: undefined },
    onRuleFailure: (code, error) => assert.fail(`${code}: ${String(error)}`),
  });

const createDocument = (name: string): TextDocument => TextDocument.create(`file:///${name}.policy.md`, "policy-draft", 1, completeDraft);

test("a version is analysed once", () => {
  const service = createService();
  const document = createDocument("a");
  assert.equal(service.diagnostics(document).resultId, service.diagnostics(document).resultId);
});

test("a changed document is analysed anew, although it is the same object", () => {
  const service = createService();
  const document = createDocument("a");
  const before = service.documentSymbols(document)[0]?.name;
  assert.equal(TextDocument.update(document, [{ text: completeDraft.replace("城市绿道", "乡村绿道") }], 2), document);
  assert.notEqual(service.documentSymbols(document)[0]?.name, before);
});

test("a closed document is forgotten", () => {
  const service = createService();
  const document = createDocument("a");
  const { resultId } = service.diagnostics(document);
  service.close(document.uri);
  assert.notEqual(service.diagnostics(document).resultId, resultId);
});

test("of many documents those asked for last are kept", () => {
  const service = createService();
  const [kept, dropped] = [createDocument("kept"), createDocument("dropped")];
  const before = [kept, dropped].map((document) => service.diagnostics(document).resultId);
  for (let number = 0; number < 15; number++) {
    service.diagnostics(createDocument(String(number)));
    service.diagnostics(kept);
  }
  const after = [kept, dropped].map((document) => service.diagnostics(document).resultId);
  assert.equal(after[0], before[0]);
  assert.notEqual(after[1], before[1]);
});

test("the service cannot be changed from outside", () => assert(Object.isFrozen(createService())));
