import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CheckReport, ReportedFinding } from "../../../server/src/cli/formats/checkReport";
import { toDiagnosticSeverity } from "../../../server/src/features/toLsp";
import { findConfigurationFile } from "../../../server/src/node/findConfigurationFile";
import { documentedRules } from "../../../docs/generator/generatedFiles";
import { TestClient } from "../../support/client";
import { runCommand } from "../../support/commandLine";
import { readCorpus, withoutCorpus } from "../../support/corpus";
import { completeDraft, englishDraft, withoutSection } from "../../support/drafts";
import { folderOf } from "../../support/folders";
import { repository } from "../../support/repository";

const samples = join(repository, "samples");

/** Drafts by their paths, with the configuration that holds for them. */
type Drafts = Readonly<Record<string, string>>;

const own: Drafts = {
  "complete.policy.md": completeDraft,
  "english.policy.md": englishDraft,
  "windows.policy.md": withoutSection(completeDraft, "衡量标准").replaceAll("\n", "\r\n"),
  "empty.policy.md": "",
  "configured/.policy-draft.jsonc": `{ "rules": { "section-missing": "hint", "points-few": "error", "quote-source": "off" }, "stages": { "final/**": "final" } }`,
  "configured/a.policy.md": withoutSection(completeDraft, "衡量标准"),
  "configured/final/b.policy.md": withoutSection(completeDraft, "衡量标准"),
  "configured/final/c.policy.md": `---\nstage: draft\n---\n\n${completeDraft.replace("第二，", "第三，")}`,
  ...Object.fromEntries(
    documentedRules().flatMap(({ rule, page }) => [
      [`rules/${rule.code}.bad.policy.md`, page.bad],
      [`rules/${rule.code}.good.policy.md`, page.good],
    ]),
  ),
};

const ofSamples: Drafts = Object.fromEntries(
  readdirSync(samples, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => [path, readFileSync(join(samples, path), "utf8")]),
);

const ofCorpus: Drafts = Object.fromEntries(
  readCorpus().map(({ file, text }) => [file.replace(/(?:\.policy)?\.md$/, ".policy.md"), text]),
);

for (const { title, drafts, locale, skip } of [
  { title: "the samples", drafts: ofSamples, locale: "en", skip: false },
  { title: "drafts of the tests and the examples of the rules", drafts: own, locale: "zh-cn", skip: false },
  { title: "the labelled texts", drafts: ofCorpus, locale: "en", skip: withoutCorpus },
] as const) {
  test(`editor and command line find the same in ${title}`, { skip }, async () => {
    const folder = folderOf(drafts);
    const paths = Object.keys(drafts).filter((path) => path.endsWith(".md"));
    const { stdout, stderr } = await runCommand(["check", "--format", "json", "--locale", locale, ...paths], {
      folder,
    });
    assert.equal(stderr, "");
    const { files } = JSON.parse(stdout) as CheckReport;
    assert.ok(files.some(({ findings }) => findings.length > 0));

    const client = await TestClient.start(undefined, locale, { runtime: { findConfigurationFile } });
    const inEditor = [];
    for (const path of paths) {
      client.document = TextDocument.create(pathToFileURL(join(folder, path)).href, "policy-draft", 0, "");
      await client.open(drafts[path] ?? "");
      inEditor.push({
        path,
        findings: (await client.pull()).map(({ code, severity, message, range }) => ({
          code,
          severity,
          message,
          range,
        })),
      });
      await client.close();
    }
    assert.deepEqual(
      files.map(({ path, findings }) => ({ path, findings: findings.map(asDiagnostic) })),
      inEditor,
    );
  });
}

function asDiagnostic({ code, severity, message, line, column, endLine, endColumn }: ReportedFinding): object {
  return {
    code,
    severity: toDiagnosticSeverity(severity),
    message,
    range: { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } },
  };
}
