import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyse } from "../../../server/src/structure/analyse";
import { defaultStructure } from "../../../server/src/structure/builtIns/builtIns";
import { noConfiguration } from "../../../server/src/structure/configuration";
import { documentSettings } from "../../../server/src/configuration/documentSettings";
import { check } from "../../../server/src/checking/check";
import { readConfiguration } from "../../../server/src/configuration/readConfiguration";
import { readCorpus, withoutCorpus } from "../../support/corpus";

const chosen = (text: string, configuration = noConfiguration): string => {
  const { structure, because } = analyse(text, "", configuration);
  return `${structure.id}, ${because}`;
};

const nothing = `${defaultStructure.id}, default`;

describe("which structure a draft follows", () => {
  const rows: readonly (readonly [draft: string, choice: string])[] = [
    ["# 关于开放自修室的通知\n\n现将有关事项通知如下。\n", "notice, title"],
    [
      "关于开放自修室的通知\n\n各街道办事处：\n\n现将有关事项通知如下：\n\n一、开放时间\n\n每天九点。\n",
      "notice, title",
    ],
    ["# 關於開放自修室的通知\n\n現將有關事項通知如下。\n", "notice, title"],
    ["# 关于开放自修室的通知（试行）\n", "notice, title"],
    ["# 某市文化局关于购置图书车的请示\n", "request, title"],
    ["# 关于推进绿道建设的实施意见\n", "opinion, title"],
    ["# 城东区绿道养护工作方案\n", "opinion, title"],
    ["# 关于社区阅览室的调研报告\n", "survey-report, title"],
    ["# 城南公园2025年工作总结\n", "work-report, title"],
    ["# Shade at Crossings: A Policy Brief\n", "policy-brief, title"],
    ["# Memorandum for all branch libraries\n", "policy-memo, title"],
    ["# White Paper on Cycle Parking\n", "white-paper, title"],
    ["# 购置图书车\n\n山区学校没有图书室。\n\n妥否，请批示。\n\n城东图书馆\n\n2026年3月1日\n", "request, formula"],
    [
      "# 绿道\n\n## 绿道的意义\n\n好。\n\n## 存在的问题\n\n窄。\n\n## 对策建议\n\n加宽。\n",
      "significance-problems-paths, headings",
    ],
    ["# 绿道\n\n## 绿道的意义\n\n好。\n\n## 衡量标准\n\n宽。\n\n## 实施路径\n\n加宽。\n", nothing],
    ["---\nstructure: request\n---\n\n# 关于开放自修室的通知\n", "request, front-matter"],
    ["---\nstructure: 通知\n---\n\n# 自修室\n", "notice, front-matter"],
    ["---\nstructure: Notice\n---\n\n# 自修室\n", "notice, front-matter"],
    ["---\nstructure: auto\n---\n\n# 关于开放自修室的通知\n", "notice, title"],
    ["---\nstructure: nonsense\n---\n\n# 关于开放自修室的通知\n", "notice, title"],
  ];
  for (const [draft, choice] of rows) test(JSON.stringify(draft), () => assert.equal(chosen(draft), choice));

  const silent: Readonly<Record<string, string>> = {
    "a README":
      "# market-tools\n\n## Installation\n\nRun it.\n\n## Usage\n\nUse it.\n\n## Known issues\n\nNone.\n\n## Roadmap\n\nMore.\n",
    minutes: "# 公园管理处办公会议纪要\n\n会议指出，绿道要加宽。会议要求，各科室抓好落实。\n",
    "a regulation":
      "# 公园管理条例\n\n## 第一章 总则\n\n第一条 为了加强管理，制定本条例。\n\n## 第二章 附则\n\n第二条 本条例自公布之日起施行。\n",
    "a reply": "# 关于购置图书车的批复\n\n来文收悉。现批复如下。\n",
    "a title that speaks of a notice": "# 一份通知引起的讨论\n\n许多人看到了。\n",
    "an opinion of one's own": "# 我的一点意见\n\n绿道太窄。\n",
    "a text that quotes a formula": "# 怎样写请示\n\n结尾写“妥否，请批示。”，不要写别的。\n",
    "an empty document": "",
  };
  for (const [name, draft] of Object.entries(silent))
    test(`${name} tells nothing`, () => assert.equal(chosen(draft), nothing));

  describe("where auto is written and nothing tells, nothing is expected", () => {
    const auto = (text: string): string => `---\nstructure: auto\n---\n\n${text}`;
    for (const [name, draft] of Object.entries(silent)) {
      test(name, () => {
        assert.equal(chosen(auto(draft)), "auto, undecided");
        const codes = check({ ...analyse(auto(draft), ""), stage: "final" }).map(({ code }) => code);
        assert.deepEqual(
          codes.filter((code) => code.startsWith("section-") && code !== "section-empty"),
          [],
        );
      });
    }
    test("also by configuration, but front matter goes before it", () => {
      const configuration = { ...noConfiguration, structure: "auto" };
      assert.equal(chosen("# 办公会议纪要\n", configuration), "auto, undecided");
      assert.equal(chosen("---\nstructure: request\n---\n\n# 办公会议纪要\n", configuration), "request, front-matter");
    });
    test("the default value of the editor's setting says nothing", () => {
      const { configuration } = documentSettings(
        "file:///a.policy.md",
        { folder: null, file: null },
        { structure: "auto" },
        [],
      );
      assert.equal(chosen("# 办公会议纪要\n", configuration), nothing);
    });
    test("the default structure is told by all of its parts", () => {
      assert.equal(chosen(auto("# 绿道的意义、标准与路径\n")), `${defaultStructure.id}, title`);
      assert.equal(
        chosen(auto("# 绿道\n\n## 绿道的意义\n\n好。\n\n## 衡量标准\n\n宽。\n\n## 实施路径\n\n加宽。\n")),
        `${defaultStructure.id}, headings`,
      );
      assert.equal(chosen(auto("# 绿道\n\n## 总体要求\n\n宽。\n\n## 实施路径\n\n加宽。\n")), "auto, undecided");
    });
  });

  test("what is configured goes before what the draft tells, and behind its front matter", () => {
    const configuration = { ...noConfiguration, structure: "work-report" };
    assert.equal(chosen("# 关于开放自修室的通知\n", configuration), "work-report, configuration");
    assert.equal(chosen("---\nstructure: auto\n---\n\n# 关于开放自修室的通知\n", configuration), "notice, title");
  });

  test("a structure of the workspace's own goes before the built-in ones", () => {
    const { configuration } = readConfiguration(
      '{ "structures": { "hours": { "name": "开放通知", "extends": "notice", "titles": ["关于开放*的通知"] } } }',
      [],
    );
    const own = { ...noConfiguration, structures: configuration.structures ?? [] };
    assert.equal(chosen("# 关于开放自修室的通知\n", own), "hours, title");
    assert.equal(chosen("# 关于关闭自修室的通知\n", own), "notice, title");
    assert.equal(chosen("---\nstructure: hours\n---\n", own), "hours, front-matter");
  });

  test("what is demanded for a run goes before all else, where it exists", () => {
    const draft = "---\nstructure: request\n---\n\n# 关于开放自修室的通知\n";
    const demanding = (structure: string) => ({ ...noConfiguration, structure: "opinion", demanded: { structure } });
    assert.equal(chosen(draft, demanding("work-report")), "work-report, configuration");
    assert.equal(chosen(draft, demanding("auto")), "notice, title");
    assert.equal(chosen(draft, demanding("nonsense")), "request, front-matter");
  });

  describe("labelled real texts", { skip: withoutCorpus }, () => {
    for (const { file, text, sections } of readCorpus().filter(
      ({ file }) => file.startsWith("neg-") || file.startsWith("damaged-"),
    )) {
      test(`${file} tells nothing (${sections.length} sections)`, () => assert.equal(chosen(text), nothing));
    }
  });
});
