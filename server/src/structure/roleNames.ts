import type { Role } from "../article/article";

/** How headings name a role. Chinese names are Simplified; headings are folded to Simplified before they are compared. */
export interface RoleNames {
  readonly role: Role;
  /** Names that decide wherever they end a heading: `重要意义`, `绿地养护的重要意义`. English ones are lower case. */
  readonly names: readonly string[];
  /** Names that mean the role only when they are the whole heading: `要求` of 具体要求 is one, of 工作要求 is not. */
  readonly wholeNames: readonly string[];
  /** Names with wildcards that mean the role when the whole heading matches one: `加强*保障`. They go before what its words mean by themselves. */
  readonly patterns?: readonly string[];
}

/** `一 二 三` as a list; keeps the tables below readable. */
function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Like {@link words} for English names, which hold spaces: a comma parts them. */
function phrases(text: string): readonly string[] {
  return text.split(",").map((phrase) => phrase.trim());
}

export const significanceNames: RoleNames = {
  role: "significance",
  names: [
    ...words(
      "意义 重要意义 重大意义 深远意义 现实意义 时代意义 战略意义 意义所在 必要性 重要性 紧迫性 时代价值 价值意蕴 价值 内在要求 必然要求 迫切需要 现实需要 根本遵循 实践逻辑 内在逻辑 理论逻辑",
    ),
    ...phrases(
      "significance, importance, rationale, case for change, benefits, benefit, motivation, business need, value, need, needs",
    ),
  ],
  wholeNames: [
    ...words("目的意义 目的 缘起 必要"),
    ...phrases("purpose, goal, strategic fit, case, the case, case for action"),
  ],
};

export const standardsNames: RoleNames = {
  role: "standards",
  names: [
    ...words(
      "标准 衡量标准 评价标准 检验标准 判断标准 评判标准 评价指标 指标体系 指标 基本要求 总体要求 基本原则 主要原则 遵循原则 原则 主要目标 目标 指导思想 基本内涵 科学内涵 核心要义 内涵要义 本质要求 尺度 标尺",
    ),
    ...phrases(
      "standards, standard, criteria, criterion, principles, metrics, indicators, measures of success, benchmarks, tests, policy requirements",
    ),
  ],
  wholeNames: [
    ...words("具体要求 内涵 特征 实践要求 目标任务 规范"),
    ...phrases("requirements, objectives, evaluation, definition, definitions"),
  ],
};

export const pathsNames: RoleNames = {
  role: "paths",
  names: [
    ...words(
      "路径 实践路径 实现路径 实施路径 推进路径 优化路径 提升路径 发展路径 创新路径 完善路径 路径选择 对策 对策建议 对策措施 建议 措施 主要措施 具体措施 保障措施 配套措施 举措 重点任务 主要任务 工作任务 任务要求 途径 抓手 着力点 发力点 突破口 策略 方略 下一步打算 下一步工作 组织实施 具体作法 实施方法 具体方法 实施办法 具体办法 具体做法 行动方案",
    ),
    ...phrases(
      "paths, path, pathways, pathway, recommendations, recommendation, actions, measures, action plan, implementation, implementation plan, next steps, roadmap, solutions, best practices, way forward, ways forward",
    ),
  ],
  wholeNames: [
    ...words("办法 做法 作法 机制 思路 办理情形 怎么办 方案"),
    ...phrases("strategy, approach, guidelines, options, plan, procedure, procedures"),
  ],
};

const problemsNames: RoleNames = {
  role: "problems",
  names: [
    ...words(
      "问题 存在问题 主要问题 突出问题 不足 短板 困难 困境 现实困境 瓶颈 挑战 制约因素 影响因素 梗阻 误区 现状 现状分析 现况分析 原因 原因分析 成因 根源 检讨",
    ),
    ...phrases(
      "problem, problems, problem statement, issues, challenges, barriers, risks, drawbacks, root causes, gap analysis, limitations",
    ),
  ],
  wholeNames: [...words("现况与问题"), ...phrases("current state")],
};

const backgroundNames: RoleNames = {
  role: "background",
  names: [
    ...words("背景 政策背景 研究背景 基本情况 总体情况 形势 进展 成效 成果 成就 经验 良好开局 相关对策研究"),
    ...phrases("background, context, summary of efforts to date, strategic environment"),
  ],
  wholeNames: [...words("引言 前言 导语 概述 简介 主要做法 现况 开头段"), ...phrases("introduction, overview, scope")],
};

const conclusionNames: RoleNames = {
  role: "conclusion",
  names: [...words("结语 结论 结束语 余论 小结 展望"), ...phrases("conclusion, conclusions, outlook")],
  wholeNames: [...words("总结 结尾 结尾段"), ...phrases("closing, summary and outlook")],
};

const leadNames: RoleNames = {
  role: "lead",
  names: phrases("abstract, executive summary, key messages, bottom line up front"),
  wholeNames: words("摘要 内容提要 提要 导读 编者按 核心提示 关键词"),
};

/** The roles of policy articles, with the names found in real texts; roles that no structure asks for still tell headings apart. */
export const roleNames: readonly RoleNames[] = [
  significanceNames,
  standardsNames,
  pathsNames,
  problemsNames,
  backgroundNames,
  conclusionNames,
  leadNames,
];

/** Verbs that open a measure: a heading led by one belongs to the paths, whatever noun is inside it. */
export const measureVerbs: readonly string[] = words(
  "加强 完善 强化 优化 推进 提升 健全 加快 深化 创新 坚持 推动 促进 提高 建立 构建 打造 培育 培养 落实 狠抓 抓好 抓实 做好 做实 做强 做大 筑牢 夯实 压实 规范 拓展 拓宽 扩大 增强 激发 激活 发挥 引导 鼓励 支持 保障 维护 改善 改进 改革 解决 破解 化解 克服 应对 防范 整治 开展 实施 统筹 突出 聚焦 注重 立足 树立 弘扬 营造 搭建 畅通 降低 简化 精简 减轻 放宽 缩短 调整 调动 整合 凝聚 用好 管好 建好 补齐 破除 理顺 贯彻 践行 履行 探索 力挺 打通 设立 制定 转变 丰富 普及 加大 友善 明确 设计",
);

/** Adverbs that are before such a verb: 进一步加强, 切实做好. */
export const measureAdverbs: readonly string[] = words(
  "要 应当 应 必须 需要 大力 积极 进一步 不断 持续 全面 扎实 深入 稳步 有序 有效 着力 切实 努力 继续 主动 及时 科学 合理 严格 广泛 始终 坚决 有感 更好 加力 协同",
);

/** English verbs that open a measure, as stems before -e and -ing. */
export const measureStems: readonly string[] = phrases(
  "strengthen, build, improv, promot, expand, develop, establish, adopt, implement, invest, support, reform, enhanc, ensur, encourag, maximiz, maximis, accelerat, advanc, creat, reduc, increas, protect, train, fund, modernis, moderniz, simplif, streamlin, integrat, mak, keep, giv, put",
);
