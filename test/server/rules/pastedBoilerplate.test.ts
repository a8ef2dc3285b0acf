import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { analyse } from "../../../server/src/structure/analyse";
import { applyEdits } from "../../../server/src/edits/edits";
import { fixAllEdits } from "../../../server/src/checking/fixAll";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "pasted-boilerplate";
const title = "# 社区花园的意义与路径\n\n";
const text = "社区花园离家近，走几步就到，老人和孩子都用得上。";

/** A draft whose last lines are given. */
function endingWith(lines: string): string {
  return `${title}${text}\n\n${lines}\n`;
}

describe("what a web page leaves", () => {
  const endings: Readonly<Record<string, string>> = {
    "a copyright notice": "<f>版权声明：本文内容由互联网用户自发贡献，本站不拥有所有权。如有侵权请联系删除。</f>",
    "a copyright line": "<f>版权所有 侵权必究</f>",
    "a ban on copying": "<f>未经授权，不得转载。</f>",
    "links to other posts": "<f>上一篇：屋顶花园怎样浇水\n下一篇 2024年6月9日 上午8:40</f>",
    "links in Markdown": "<f>- [上一篇：屋顶花园](a.html)\n- [下一篇](b.html)</f>",
    "related posts": "<f>相关推荐</f>",
    "related posts with their titles": "<f>## 相关文章\n\n- [屋顶花园怎样浇水](a.html)\n- [阳台种菜五问](b.html)</f>",
    counters: "<f>点赞 12 收藏(3) 阅读：1,024\n\n（0）\n分享到：微信 微博</f>",
    "a number beside other remains": "<f>(12)\n上一篇</f>",
    "the page's editor": "<f>（责任编辑：王敏）</f>",
    "the page's editor before other remains": "<f>责编/王敏 校对/李强\n\n相关阅读：</f>",
    "the title once more": "<f>社区花园的意义与路径</f>",
    "a run with empty lines, once":
      "<f>社区花园的意义与路径\n\n版权声明：本文由网友发布。\n\n(0)\n上一篇 2024年6月9日\n\n相关推荐</f>",
    "inserted pinyin in them": "<f>版权(quán)声(shēng)明：本文由网(wǎng)友发布。\n\n相关(guān)推荐</f>",
    "English remains":
      "<f>Copyright © 2024 Garden News. All rights reserved.\n\nPrevious Post: Roof gardens\nNext Article →\n\nShare this: Facebook Twitter\nRead more »\n3 Comments\n\nRelated posts</f>",
  };
  for (const [name, ending] of Object.entries(endings)) test(name, () => assertFinds(code, endingWith(ending)));

  test("a breadcrumb and what is known of the page, above the text", () => {
    assertFinds(code, `<f>当前位置：首页 > 园林 > 正文</f>\n\n${title}${text}\n`);
    assertFinds(code, `${title}<f>来源：园林报 阅读：86</f>\n\n${text}\n`);
    assertFinds(code, `<f>Home > Parks > News</f>\n\n# Paths of Gardens\n\nA garden near home is used.\n`);
  });
  test("the name of the site behind the title", () => {
    assertFinds(code, `# 社区花园的意义<f>_某某花园网</f>\n\n${text}\n`);
    assertFinds(code, `# 社區花園的意義<f> | 要聞 | 花園資訊</f>\n\n${text}\n`);
  });
  test("who edited and approved, beside other remains", () =>
    assertFinds(code, endingWith("<f>点赞 12\n\n审核：王敏\n\n编辑：李强</f>")));
  test("Traditional", () => {
    assertFinds(
      code,
      `# 社區花園的意義\n\n社區花園離家近，走幾步就到。\n\n<f>版權聲明：本文內容由互聯網用戶自發貢獻。\n\n下一篇\n\n相關推薦</f>\n`,
    );
  });
  test("English", () => {
    assertFinds(
      code,
      "# Paths of Gardens\n\nA garden near home is used.\n\n<f>© 2024 Town News\n\nShare this post\n\nRelated articles\n\nHow to water a roof garden\n</f>".replace(
        "\n</f>",
        "</f>\n",
      ),
    );
  });
  test("between paragraphs, twice", () => {
    assertFinds(code, `${title}<f>阅读 1200</f>\n\n${text}\n\n<f>上一篇：屋顶花园</f>\n\n${text}\n`);
  });
  test("keywords before the title, and the title once more", () => {
    assertFinds(
      code,
      `<f>花园大全_在线浇水_最新入口</f>\n\n社区花园的意义与路径\n\n${text}\n\n${text}\n\n<f>社区花园的意义与路径</f>\n`,
    );
  });
  test("a page's title before the title", () =>
    assertFinds(code, `<f>社区花园的意义_花园网</f>\n\n# 社区花园的意义\n\n${text}\n`));
});

/** Each counter could be taken apart in several ways, and the line in as many as their product: it comes to an end because there is one way only. */
test("a line of counters that is none after all comes to an end", () => {
  for (const counter of [`点赞 1${" ".repeat(12)}`, "点赞1,,,,,,,,,,,"])
    assertFinds(code, endingWith(`${counter.repeat(11)}好`));
});

describe("no page left", () => {
  const endings: Readonly<Record<string, string>> = {
    "sentences that begin alike":
      "上一篇文章讲过浇水。下一步要除草。版权所有制度是另一回事。相关推荐工作由居委会负责。分享到户的办法很好。举报电话要公布。\n\n阅读1200本书的孩子不少。\n\n责任编辑工作要加强。",
    "headings of the writer": "## 相关链接\n\n见《公园办法》。\n\n## 延伸阅读\n\n见《浇水》。",
    "an editor's line that is not at the end": "（责任编辑：王敏）\n\n还有一段话要说，花园要常浇水。",
    "a marker and a number alone": "(1)\n\n浇水要勤。\n\n（2）",
    "words joined by _ in the text": "字段 garden_name_id 不必改。",
    code: "```\n上一篇\n版权声明：本文\n社区花园的意义与路径\n```",
    "who approved, proofread and edited, without other remains":
      "抄送：区园林局\n\n审核：王敏\n校对：李强\n\n责编：赵亮",
    "who approved, in Traditional": "抄送：園林局\n\n校對：李強\n\n審核：王敏",
    "a sentence about copying": "转载请注明出处的办法，适用于简报。\n\n转载请注明作者，并附照片。",
    "a path through menus in the text": "打开网页，按下面的路走：\n\n首页 > 花园 > 报名",
    "the title as a heading again": "社区花园的意义与路径\n===\n\n要多浇水。",
  };
  for (const [name, ending] of Object.entries(endings)) test(name, () => assertFinds(code, endingWith(ending)));
  test("the only lines of a section", () => {
    assertFinds(code, `${title}## 标题\n\n社区花园的意义与路径\n\n## 正文\n\n${text}\n`);
    assertFinds(code, `${title}## 网站文字\n\n版权所有 侵权必究\n\n下一篇\n`);
    assertFinds(code, "# Paths of Gardens\n\n## Footer\n\nAll rights reserved.\n\n## Text\n\nA garden is used.\n");
  });
  test("a title whose parts are no sites", () => {
    assertFinds(code, `# 花园|绿道|树荫\n\n${text}\n`);
    assertFinds(code, `# 社区服务网\n\n${text}\n`);
  });
  test("an editor's line in the head of the article", () => {
    assertFinds(code, `${title}◎王敏（城南公园管理处）\n\n◎本文责编/李强\n\n${text}\n`);
    assertFinds(code, `${title}◎王敏（城南公园管理处）\n\n◎本文责编/李强\n`);
    assertFinds(code, `${title}责任编辑：李强\n`);
  });
  test("a title with _ in it", () => {
    assertFinds(code, `# 花园_绿道_树荫\n\n${text}\n`);
    assertFinds(code, `社区花园_绿道\n\n${text}\n`);
    assertFinds(code, "garden_draft_two\n\nA garden near home is used.\n");
  });
  test("a second level-1 heading, which is a title", () => assertFinds(code, `${title}${text}\n\n${title}`));
  test("English sentences that begin alike", () => {
    assertFinds(
      code,
      "# Paths of Gardens\n\nShare this guidance with residents.\n\nNext articles will deal with water.\n\nRead more books in the shade.\n\nCopyright law protects plans of gardens.\n\nRelated work is under way.\n",
    );
  });
  test("front matter", () => assertFinds(code, `---\ntitle: 上一篇\n---\n\n${title}${text}\n`));
});

describe("the finding covers its run", () => {
  const words = "花园近,“菜园”、“果园”也近。“好走";
  test("as it stands", () => {
    const draft = endingWith(`上一篇：${words}\n\n相关推荐`);
    assert.deepEqual(
      findingsOf(code, draft)[0]?.covers?.map(({ start, end }) => draft.slice(start, end)),
      [`上一篇：${words}\n\n相关推荐`],
    );
  });
  for (const other of ["punctuation-halfwidth", "punctuation-dunhao", "quote-unbalanced"]) {
    test(`${other} is silent there, and speaks elsewhere`, () => {
      assert.deepEqual(findingsOf(other, endingWith(`上一篇：${words}`)), []);
      assert.equal(findingsOf(other, endingWith(words)).length, 1);
    });
  }
});

describe("the fix deletes the run", () => {
  const fixes: Readonly<Record<string, readonly [before: string, after: string]>> = {
    "at the end": [`${title}${text}\n\n上一篇\n下一篇\n\n相关推荐\n\n`, `${title}${text}\n`],
    "at the end without a line break": [`${title}${text}\n\n上一篇`, `${title}${text}\n`],
    "at the start": [`花园大全_浇水_入口\n\n${title}${text}\n`, `${title}${text}\n`],
    "at the start, after a byte order mark": [
      `\uFEFF花园大全_浇水_入口\n\n${title}${text}\n`,
      `\uFEFF${title}${text}\n`,
    ],
    "between paragraphs": [`${title}${text}\n\n(0)\n上一篇\n\n${text}\n`, `${title}${text}\n\n${text}\n`],
    "after front matter": [
      `---\nstage: final\n---\n花园大全_浇水_入口\n\n${title}${text}\n`,
      `---\nstage: final\n---\n${title}${text}\n`,
    ],
  };
  for (const [name, [before, after]] of Object.entries(fixes)) {
    test(name, () => assert.equal(fixed(code, before), after));
    test(`${name}; a second time nothing`, () => assert.deepEqual(findingsOf(code, after), []));
    test(`${name}; with CRLF`, () =>
      assert.equal(fixed(code, before.replaceAll("\n", "\r\n")), after.replaceAll("\n", "\r\n")));
  }
  test("and is not among the safe ones", () => {
    const draft = endingWith("上一篇");
    assert.equal(applyEdits(draft, fixAllEdits(analyse(draft, "draft"))), draft);
  });
});

test("severities", () =>
  assert.deepEqual(severities(code, endingWith("上一篇")), { draft: "warning", review: "warning", final: "error" }));
