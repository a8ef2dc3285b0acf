import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { before, describe, test } from "node:test";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import type { IGrammar, StateStack } from "vscode-textmate";
import { INITIAL, Registry, parseRawGrammar } from "vscode-textmate";
import { repository } from "../support/repository";

/** Where each grammar is found. No npm package that the project uses holds VS Code's own Markdown grammar, hence the stand-in. */
const grammarFiles: Readonly<Record<string, string>> = {
  "text.html.markdown.policy-draft": "syntaxes/policy-draft.tmLanguage.json",
  "text.html.markdown": "test/grammar/markdown.tmLanguage.json",
};

/** The tags of the samples below. Scopes of ours that are not here (`meta.…`) have no colour and are not compared. */
const tagOfScope: Readonly<Record<string, string>> = {
  "keyword.other.enumeration.policy-draft": "m",
  "entity.name.type.role.significance.policy-draft": "significance",
  "entity.name.type.role.standards.policy-draft": "standards",
  "entity.name.type.role.paths.policy-draft": "paths",
  "keyword.other.credits.policy-draft": "credit",
  "variable.other.author.policy-draft": "author",
  "constant.other.placeholder.policy-draft": "placeholder",
  "string.other.work.policy-draft": "work",
};
const anyTag = new RegExp(`</?(?:${Object.values(tagOfScope).join("|")})>`, "g");

let grammar: IGrammar;

before(async () => {
  await loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scope) => {
      const file = grammarFiles[scope];
      return Promise.resolve(
        file === undefined ? null : parseRawGrammar(readFileSync(path.join(repository, file), "utf8"), file),
      );
    },
  });
  const loaded = await registry.loadGrammar("text.html.markdown.policy-draft");
  assert.ok(loaded);
  grammar = loaded;
});

interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

function tokenize(text: string): readonly (readonly Token[])[] {
  let state: StateStack = INITIAL;
  return text.split("\n").map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes,
    }));
  });
}

/** The line with a tag around every stretch that has one of our scopes: `<m>第一，</m>有没有…`. */
function tagged(tokens: readonly Token[]): string {
  let line = "";
  let open: readonly string[] = [];
  for (const { text, scopes } of [...tokens, { text: "", scopes: [] }]) {
    const tags = scopes.flatMap((scope) => tagOfScope[scope] ?? []);
    let shared = 0;
    while (shared < open.length && open[shared] === tags[shared]) shared++;
    line += open
      .slice(shared)
      .reverse()
      .map((tag) => `</${tag}>`)
      .join("");
    line +=
      tags
        .slice(shared)
        .map((tag) => `<${tag}>`)
        .join("") + text;
    open = tags;
  }
  return line;
}

/**
 * What is coloured is tagged and nothing else may be: a sample without tags says that the grammar leaves it alone.
 * A sample of several lines is one document.
 */
const samples: Readonly<Record<string, readonly string[]>> = {
  "markers at the start of a paragraph": [
    "<m>第一，</m>有没有固定的开放时间是衡量的前提。",
    "<m>第十二、</m>要完善志愿者制度。",
    "<m>第二十三：</m>要完善志愿者制度。",
    "  <m>第二，</m>要加强选书。",
    "　　<m>第二,</m>要加强选书。",
    "<m>其一，</m>便民。",
    "<m>首先，</m>要建起来。",
    "<m>首先</m>要建起来。",
    "<m>其次，</m>要用起来。",
    "<m>其次</m>是要用起来。",
    "<m>再次，</m>要管起来。",
    "<m>最后，</m>要传下去。",
    "<m>最後，</m>要傳下去。",
    "<m>一是</m>加强选书。",
    "<m>一是，</m>加强选书。",
    "<m>二是</m>一些馆没有开门。",
    "<m>一要</m>加强选书。",
    "<m>一方面</m>书要多，<m>另一方面</m>人要来。",
    "<m>一来</m>方便老人，二来方便孩子。",
    "<m>一來</m>方便長者。",
    "<m>一、</m>加强选书。",
    "<m>（一）</m>加强选书。",
    "<m>(一)</m>加强选书。",
    "<m>1.</m>加强选书。",
    "<m>12．</m>加强选书。",
    "<m>1、</m>加强选书。",
    "<m>1）</m>加强选书。",
    "<m>（1）</m>加强选书。",
    "<m>①</m>加强选书。",
    "<m>a.</m> 加强选书。",
    "<m>First,</m> plant more trees.",
    "<m>Firstly,</m> plant more trees.",
    "<m>Second,</m> water them.",
    "<m>(1)</m> plant more trees",
    "<m>(a)</m> plant more trees",
  ],
  "markers inside a paragraph, after the end of a sentence or clause": [
    "<m>第一，</m>要加强选书。<m>一是</m>听读者的；<m>二是</m>看借阅；<m>三是</m>常更新。",
    "主要做法是：<m>一要</m>选好书；<m>二要</m>开好门。",
    "书选好了吗？<m>首先，</m>要问读者！<m>其次，</m>要问馆员。",
    "要做到两点：<m>（一）</m>按时开门；<m>（二）</m>按时上新。",
    "要做到两点：<m>①</m>按时开门；<m>②</m>按时上新。",
    "他说：“门要常开。”<m>二是</m>书要常新。",
    "折成半角的标点:<m>一是</m>选书;<m>二是</m>开门",
    "Trees need three things: <m>(1)</m> water; <m>(2)</m> soil. <m>Third,</m> they need time.",
    "**<m>其一，</m>**便民。",
  ],
  "words that only look like markers": [
    "第一责任人是馆长。第一要务是开门。",
    "第一、第二产业都要发展。",
    "第一，第二，都是序数。",
    "第二天早上就开门。",
    "其一生都在读书。",
    "再次强调安全。最后一公里要打通。",
    "一是一，二是二。",
    "三要素缺一不可。",
    "一来二去，大家都熟了。",
    "一、二线城市都在建。",
    "这一方面的经验值得推广。",
    "馆里的书要多，一是听读者的。",
    "1.5万册图书已经上架。",
    "a book and a chair",
    "First responders use the street too.",
    "The trees that came first, died.",
    "会议要求，“第一，要开好门；第二，要选好书。一是听读者的”。",
    "會議要求，「第一，要開好門；第二，要選好書」。",
    "> 第一，引用的话不算。",
  ],
  headings: [
    "# 社区图书馆建设的<significance>意义</significance>、<standards>标准</standards>与<paths>路径</paths>",
    "# 公園綠地日常維護的<significance>意義</significance>、<standards>標準</standards>與<paths>路徑</paths>",
    "# <significance>Significance</significance>, <standards>Standards</standards> and <paths>Paths</paths> of Street Trees",
    "## 建好社区图书馆的重要<significance>意义</significance>",
    "## <m>一、</m>建好社区图书馆的<significance>必要性</significance>和<significance>紧迫性</significance>",
    "## <m>（二）</m>衡量<standards>标准</standards>：",
    "## <m>3.</m> 提高水平的<paths>路径</paths>与<paths>对策</paths>",
    "## <m>第一部分</m>　<paths>路径</paths>选择",
    "### <m>第一，</m>有没有“推进标准”",
    "## <significance>Why it matters</significance>: the <significance>significance</significance> of trees",
    "## The <standards>standards</standards> we measure by ##",
    "## <placeholder>【主题】</placeholder>的重要<significance>意义</significance>",
    "## <m>A.</m> Scope",
    "## 推进标准化建设",
    "## 树立正确的价值取向",
    "## Empathy in the street",
    "社区图书馆的意义、标准与路径",
  ],
  "byline and editor": [
    "<credit>◎</credit><author>王敏（某市图书馆）</author>",
    "<credit>□ </credit><author>王敏</author>",
    "<credit>◎本文责编/</credit><author>李强</author>",
    "<credit>◎本文責編/</credit><author>李強</author>",
    "<credit>◎</credit><author><placeholder>【作者】</placeholder>（<placeholder>【单位】</placeholder>）</author>",
    "<credit>作者：</credit><author>王敏</author>",
    "<credit>责任编辑：</credit><author>李强</author>",
    "<credit>（作者单位：</credit><author>某市图书馆）</author>",
    "<credit>By </credit><author>Jane Doe (City Library)</author>",
    "<credit>Editor:</credit><author> John Roe</author>",
    "By 2030, every street has trees.",
    "By Monday, every street has trees.",
    "这本书的作者：王敏。",
  ],
  "placeholders and works": [
    "要加强<placeholder>【工作】</placeholder>，落实《<work>公共图书馆法</work>》和《<work>办法</work>》。",
    "没有写完的【占位和《书名",
  ],
  "several lines": [
    "---\ntitle: 第一，【题】\n---\n\n<m>第一，</m>正文。",
    "```\n第一，代码。一是代码。【代码】《代码》\n```\n<m>第一，</m>正文。",
    "    第一，缩进的代码。\n\n<m>第一，</m>正文。",
    "<!-- 第一，注释 -->\n\n<m>第一，</m>正文。",
    "用 `x。一是` 表示。<m>一是</m>正文。",
    "- <m>第一，</m>列表里的段落。\n  <m>二是</m>同一段的下一行。",
    "1. 有序列表\n2. <m>一是</m>甲；<m>二是</m>乙。",
    "没有闭合的引号“一是甲；\n<m>二是</m>下一行照旧。",
  ],
};

describe("what the grammar colours", () => {
  for (const [name, texts] of Object.entries(samples)) {
    test(name, () => {
      for (const sample of texts) {
        assert.equal(tokenize(sample.replace(anyTag, "")).map(tagged).join("\n"), sample);
      }
    });
  }
});

describe("what stays Markdown", () => {
  const rows: readonly (readonly [text: string, part: string, scope: string])[] = [
    ["## 一、重要意义", "意义", "entity.name.section.markdown"],
    ["第一，要**加强**选书。", "加强", "markup.bold.markdown"],
    ["他说：“要**加强**选书。”", "加强", "markup.bold.markdown"],
    ["第一，见 `乙`。", "乙", "markup.inline.raw.string.markdown"],
    ["1. 第一，甲", "1.", "punctuation.definition.list.begin.markdown"],
    ["第一，甲", "甲", "meta.paragraph.markdown"],
  ];
  for (const [text, part, scope] of rows) {
    test(`${text}: ${part}`, () => {
      const token = tokenize(text)
        .flat()
        .find((candidate) => candidate.text === part);
      assert.ok(token?.scopes.includes(scope), JSON.stringify(token));
    });
  }
});

describe("a long line costs time in proportion to its length", () => {
  // VS Code tokenizes no line longer than this (`editor.maxTokenizationLineLength`).
  const longest = 20_000;
  // Measured: 0.2 s at most on a slow machine. Nested quotation marks or credits, once possible, took 30 s and more.
  const limitInMilliseconds = 5_000;
  for (const unit of [
    "（",
    "一",
    "第一",
    "【",
    "《",
    "“",
    "「",
    "；",
    "一是好；",
    "第一，好。",
    "◎（作者：",
    "　 ",
    "(1",
    "# ",
    "By A ",
    "First ",
  ]) {
    test(JSON.stringify(unit), () => {
      const line = unit.repeat(longest / unit.length);
      assert.equal(grammar.tokenizeLine(line, INITIAL, limitInMilliseconds).stoppedEarly, false);
      assert.equal(grammar.tokenizeLine(`# ${line}`, INITIAL, limitInMilliseconds).stoppedEarly, false);
    });
  }
});
