import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inlineSyntax } from "../../../../server/src/article/markdown/inlineSyntax";
import { textOf } from "../../../../server/src/article/span";
import { withSpans } from "../../../support/marked";

describe("what is no prose in a paragraph", () => {
  const cases: Readonly<Record<string, string>> = {
    "code spans, by the number of their signs": "写<s>`甲,乙`</s>和<s>``a`b``</s>，<s>```</s>不闭合",
    "bare addresses with Chinese in them":
      "见<s>https://zh.example.org/wiki/绿道:东段</s> ，<s>http://a.cn/附图(一).png</s> 和 <s>https://a.cn/?区=东</s>。",
    "addresses without a scheme": "见<s>www.example.org/绿道(东).html</s>，<s>park.example.com/a?b=c</s>。",
    "an address that ends its sentence": "见<s>https://a.cn/b</s>。另见<s>https://a.cn/c</s>, 完。",
    "an address in brackets": "（见<s>https://a.cn/b</s>）和 (<s>https://a.cn/c</s>)",
    "an address before a wiki link": "<s>https://a.cn/b</s><s>[[甲,乙]]</s>",
    "e-mail addresses": "写信到<s>li.qiang@example.org</s>，或<s>绿道@</s>".replace("<s>绿道@</s>", "绿道@"),
    "wiki links and embeddings": "见<s>[[绿道,东段|路]]</s>和<s>![[图,一.png]]</s>",
    "targets of links and images with their titles":
      '[甲,乙<s>](https://a.cn/x,y "题,一")</s>和<s>!</s>[图<s>](图(一).png)</s>',
    "labels of links": "[甲<s>][标,签]</s>和[乙<s>][]</s>",
    "marks of footnotes": "绿道<s>[^1]</s>近，树<s>[^注]</s>多。",
    "tags, comments and entities":
      '<s><b title="甲,乙"></s>丙<s></b></s>，<s><!-- 丁,戊 --></s><s>&nbsp;</s><s>&#160;</s>',
    autolinks: "<s><https://a.cn/甲,乙></s>",
    "formulas, but no prices": "流量<s>$Q=v,A$</s>，花$5,$6买。",
    escapes: "1<s>\\.</s> 甲<s>\\*</s>",
    attributes: "绿道<s>{#a .b}</s>、<s>{#走,看}</s>和[图<s>]{width=50%}</s>，{{单位}}和{甲}",
    "numbers of articles and versions": "依<s>第3.2条</s>、<s>第 1.3 款</s>和<s>v2.1</s>、<s>3.1.4</s>，第三条、3、4",
    "names with a full stop": "登录<s>163.com</s>和<s>gov.example.cn</s>，Mr.Li",
  };
  for (const [name, written] of Object.entries(cases))
    test(name, () => {
      const { text, spans } = withSpans(written, "s");
      const found = inlineSyntax(text, { start: 0, end: text.length }).map((span) => textOf(text, span));
      assert.deepEqual(
        found,
        spans.map((span) => textOf(text, span)),
      );
    });
});

test("what is opened and never closed is prose", () => {
  for (const text of ["[[甲", "$甲", "<b 甲", "[甲](乙", "{#甲", "[^甲", "&甲;", "a < b, c > d"])
    assert.deepEqual(inlineSyntax(text, { start: 0, end: text.length }), [], text);
});

test("only the passage is read", () => {
  const text = "$甲$乙$丙$";
  assert.deepEqual(inlineSyntax(text, { start: 3, end: 5 }), []);
});
