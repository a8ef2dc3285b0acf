import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { provideInsertSection } from "../../../../server/src/features/requests/insertSection";
import { applyEdits } from "../../../../server/src/edits/edits";
import { sectionMissing } from "../../../../server/src/rules/sectionMissing";
import { analyse } from "../../../../server/src/structure/analyse";
import { completeStructure } from "../../../../server/src/structure/completeStructure";
import { noConfiguration } from "../../../../server/src/structure/configuration";
import type { DraftConfiguration } from "../../../../server/src/structure/configuration";
import { plainText } from "../../../../server/src/structure/snippetSyntax";
import { completeDraft, englishDraft, withoutSection } from "../../../support/drafts";

const identifier = { uri: "file:///a.policy.md", version: 3 };

/** The draft with a section inserted, every tab stop kept at its default. */
function inserted(draft: string, section: string, configuration: DraftConfiguration = noConfiguration): string {
  const insertion = provideInsertSection(analyse(draft, "", configuration), section, identifier);
  assert(insertion);
  const document = TextDocument.create(identifier.uri, "policy-draft", identifier.version, draft);
  return TextDocument.applyEdits(document, [
    { range: insertion.range, newText: plainText(insertion.snippet) },
    ...insertion.edits,
  ]);
}

test("numbers a section among formal numbers as they are", () => {
  const draft = "# 綠道計畫的意義、標準與路徑\n\n## 壹、綠道的重要意義\n\n路。\n\n## 貳、綠道的實施路徑\n\n座椅。\n";
  assert.match(inserted(draft, "standards"), /## 貳、.*衡量標準[^]*## 參、綠道的實施路徑/);
});

for (const { title, draft, section, heading, roles } of [
  {
    title: "first",
    draft: withoutSection(completeDraft, "重要意义"),
    section: "significance",
    heading: "## 城市绿道建设的重要意义",
    roles: ["significance", "standards", "paths"],
  },
  {
    title: "middle",
    draft: withoutSection(completeDraft, "衡量标准"),
    section: "standards",
    heading: "## 城市绿道建设的衡量标准",
    roles: ["significance", "standards", "paths"],
  },
  {
    title: "last",
    draft: withoutSection(completeDraft, "路径与对策"),
    section: "paths",
    heading: "## 推进城市绿道建设的路径与对策",
    roles: ["significance", "standards", "paths"],
  },
  {
    title: "English",
    draft: withoutSection(englishDraft, "Paths for Walkable Streets"),
    section: "paths",
    heading: "## Paths for Walkable Streets",
    roles: ["significance", "standards", "paths"],
  },
]) {
  test(`the ${title} section comes to its place, in the draft's script and with its topic`, () => {
    const text = inserted(draft, section);
    assert(text.split("\n").includes(heading), text);
    assert.deepEqual(
      analyse(text, "").article.sections.flatMap((found) => found.roles),
      roles,
    );
    assert(!/\n\n\n/.test(text), "no blank line twice");
  });
}

for (const { name, draft, expected } of [
  {
    name: "names the parts of the structure, above all else",
    draft: "绿道让人走得近。大家都爱走，也都说好。\n",
    expected: "# 【主题】的意义、标准与路径\n\n绿道让人走得近。大家都爱走，也都说好。\n",
  },
  {
    name: "stands below the front matter",
    draft: "---\nstage: draft\n---\n\nStreets are for those who walk. All of them are.\n",
    expected:
      "---\nstage: draft\n---\n\n# Significance, Standards and Paths of 【topic】\n\nStreets are for those who walk. All of them are.\n",
  },
  {
    name: "is made of the line that acts as one",
    draft: "绿道的意义、标准与路径\n\n## 绿道的意义\n",
    expected: "# 绿道的意义、标准与路径\n\n## 绿道的意义\n",
  },
  { name: "opens an empty draft", draft: "", expected: "# 【主题】的意义、标准与路径\n" },
]) {
  test(`a missing title ${name}`, () => assert.equal(inserted(draft, "title"), expected));
}

/** Letters 函, which the product does not know: the reason, then the matter with two subsections; one closing formula. */
const letter = completeStructure({
  id: "letter",
  name: "函",
  numbering: "hanzi",
  title: "关于{topic}的函",
  sections: [
    { id: "reason", name: "来函缘由", skeleton: "【缘由】。" },
    {
      id: "matter",
      name: "商请事项",
      skeleton: "【事项】。",
      sections: [
        { id: "time", name: "时间安排", skeleton: "【时间】。" },
        { id: "contact", name: "联系方式", skeleton: "【方式】。" },
      ],
    },
  ],
});

/** What a draft ends with that comes after all sections. */
const closings = [
  "妥否，请批示。\n\n城东图书馆\n\n2026年3月1日\n",
  "特此通知，请遵照执行。\n\n附件：\n\n1. 开放时间表\n2. 座位图\n\n城东图书馆\n2026年3月1日\n\n（联系人：王芳，电话：12345678）\n",
  '请予函复为盼。\n\n<p align="right">城东图书馆</p>\n\n<p align="right">2026-03-01</p>\n',
  "城东图书馆\n\n二〇二六年三月一日\n\n抄送：市财政局，市教育局。\n",
  "总之，书要近。\n\n（作者系城东图书馆副馆长）\n",
];

for (const { name, structure, section, draft, expected } of [
  {
    name: "请示",
    structure: "request",
    section: "matters",
    draft: "# 关于购置图书车的请示\n\n市文化局：\n\n## 一、请示缘由\n\n小学没有图书室。\n\n",
    expected:
      "## 二、请示事项\n\n拟【做什么】，【时间、地点、规模】，所需经费【数额】元，从【哪里】列支。请【上级机关】批准【什么】。\n\n",
  },
  {
    name: "函",
    structure: "letter",
    section: "matter",
    draft: "# 关于借用展板的函\n\n市文化馆：\n\n## 一、来函缘由\n\n展板不够。\n\n",
    expected:
      "## 二、商请事项\n\n【事项】。\n\n### （一）时间安排\n\n【时间】。\n\n### （二）联系方式\n\n【方式】。\n\n",
  },
  {
    name: "a subsection",
    structure: "letter",
    section: "contact",
    draft:
      "# 关于借用展板的函\n\n市文化馆：\n\n## 一、来函缘由\n\n展板不够。\n\n## 二、商请事项\n\n借十块。\n\n### （一）时间安排\n\n借一周。\n\n",
    expected: "### （二）联系方式\n\n【方式】。\n\n",
  },
  {
    name: "an article",
    structure: "significance-standards-paths",
    section: "paths",
    draft:
      "# 图书车的意义、标准与路径\n\n车来了，书就到了。\n\n## 图书车的意义\n\n车好。\n\n## 图书车的标准\n\n第一，要准时。\n\n",
    expected: "## 推进图书车的路径与对策\n\n",
  },
]) {
  for (const [number, closing] of closings.entries()) {
    test(`a last section comes before what closes the draft: ${name}, ${number}`, () => {
      const before = `---\nstructure: ${structure}\n---\n\n${draft}`;
      const configuration = { ...noConfiguration, structures: [letter] };
      const byCommand = inserted(before + closing, section, configuration);
      assert(byCommand.startsWith(before + expected), byCommand);
      assert(byCommand.endsWith(`\n\n${closing}`), byCommand);
      assert(!/\n\n\n/.test(byCommand), "no blank line twice");
      // The finding is there too, and its fixes, one by one and all at once, say the same.
      const analysis = analyse(before + closing, "", configuration);
      const [problem, ...others] = [...sectionMissing.check(analysis)];
      assert(problem && others.length === 0);
      assert.equal(problem.span.start, before.length);
      for (const { edits } of problem.fixes?.() ?? []) assert.equal(applyEdits(before + closing, edits), byCommand);
      assert.deepEqual(analyse(byCommand, "", configuration).match.mismatches, []);
    });
  }
}

for (const { name, draft, section, headings } of [
  {
    name: "a section between others",
    draft: "# 关于借用展板的函\n\n## 一、商请事项\n\n借十块。\n\n## 二、附件\n\n无。\n",
    section: "reason",
    headings: ["## 一、来函缘由", "## 二、商请事项", "## 三、附件"],
  },
  {
    name: "a section that fills a gap",
    draft: "# 关于借用展板的函\n\n## 二、商请事项\n\n借十块。\n",
    section: "reason",
    headings: ["## 一、来函缘由", "## 二、商请事项"],
  },
  {
    name: "a subsection, among its own",
    draft:
      "# 关于借用展板的函\n\n## 一、来函缘由\n\n不够。\n\n## 二、商请事项\n\n### （一）联系方式\n\n来电。\n\n## 三、附件\n\n无。\n",
    section: "time",
    headings: ["## 一、来函缘由", "## 二、商请事项", "### （一）时间安排", "### （二）联系方式", "## 三、附件"],
  },
]) {
  test(`the headings behind it count one more: ${name}`, () => {
    const text = `---\nstructure: letter\n---\n\n${draft}`;
    const configuration = { ...noConfiguration, structures: [letter] };
    const byCommand = inserted(text, section, configuration);
    assert.deepEqual(byCommand.match(/^##+ .*/gm), headings);
    const [problem] = [...sectionMissing.check(analyse(text, "", configuration))];
    assert.equal(applyEdits(text, problem?.fixes?.()[0]?.edits ?? []), byCommand);
  });
}

test("all missing sections come between the text and what closes the draft", () => {
  const before = "---\nstructure: letter\n---\n\n# 关于借用展板的函\n\n市文化馆：\n\n展板不够，想借十块。\n\n";
  const sections =
    "## 一、来函缘由\n\n【缘由】。\n\n## 二、商请事项\n\n【事项】。\n\n### （一）时间安排\n\n【时间】。\n\n### （二）联系方式\n\n【方式】。\n\n";
  for (const closing of closings) {
    const analysis = analyse(before + closing, "", { ...noConfiguration, structures: [letter] });
    const insertAll = [...sectionMissing.check(analysis)][0]?.fixes?.()[1]?.edits ?? [];
    assert.equal(applyEdits(before + closing, insertAll), before + sections + closing);
  }
});

test("requirements that are optional come before what closes a notice, in one of paragraphs too", () => {
  const before = "# 关于夜间开放的通知\n\n各分馆：\n\n自三月一日起，阅览室开放到九点。\n\n";
  for (const [start, number] of [
    [before, "一"],
    [before.replace("自三月", "## 一、开放时间\n\n自三月"), "二"],
  ] as const) {
    for (const closing of closings) {
      const text = inserted(start + closing, "requirements");
      assert(text.startsWith(`${start}## ${number}、工作要求\n\n（一）`) && text.endsWith(`。\n\n${closing}`), text);
    }
  }
});

test("a draft that has only who wrote it and when keeps that above", () => {
  const draft = "# 关于购置图书车的请示\n\n城东图书馆\n\n2026年3月1日\n";
  assert(inserted(`---\nstructure: request\n---\n\n${draft}`, "matters").includes(`${draft}\n## 一、请示事项\n`));
});

test("it loses no character of the draft", () => {
  const draft = withoutSection(completeDraft, "衡量标准");
  const insertion = provideInsertSection(analyse(draft, ""), "standards", identifier);
  assert.deepEqual(insertion?.range.start, insertion?.range.end);
  assert.deepEqual(insertion?.textDocument, identifier);
});

test("a section that the structure does not have is refused", () => {
  assert.equal(provideInsertSection(analyse(completeDraft, ""), "appendix", identifier), undefined);
});
