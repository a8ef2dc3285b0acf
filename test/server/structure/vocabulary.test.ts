import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { generalVocabulary } from "../../../server/src/structure/vocabularies";

/** Headings by the roles that they must have, number prefix aside; the roles in the order of the heading. */
const headings: Readonly<Record<string, readonly string[]>> = {
  significance: [
    "意义",
    "重要意义",
    "绿道建设的重要意义",
    "推动绿道与公园融合发展的重要意义",
    "绿道建设的必要性和紧迫性",
    "时代价值",
    "为什么要建绿道",
    "为何建绿道",
    "充分认识绿道建设的重要性",
    "绿道建设意义何在",
    "意义：为什么需要绿道",
    "“重要意义”",
    "重要意义。",
    "绿道建设的内在要求",
    "目的意义",
    "重要意義",
    "綠道建設的重要意義",
    "必要性",
    "價值",
    "為什麼要建綠道",
    "緣起",
    "Significance",
    "The Significance of Greenways",
    "Importance of paths",
    "Why greenways matter",
    "Why now",
    "Rationale",
    "Case for change",
    "Benefits",
    "Purpose",
    "Purpose and policy statement",
    "Business need",
  ],
  standards: [
    "标准",
    "衡量标准",
    "绿道建设的衡量标准",
    "评价指标体系",
    "基本原则",
    "总体要求",
    "主要目标",
    "具体要求",
    "内涵",
    "绿道的科学内涵",
    "指导思想",
    "衡量標準",
    "綠道的評價標準",
    "綠道的評價標(biāo)準(zhǔn)",
    "基本要求",
    "規範",
    "Standards",
    "Standards for good paths",
    "Criteria",
    "Measures of success",
    "Principles",
    "How to tell that a path is good",
    "What good looks like",
    "Policy requirements",
    "Objectives",
  ],
  paths: [
    "路径",
    "实践路径",
    "绿道建设的路径与对策",
    "推进绿道建设的路径",
    "对策建议",
    "保障措施",
    "重点任务",
    "任务要求",
    "办法",
    "下一步工作",
    "怎样建好绿道",
    "如何推进绿道建设",
    "绿道建设路径探析",
    "绿道养护的实施方法",
    "加强日常巡查",
    "着力解决突出环境问题",
    "坚持问题导向",
    "进一步完善养护机制",
    "切实提升服务质量",
    "要加快建设步伐",
    "在新发展阶段全面推进绿道建设",
    "解决断头路的问题",
    "路徑與對策",
    "建議",
    "推動策略",
    "加強日常巡查",
    "Paths",
    "Paths for Walkable Streets",
    "Policy recommendations",
    "Implementation",
    "Next steps",
    "Way forward",
    "Strategy",
    "Procedure",
    "Strengthen the network",
    "Building better crossings",
    "What to do",
    "How we get there",
    "Recommendations and next steps",
  ],
  problems: [
    "存在问题",
    "绿道建设存在的主要问题",
    "现状",
    "绿道建设的现状",
    "问题与不足",
    "原因分析",
    "面临的挑战",
    "現況與問題",
    "困境",
    "Problem statement",
    "Challenges",
    "Risks and drawbacks",
    "Root causes",
  ],
  background: [
    "背景",
    "政策背景",
    "基本情况",
    "前言",
    "全球綠道趨勢與相關對策",
    "簡介",
    "Background",
    "Introduction",
    "Context of the programme",
    "M-7<br/>MEMORANDUM FOR THE WARDENS OF ALL TOWNS",
  ],
  conclusion: ["结语", "结束语", "总结", "結論", "Conclusion", "Conclusions"],
  lead: ["摘要", "内容提要", "Abstract", "Executive summary"],
  "background significance": ["背景及意义", "研究背景与重大意义"],
  "significance standards paths": [
    "绿道建设的意义、标准与路径",
    "綠道建設的意義、標準與路徑",
    "Significance, Standards and Paths of Walkable Streets",
  ],
  "significance background": ["Purpose and scope"],
  "standards paths": ["绿道建设的标准与路径", "Standards and paths"],
  "": [
    "",
    "绿道",
    "主要内容",
    "工作要求",
    "原则上的同意意见书",
    "有意义的一天",
    "一定意义上",
    "附录：术语的定义",
    "附件 评价指标",
    "Appendix A: Definitions",
    "Annex: Standards",
    "Install",
    "Open Source",
    "：",
    "的",
    "研究",
  ],
};

describe("roles of headings by meaning", () => {
  for (const [roles, names] of Object.entries(headings)) {
    for (const name of names)
      test(`${name || "(empty)"} → ${roles || "none"}`, () =>
        assert.equal(generalVocabulary.meaningOf(name).roles.join(" "), roles));
  }
});

describe("names of sections, even where nothing else says that a line is a heading", () => {
  for (const name of ["重要意义", "绿道建设的实施路径", "衡量標準", "Significance", "Paths for Walkable Streets"])
    test(`${name} is one`, () => assert(generalVocabulary.meaningOf(name).named));
  const others = [
    "加强日常巡查",
    "绿道",
    "",
    "这不仅有现实上的需要，更有长远的意义",
    "这是一个说来话长的问题所以放在后面再谈它在这座城市的历史里和居民生活里的意义",
    "Strengthen the network",
  ];
  for (const name of others)
    test(`${name || "(empty)"} is none`, () => assert(!generalVocabulary.meaningOf(name).named));
});

test("any name: a section's name has a role, and nothing throws", () => {
  const part = fc.constantFrom(
    ..."的之与和、：:，。 一要加强完善推进重要意义标准路径问题研究趋势為什麼ab-",
    "为什么",
    "如何",
    "Why",
    " of ",
    " and ",
    "paths",
    "standards",
    "附录",
    "\ud800",
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 40 }).map((parts) => parts.join("")),
      (name) => {
        if (generalVocabulary.meaningOf(name).named) assert(generalVocabulary.meaningOf(name).roles.length > 0);
        assert.equal(
          new Set(generalVocabulary.meaningOf(name).roles).size,
          generalVocabulary.meaningOf(name).roles.length,
        );
      },
    ),
    { numRuns: 2000 },
  );
});
