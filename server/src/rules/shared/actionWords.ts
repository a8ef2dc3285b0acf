import type { Script } from "../../l10n/localized";
import { measureStems, measureVerbs } from "../../structure/roleNames";
import { fold } from "../../article/text/fold";

/** What a sentence does: it asks for something to be done, it describes how things are, or its words leave it open. */
export type Intent = "action" | "description" | "unclear";

/** Maximum characters read of a sentence: by then it has said how it opens. */
const reach = 200;

/** What the sentence does, by the words it opens with; the words come without marker. */
export function intentOf(sentence: string, script: Script): Intent {
  const words = sentence.slice(0, reach).replace(/[*_]/g, "").trim();
  return script === "latin" ? englishIntent(words) : chineseIntent(fold(words));
}

/** Verbs of measures beyond those that lead headings, Simplified; a Traditional form is beside each that {@link fold} does not know. */
const furtherVerbs =
  "发展 开发 搞好 处理好 赋予 賦予 依法 调整 抓 建设 兴建 興建 修建 新建 修订 修訂 修复 修復 治理 管护 巡查 检查 考核 评估 公布 公佈 公开 公示 征求 听取 聽取 组织 动员 動員 " +
  "宣传 宣傳 培训 培訓 配备 配備 配齐 安排 划定 劃定 划分 劃分 设置 安装 安裝 更换 更換 购置 購置 采购 採購 投入 增加 减少 控制 限制 禁止 严禁 防止 避免 杜绝 杜絕 严格 清理 清除 取消 下放 优先 " +
  "推行 实行 试行 試行 出台 出臺 编制 编列 制订 制訂 拟定 擬定 发布 發佈 引入 引进 吸引 选派 选拔 合并 合併 拆除 疏通 连通 連通 连接 連接 衔接 銜接 对接 联合 聯合 联动 聯動 协调 协商 走访 走訪 " +
  "调研 摸清 排查 登记 登記 建档 建檔 延长 延長 延伸 共享 共建 下沉 深入 围绕 圍繞 依托 依託 借助 藉助 利用 运用 運用 采用 採用 采取 採取 通过 按照 遵循 尊重 关心 帮助 幫助 扶持 资助 資助 补贴 補貼 " +
  "奖励 獎勵 激励 约束 问责 問責 查处 打击 打擊 稳定 巩固 鞏固 提倡 倡导 教育 学习 實現 实现 确保 保证 保證 做到 力争 力爭 争取 爭取 确定 厘清 釐清 细化 細化 充实 充分 邀请 邀請 招募 募集 筹集 把 将 將 让 讓 请 請";

const verbs = [...new Set([...measureVerbs, ...furtherVerbs.split(" ")])].join("|");

/** A verb at the start of a clause, adverbs before it at most: 依法保障…, 在三年内建立…; after 的 it is a noun (绿道的建设). */
const leadingVerb = new RegExp(`(?:^|[，,、；;：:（(“\\s])[^的是有不没，,、；;：:。]{0,4}?(?:${verbs})`);
/** 抓好, 管住, 织牢: a verb with its result. */
const verbWithResult =
  /[抓管用建守织織扎办补理算打盯摸修配选讲落压做搞备练护兜聚绷拧端挖种走查留分换装接铺栽植][好牢紧准严住活足实通齐顺清强细深上]/;
const modal =
  /(?<![主重首次摘纲概只就的])要(?![求素点义闻因件害])|(?<![供响反适效相对呼])应(?![用急变付])|必须|(?<![急的])须|(?<!的)需要|以.{1,20}?为/;
const describing = /是(?!否)|有(?![效序力关])|不|很|较|已|目前|当前|仍|尚|没|缺|存在|往往|常|容易|重要|关键|了/;

function chineseIntent(words: string): Intent {
  if (modal.test(words) || leadingVerb.test(words) || verbWithResult.test(words)) return "action";
  return describing.test(words) ? "description" : "unclear";
}

const furtherStems =
  "add, align, allow, amend, appoint, apply, arrang, ask, assess, assign, audit, avoid, ban, begin, bring, carry, change, check, choos, clos, collect, combin, compar, complet, connect, consult, co-?ordinat, cut, decid, defin, deliver, design, direct, do, draw, educat, empower, end, enforc, engag, extend, fill, find, fix, focus, follow, get, grant, grow, help, hire, hold, identif, includ, inform, inspect, install, introduc, invit, involv, join, learn, lend, let, limit, link, list, look, lower, maintain, manag, map, mark, measur, mend, monitor, mov, name, negotiat, offer, open, organi[sz], pay, phas, pilot, plan, plant, prepar, prevent, prioriti[sz], provid, prun, publish, rais, recruit, regulat, remov, repair, replac, report, requir, restor, review, revis, run, scal, schedul, secur, select, separat, set, shar, shift, show, speed, spend, stop, stud, switch, tak, target, tell, test, treat, turn, updat, upgrad, us, widen, work, writ";

/** The bare form of a verb at the start: the stem with what infinitives end in, and no further letter (plan, plans not; improve, simplify). */
const imperative = new RegExp(
  `^(?:please |first |then |next |also |always |never |do not |don['’]t |to |at once |[a-z]+ly )*(?:re-?)?(?:${[...measureStems, ...furtherStems.split(", ")].join("|")})(?:e|y|ify)?(?![a-z])`,
  "i",
);
const englishModal =
  /\b(?:should|must|shall|ought to|needs? to|(?:has|have) to|will|let|recommend(?:ed)?|propos(?:e|ed|es)|urges?|call(?:s|ed)? (?:on|for)|required|(?:is|are) to)\b/i;
const declarative =
  /^(?:the|an?|this|that|these|those|it|they|he|she|our|their|its|his|her|my|many|most|some|all|every|each|no|few|several|both|such|there) /i;
/** A finite verb before any word that opens a subordinate clause. */
const copula =
  /^(?:(?!\b(?:that|which|who|whom|whose|what|where|when|whether|if|because|while|so|how)\b)[^.,;:]){0,60}?\b(?:is|are|was|were|has|have|had)\b/i;

function englishIntent(words: string): Intent {
  if (englishModal.test(words) || imperative.test(words)) return "action";
  return declarative.test(words) || copula.test(words) ? "description" : "unclear";
}
