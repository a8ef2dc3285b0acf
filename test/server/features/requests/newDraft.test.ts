import assert from "node:assert/strict";
import { test } from "node:test";
import { provideNewDraft } from "../../../../server/src/features/requests/newDraft";
import { builtInStructures } from "../../../../server/src/structure/builtIns/builtIns";
import { analyse } from "../../../../server/src/structure/analyse";
import { noConfiguration } from "../../../../server/src/structure/configuration";
import { plainText } from "../../../../server/src/structure/snippetSyntax";

for (const script of ["hans", "hant", "latin"] as const) {
  for (const topic of ["", "5G ${1:基站} \\ 建设}"]) {
    test(`a new draft in ${script} on “${topic}” has its three sections and no mismatch`, () => {
      const text = plainText(provideNewDraft({ script, topic }).snippet);
      const { article, match } = analyse(text, "");
      assert.deepEqual(
        article.sections.flatMap(({ roles }) => roles),
        ["significance", "standards", "paths"],
      );
      assert.deepEqual(match.mismatches, []);
      assert(article.title);
      assert(text.includes(topic));
    });
  }
}

test("the topic comes without the white space around it", () => {
  assert.equal(
    provideNewDraft({ script: "hans", topic: "  绿道\n" }).snippet,
    provideNewDraft({ script: "hans", topic: "绿道" }).snippet,
  );
});

test("a draft in a structure that was chosen is read in that structure", () => {
  for (const structure of builtInStructures) {
    assert.equal(
      analyse(plainText(provideNewDraft({ script: "hans", topic: "绿道", structure: structure.id }).snippet), "")
        .structure,
      structure,
    );
  }
});

test("a structure that does not exist gives the default one", () => {
  assert.deepEqual(
    provideNewDraft({ script: "hans", topic: "绿道", structure: "sonnet" }),
    provideNewDraft({ script: "hans", topic: "绿道" }),
  );
});

test("where another structure is configured, the default one has to be said", () => {
  const begins = (structure: string, configured: string): boolean =>
    provideNewDraft(
      { script: "hans", topic: "", structure },
      { ...noConfiguration, structure: configured },
    ).snippet.startsWith(`---\nstructure: ${structure}\n---\n\n# `);
  assert.equal(begins("significance-standards-paths", "notice"), true);
  assert.equal(begins("notice", "notice"), true);
  assert.equal(begins("significance-standards-paths", "auto"), false);
});
