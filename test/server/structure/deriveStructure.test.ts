import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { check } from "../../../server/src/checking/check";
import { readConfiguration } from "../../../server/src/configuration/readConfiguration";
import { analyse } from "../../../server/src/structure/analyse";
import { noConfiguration, type DraftConfiguration } from "../../../server/src/structure/configuration";
import { deriveStructure, printStructure } from "../../../server/src/structure/deriveStructure";
import { specificationsOf } from "../../../server/src/structure/matchStructure";
import type { WrittenStructure } from "../../../server/src/structure/writtenStructure";
import { readCorpus, withoutCorpus } from "../../support/corpus";
import { completeDraft } from "../../support/drafts";
import { modelArticle, withoutModelArticle } from "../../support/modelArticle";
import { repository } from "../../support/repository";

/** What stands in force where the structure is in `.policy-draft.jsonc` as it is printed; the file has no mistake. */
function configured(written: WrittenStructure): DraftConfiguration {
  const { configuration, mistakes } = readConfiguration(`{ "structures": { "own": ${printStructure(written)} } }`, []);
  assert.deepEqual(mistakes, []);
  return { ...noConfiguration, structures: configuration.structures ?? [], structure: "own" };
}

function derived(...texts: readonly string[]): WrittenStructure {
  const written = deriveStructure(texts, "own", "自定结构");
  assert(written);
  return written;
}

const ofStructure = /^(?:section-(?:missing|order|duplicate|unknown|thin)|points-few)$/;

/** The findings that depend on the structure, at the strictest stage. */
function structuralFindings(text: string, configuration: DraftConfiguration): readonly string[] {
  return check({ ...analyse(text, "", configuration), stage: "final" })
    .filter(({ code }) => ofStructure.test(code))
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

/** The text without its front matter, which may name another structure. */
function body(text: string): string {
  return text.replace(/^---\r?\n[^]*?\r?\n---\r?\n/, "");
}

/** The sections of one article that are not missed when they are taken out. */
function unmissed(text: string, configuration: DraftConfiguration): readonly string[] {
  const { article, match } = analyse(text, "", configuration);
  return article.sections.flatMap((section) => {
    const [specification] = specificationsOf(match, section);
    if (!section.heading || !specification) return [];
    const without = text.slice(0, section.span.start) + text.slice(section.span.end);
    const missed = analyse(without, "", configuration).match.mismatches.some(
      (mismatch) => mismatch.kind === "missing" && mismatch.specification.id === specification.id,
    );
    return missed ? [] : [specification.id];
  });
}

function assertAcceptsAndMisses(text: string): void {
  const configuration = configured(derived(text));
  assert.deepEqual(structuralFindings(text, configuration), []);
  assert.deepEqual(unmissed(text, configuration), []);
}

test("sections, points and sizes of an article", () => {
  const { title, sections } = derived(completeDraft);
  assert.equal(title, "{topic}的意义、标准与路径");
  assert.deepEqual(
    sections.map(({ id, name, heading, points }) => ({ id, name, heading, points })),
    [
      {
        id: "significance",
        name: "重要意义",
        heading: "{topic}的重要意义",
        points: { min: 2, max: 2, families: ["unmarked"] },
      },
      {
        id: "standards",
        name: "衡量标准",
        heading: "{topic}的衡量标准",
        points: { min: 2, max: 2, families: ["ordinal"] },
      },
      {
        id: "paths",
        name: "路径与对策",
        heading: "推进{topic}的路径与对策",
        points: { min: 2, max: 2, families: ["ordinal"] },
      },
    ],
  );
});

test("a text without sections gives none", () => {
  assert.equal(deriveStructure(["", "绿道很好走。\n"], "own", "自定结构"), undefined);
});

test("headings that mean nothing by themselves are told by their wording", () => {
  assertAcceptsAndMisses(
    "# 社区食堂\n\n## 一、饭菜\n\n热。\n\n## 二、加强社区食堂采购\n\n早。\n\n## 三、加强社区食堂配送\n\n快。\n\n## 四、饭菜的价格\n\n低。\n",
  );
});

test("of several articles it accepts each; what one of them lacks is optional, what stands in another order has none", () => {
  const one = "# 绿道\n\n## 绿道的意义\n\n好走。\n\n## 绿道的标准\n\n够宽。\n\n## 绿道的路径\n\n加宽。\n";
  const other = "# 食堂\n\n## 食堂的意义\n\n好吃。\n\n## 食堂的问题\n\n太远。\n\n## 食堂的路径\n\n搬近。\n";
  const written = derived(one, other);
  assert.deepEqual(
    written.sections.map(({ id, required }) => `${id}${required === false ? "?" : ""}`),
    ["significance", "problems?", "standards?", "paths"],
  );
  assert.equal(written.order, undefined);
  for (const text of [one, other]) assert.deepEqual(structuralFindings(text, configured(written)), []);

  const turned = "# 公园\n\n## 公园的路径\n\n修路。\n\n## 公园的意义\n\n清静。\n";
  const loose = derived(one, turned);
  assert.equal(loose.order, "free");
  for (const text of [one, turned]) assert.deepEqual(structuralFindings(text, configured(loose)), []);
});

describe("samples", () => {
  const directory = join(repository, "samples");
  for (const file of readdirSync(directory))
    test(file, () => assertAcceptsAndMisses(body(readFileSync(join(directory, file), "utf8"))));
});

test("the model article", { skip: withoutModelArticle }, () => assertAcceptsAndMisses(body(modelArticle)));

describe("labelled real texts", { skip: withoutCorpus }, () => {
  const withHeadings = readCorpus().filter(({ text }) => deriveStructure([text], "own", "自定结构") !== undefined);

  test("none with headings gives no structure but one whose only heading is a line of text, and one whose only heading is damaged", () => {
    const others = readCorpus().filter(
      (labelled) =>
        !withHeadings.some(({ file }) => file === labelled.file) &&
        labelled.sections.some(({ heading }) => heading !== null),
    );
    assert.deepEqual(
      others.map(({ sections }) =>
        sections.map(({ heading }) =>
          heading?.endsWith("：") === true ? "line" : /[ǎǐ]/.test(heading ?? "") ? "damaged" : heading,
        ),
      ),
      [["line"], ["damaged"]],
    );
  });

  for (const { file, text } of withHeadings) {
    test(file, () => assert.deepEqual(structuralFindings(body(text), configured(derived(text))), []));
  }

  test("all essays together", () => {
    const essays = withHeadings.filter(({ file }) => /essay|part/.test(file)).map(({ text }) => text);
    const configuration = configured(derived(...essays));
    for (const text of essays) assert.deepEqual(analyse(body(text), "", configuration).match.mismatches, []);
  });
});
