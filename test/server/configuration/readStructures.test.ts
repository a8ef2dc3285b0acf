import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { render } from "../../../server/src/l10n/message";
import { check } from "../../../server/src/checking/check";
import { readConfiguration } from "../../../server/src/configuration/readConfiguration";
import { analyse } from "../../../server/src/structure/analyse";
import { builtInStructures } from "../../../server/src/structure/builtIns/builtIns";
import { noConfiguration, type DraftConfiguration } from "../../../server/src/structure/configuration";
import { draftSnippet, sectionInsertion } from "../../../server/src/structure/skeleton";
import { plainText } from "../../../server/src/structure/snippetSyntax";
import { allSections } from "../../../server/src/structure/structure";

function read(structures: string): {
  readonly ids: readonly string[];
  readonly mistakes: readonly string[];
  readonly configuration: DraftConfiguration;
} {
  const text = `{ "structures": ${structures} }`;
  const { configuration, mistakes } = readConfiguration(text, []);
  const own = configuration.structures ?? [];
  return {
    ids: own.map(({ id }) => id),
    mistakes: mistakes.map(
      ({ code, span, message }) => `${code} “${text.slice(span.start, span.end)}”: ${render(message, {})}`,
    ),
    configuration: { ...noConfiguration, structures: own, ...(own[0] && { structure: own[0].id }) },
  };
}

/** A structure of sections, each written as JSON. */
const withSections = (...sections: readonly string[]): string =>
  `{ "own": { "name": "甲", "sections": [${sections.join(", ")}] } }`;

test("of the names with * the first two hundred count", () => {
  const patterns = (count: number, letter: string): string =>
    Array.from({ length: count }, (_, index) => `"${letter}${index}*末"`).join(", ");
  const withPatterns = (second: number): ReturnType<typeof read> =>
    read(
      withSections(
        `{ "id": "a", "name": "甲", "aliases": ["*", ${patterns(150, "乙")}] }`,
        `{ "id": "b", "name": "丙", "aliases": [${patterns(second, "丁")}] }`,
        `{ "id": "c", "name": "戊*" }`,
      ),
    );
  const [few, many] = [withPatterns(49), withPatterns(60)];
  assert.deepEqual(few.mistakes, []);
  assert.deepEqual(
    few.configuration.structures?.[0]?.sections.map(({ id, aliases }) => `${id} ${aliases.patterns?.length ?? 0}`),
    ["a 150", "b 49", "c 1"],
  );
  assert.deepEqual(many.mistakes, [
    'structure “"own"”: “own” has more than 200 names with “*”. The others do not count.',
  ]);
  assert.deepEqual(
    many.configuration.structures?.[0]?.sections.map(({ id, aliases }) => `${id} ${aliases.patterns?.length ?? 0}`),
    ["a 150", "b 50"],
  );
});

test("of the structures the first hundred count", () => {
  const { ids, mistakes } = read(
    `{ ${Array.from({ length: 102 }, (_, index) => `"s${index}": { "extends": "notice" }`).join(", ")} }`,
  );
  assert.deepEqual([ids.length, ids.at(-1)], [100, "s99"]);
  assert.deepEqual(mistakes, [
    'structure “"s100"”: A configuration has at most 100 structures. Those from “s100” on do not count.',
  ]);
});

describe("mistakes in a structure", () => {
  const rows: readonly (readonly [
    what: string,
    structures: string,
    mistakes: readonly string[],
    ids?: readonly string[],
  ])[] = [
    [
      "none",
      withSections(
        `{ "id": "a", "name": "缘由" }`,
        `{ "id": "b", "name": { "zh-hans": "做法", "en": "Practice" }, "aliases": ["*办法"], "required": false, "skeleton": ["一。", "二。"] }`,
      ),
      [],
    ],
    [
      "an id that stands twice",
      withSections(`{ "id": "a", "name": "缘由" }`, `{ "id": "a", "name": "做法" }`),
      [`structure “"a"”: The id “a” occurs twice in this structure. Give each section its own id.`],
    ],
    [
      "an id that stands again in a subsection",
      withSections(`{ "id": "a", "name": "缘由", "sections": [{ "id": "a", "name": "由来" }] }`),
      [`structure “"a"”: The id “a” occurs twice in this structure. Give each section its own id.`],
    ],
    [
      "a name that two sections claim",
      withSections(`{ "id": "a", "name": "缘由" }`, `{ "id": "b", "name": "做法", "aliases": ["缘由"] }`),
      [`structure “"缘由"”: “缘由” names the section “a” already. A name can mean one section only.`],
    ],
    [
      "the same name in the other script",
      withSections(`{ "id": "a", "name": "意义" }`, `{ "id": "b", "name": "意義" }`),
      [`structure “"意義"”: “意义” names the section “a” already. A name can mean one section only.`],
    ],
    [
      "a pattern that another one leaves nothing",
      withSections(
        `{ "id": "a", "name": "甲", "aliases": ["*办法"] }`,
        `{ "id": "b", "name": "乙", "aliases": ["具体*办法"] }`,
      ),
      [
        `structure “"具体*办法"”: “具体*办法” never counts: “*办法” of the section “a” takes every heading that it would. Narrow that one, or change the order.`,
      ],
    ],
    [
      "two sections that take all others",
      withSections(`{ "id": "a", "name": "甲", "aliases": ["*"] }`, `{ "id": "b", "name": "乙", "aliases": ["*"] }`),
      [`structure “"*"”: “*” names the section “a” already. A name can mean one section only.`],
    ],
    [
      "limits that nothing keeps",
      withSections(`{ "id": "a", "name": "甲", "points": { "min": 3, "max": 2 } }`),
      [`structure “2”: No number of points is at least 3 and at most 2. Write a “max” that is not below “min”.`],
    ],
    [
      "no families",
      withSections(`{ "id": "a", "name": "甲", "points": { "min": 3, "families": [] } }`),
      [`structure “[]”: No points count when “families” is empty. Name at least one, or delete the key.`],
    ],
    [
      "a family that does not exist",
      withSections(`{ "id": "a", "name": "甲", "points": { "families": ["ordinal", "roman"] } }`),
      [
        `wrong-value “"roman"”: “families” must be a list of some of ${["unmarked", "ordinal", "partial", "sequence", "is", "need", "side", "come", "formal", "hanzi", "hanziParenthesis", "digit", "digitParenthesis", "circled", "letter", "letterParenthesis", "english", "list", "bullet"].join(", ")}.`,
      ],
    ],
    [
      "a negative number",
      withSections(`{ "id": "a", "name": "甲", "minimumSize": -1 }`),
      [`wrong-value “-1”: “minimumSize” must be a whole number such as 100.`],
    ],
    [
      "a section without a name",
      withSections(`{ "id": "a" }`),
      [`structure “"a"”: The section “a” needs a “name”, by which its heading is recognised.`],
    ],
    [
      "a section without an id",
      withSections(`{ "name": "甲" }`, `{ "id": "b", "name": "乙" }`),
      [`wrong-value “{ "name": "甲" }”: This section has no id. Write one, such as "id": "goals".`],
    ],
    [
      "an id of blanks",
      withSections(`{ "id": "a b", "name": "甲" }`, `{ "id": "b", "name": "乙" }`),
      [
        `structure “"a b"”: “a b” cannot be an id. It begins with a letter and consists of letters, digits and hyphens.`,
      ],
    ],
    [
      "an id that is no text",
      withSections(`{ "id": 5, "name": "甲" }`, `{ "id": "b", "name": "乙" }`),
      [`wrong-value “5”: “id” must be a text such as "goals".`],
    ],
    [
      "a key that does not exist",
      withSections(`{ "id": "a", "name": "甲", "requird": false }`),
      [`unknown-key “"requird"”: There is no setting “requird”. Did you mean “required”?`],
    ],
    [
      "no sections",
      `{ "own": { "name": "甲" } }`,
      ['structure “"own"”: A structure needs at least one section under “sections”, or a structure that it extends.'],
      [],
    ],
    [
      "a structure that does not exist is extended",
      `{ "own": { "extends": "opinon" } }`,
      [`structure “"opinon"”: There is no structure “opinon” to extend. Did you mean “opinion”?`],
      [],
    ],
    [
      "a structure that extends itself",
      `{ "own": { "extends": "own" } }`,
      [`structure “"own"”: “own” extends itself: own → own. Let one of them extend another structure or none.`],
      [],
    ],
    [
      "three that extend each other in a circle, and one that builds on them",
      `{ "a": { "extends": "b" }, "b": { "extends": "c" }, "c": { "extends": "a" }, "d": { "extends": "a" }, "own": { "extends": "notice" } }`,
      [`structure “"b"”: “a” extends itself: a → b → c → a. Let one of them extend another structure or none.`],
      ["own"],
    ],
    [
      "the id of a built-in structure",
      `{ "notice": { "extends": "request" }, "own": { "extends": "notice" } }`,
      [
        `structure “"notice"”: “notice” is the id of a built-in structure. Choose another one; to build on the built-in structure, write "extends": "notice".`,
      ],
      ["own"],
    ],
    [
      "a structure that stands twice",
      `{ "own": { "extends": "notice" }, "own": { "extends": "request" } }`,
      [`syntax “"own"”: The structure “own” is defined twice. Give one of them another id.`],
    ],
    [
      "structures that are none",
      `{ "a": 1, "own": { "extends": "notice" } }`,
      [`wrong-value “1”: “a” must be an object such as { "name": "图书馆工作方案", "sections": [] }.`],
    ],
  ];
  for (const [what, structures, mistakes, ids = ["own"]] of rows) {
    test(what, () => {
      const found = read(structures);
      assert.deepEqual(found.mistakes, mistakes);
      assert.deepEqual(found.ids, ids);
    });
  }

  for (const { id } of builtInStructures) {
    test(`${id} itself has none`, () => assert.deepEqual(read(`{ "own": { "extends": "${id}" } }`).mistakes, []));
  }

  test("what is not about structures holds all the same", () => {
    const { configuration } = readConfiguration(
      `{ "structures": { "own": { "extends": "own" } }, "stage": "final", "structure": "own" }`,
      [],
    );
    assert.equal(configuration.stage, "final");
    assert.equal(configuration.structure, undefined);
  });

  test("any JSON is read without harm", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = `{ "structures": { "own": { "sections": [${JSON.stringify(value)}, { "id": "a", "points": ${JSON.stringify(value)}, "name": ${JSON.stringify(value)} }] } } }`;
        for (const { span } of readConfiguration(text, []).mistakes)
          assert(0 <= span.start && span.start <= span.end && span.end <= text.length);
      }),
    );
  });
});

describe("a structure of one's own", () => {
  const plan = read(`{
    "plan": {
      "name": "阅览室方案",
      "title": "{topic}方案",
      "sections": [
        { "id": "reasons", "name": "缘由", "aliases": ["为何*"], "minimumSize": 0 },
        { "id": "steps", "name": "步骤", "points": { "min": 2, "families": ["is"], "topics": ["要", "应当"] }, "minimumSize": 0, "sections": [
          { "id": "first", "name": "近期", "minimumSize": 0 },
          { "id": "later", "name": "远期", "required": false } ] },
        { "id": "cases", "name": "案例", "repeatable": true, "required": false, "minimumSize": 0 }
      ]
    }
  }`).configuration;
  const findings = (draft: string, configuration = plan): readonly string[] =>
    check({ ...analyse(draft, "", configuration), stage: "final" }).map(
      ({ code, span, message }) => `${code} ${draft.slice(span.start, span.end)}: ${render(message, {})}`,
    );
  const steps = "## 步骤\n\n一是要开门，每天九点开。二是应当点灯，天黑以前点。\n\n### 近期\n\n先点灯。\n";

  test("has no finding where everything is there", () => {
    assert.deepEqual(
      findings(
        `# 阅览室方案\n\n## 为何要办阅览室\n\n孩子没有地方读书。\n\n${steps}\n## 东区案例\n\n好。\n\n## 西区案例\n\n也好。\n`,
      ),
      [],
    );
  });

  test("a missing subsection is reported at its place and inserted one level deeper", () => {
    const draft = `# 阅览室方案\n\n## 缘由\n\n孩子没有地方读书。\n\n## 步骤\n\n一是要开门，每天九点开。二是应当点灯，天黑以前点。\n\n### 远期\n\n再开窗。\n`;
    assert.deepEqual(
      findings(draft).filter((finding) => finding.startsWith("section-missing")),
      ["section-missing : The section “近期” is missing; it belongs before “远期”."],
    );
    const analysis = analyse(draft, "", plan);
    const first = allSections(analysis.structure).find(({ id }) => id === "first");
    assert(first);
    const { offset, snippet } = sectionInsertion(analysis, first);
    assert.equal(draft.slice(offset).split("\n", 1)[0], "### 远期");
    assert.equal(plainText(snippet), "### 近期\n\n【写明内容】。\n\n");
  });

  test("only points of the families asked for count, and their topics hold one of the words", () => {
    assert.deepEqual(
      findings(
        `# 阅览室方案\n\n## 缘由\n\n孩子没有地方读书。\n\n${steps.replace("一是要开门，每天九点开。二是应当点灯，天黑以前点。", "第一，要开门。每天九点开。\n\n第二，点灯。天黑以前点。")}`,
      ).filter((finding) => /^point/.test(finding)),
      [
        "points-few ## 步骤: “步骤” has too few points that start with “一是”: 0 of at least 2. Number its points so.",
        "point-topic 点灯: The topic sentence of “第二，” should use one of: 要, 应当.",
      ],
    );
  });

  test("free order blames no section", () => {
    const free = read(
      `{ "own": { "name": "甲", "order": "free", "sections": [{ "id": "a", "name": "缘由", "minimumSize": 0 }, { "id": "b", "name": "步骤", "minimumSize": 0 }] } }`,
    ).configuration;
    const draft = "# 甲\n\n## 步骤\n\n开门。\n\n## 缘由\n\n孩子没有地方读书。\n";
    assert.deepEqual(findings(draft, free), []);
    assert.deepEqual(
      findings(
        draft,
        read(
          withSections(
            `{ "id": "a", "name": "缘由", "minimumSize": 0 }`,
            `{ "id": "b", "name": "步骤", "minimumSize": 0 }`,
          ),
        ).configuration,
      ).map((finding) => finding.split(" ", 1)[0]),
      ["section-order"],
    );
  });

  test("builds on another: what it names is changed, what is new stands behind the one before it", () => {
    const { configuration } = read(
      `{ "base": { "extends": "request", "name": "经费请示" }, "own": { "extends": "base", "name": "购书请示", "sections": [{ "id": "background", "required": true }, { "id": "budget", "name": "经费预算" }] } }`,
    );
    const own = configuration.structures.find(({ id }) => id === "own");
    assert.deepEqual(
      own?.sections.map(({ id, required, names }) => `${id} ${String(required)} ${names.hans}`),
      ["background true 请示缘由", "budget true 经费预算", "matters true 请示事项"],
    );
    assert.deepEqual([own.numbering, own.title.hans], ["hanzi", "关于{topic}的请示"]);
  });

  test("its skeleton, filled in, has no finding", () => {
    const [structure] = plan.structures;
    assert(structure);
    const text = plainText(draftSnippet(structure, "hans", "阅览室")).replace(
      /【[^】]*】/g,
      "要让孩子在放学以后有地方读书",
    );
    assert.deepEqual(findings(text), []);
  });
});
