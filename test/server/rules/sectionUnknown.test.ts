import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { render } from "../../../server/src/l10n/message";
import { applyEdits } from "../../../server/src/edits/edits";
import { assertFinds, findingsOf, fixed, severities } from "../../support/findings";

const code = "section-unknown";

const text = "绿道把零散的绿地连成一片。\n";
const draftOf = (...headings: readonly string[]): string =>
  `# 城市绿道\n\n${headings.map((heading) => `${heading}\n\n${text}`).join("\n")}`;

const misspelt = draftOf("## 绿道的重要意义", "<f>## 绿道的衡量标谁</f>", "## 绿道的路径与对策");

describe("a section that the structure does not know is found", () => {
  for (const [name, draft] of [
    ["with a name near a missing one", misspelt],
    ["with a name of its own", draftOf("## 绿道的意义", "<f>## 东段见闻</f>", "## 绿道的路径")],
    ["each one", draftOf("<f>## 东段见闻</f>", "<f>## 西段见闻</f>")],
    [
      "in Traditional",
      "# 城市綠道\n\n## 綠道的意義\n\n綠道連著千家萬戶。\n\n<f>## 東段見聞</f>\n\n這裡的人們都說好。\n",
    ],
    [
      "in English",
      "# Streets\n\n## Significance of Streets\n\nStreets matter.\n\n<f>## A Walk in Town</f>\n\nIt was nice.\n",
    ],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("nothing is found where", () => {
  for (const [name, draft] of [
    ["all sections are known", draftOf("## 绿道的意义", "## 绿道的标准", "## 绿道的路径")],
    [
      "a section has a role that the structure does not ask for",
      draftOf("## 绿道的意义", "## 存在的问题", "## 绿道的路径"),
    ],
    ["a measure belongs to the paths", draftOf("## 绿道的意义", "## 加强绿道养护")],
    ["a conclusion follows", draftOf("## 绿道的意义", "## 结语")],
    ["references follow", draftOf("## 绿道的意义", "## 参考文献", "## 主要参考文献：")],
    ["appendices follow", draftOf("## 绿道的意义", "## 附录", "## 附录一", "## 附件2：名单", "## 致谢")],
    [
      "English additions follow",
      "# Streets\n\n## Significance of Streets\n\nStreets matter.\n\n## Appendix A: Names\n\nAnna.\n\n## References\n\nReed.\n\n## Conclusion\n\nWalk.\n",
    ],
    [
      "Traditional additions follow",
      "# 城市綠道\n\n## 綠道的意義\n\n綠道連著千家萬戶。\n\n## 附錄\n\n名單。\n\n## 參考文獻\n\n無。\n",
    ],
    ["the heading is a plain line", "# 城市绿道\n\n绿道好走。\n\n一、东段见闻\n\n绿道把零散的绿地连成一片。\n"],
    ["the heading was lost", "# 城市绿道\n\n第一，要修路。好走。\n\n第二，要植树。好看。\n"],
    ["a subsection is of any name", draftOf("## 绿道的意义", "### 东段见闻", "## 绿道的路径")],
    ["the document is empty", ""],
  ] as const) {
    test(name, () => assertFinds(code, draft));
  }
});

describe("the name that is meant is proposed", () => {
  for (const [heading, meant, others] of [
    ["## 绿道的衡量标谁", "## 绿道的衡量标准", ["## 绿道的意义", "## 绿道的路径"]],
    ["## 二、衡量准标", "## 二、衡量标准", ["## 绿道的意义", "## 绿道的路径"]],
    ["## 重要意议：", "## 重要意义：", ["## 绿道的标准", "## 绿道的路径"]],
    ["## 意议", "## 意义", ["## 绿道的标准", "## 绿道的路径"]],
    ["## 径路", "## 路径", ["## 绿道的意义", "## 绿道的标准"]],
    ["## 绿道建设实施路经", "## 绿道建设实施路径", ["## 绿道的意义", "## 绿道的标准"]],
    ["## 綠道的衡量標誰", "## 綠道的衡量標準", ["## 綠道的意義", "## 綠道的路徑"]],
    ["## Signifcance of Streets", "## Significance of Streets", ["## Standards", "## Paths"]],
    ["## Recomendations", "## Recommendations", ["## Significance", "## Standards"]],
    ["## Way Forwrd", "## Way Forward", ["## Significance", "## Standards"]],
    ["## standrads", "## standards", ["## Significance", "## Paths"]],
  ] as const) {
    test(meant, () => {
      const filler = /[a-z]/.test(heading)
        ? "Streets matter.\n"
        : heading.includes("綠")
          ? "綠道連著千家萬戶，這裡的人們都說好。\n"
          : text;
      const draft = (own: string): string =>
        `# T\n\n${[own, ...others].map((line) => `${line}\n\n${filler}`).join("\n")}`;
      assert.equal(fixed(code, draft(heading)), draft(meant));
      assertFinds(code, draft(meant));
    });
  }

  for (const [name, heading, others] of [
    [
      "where the section of that name is there",
      "## 绿道的衡量标谁",
      ["## 绿道的意义", "## 绿道的标准", "## 绿道的路径"],
    ],
    ["where half of a short name differs", "## 绿道的建设", ["## 绿道的意义", "## 绿道的标准"]],
    ["where another short name starts otherwise", "## 定义", ["## 绿道的标准", "## 绿道的路径"]],
    ["where a short name has a topic before it", "## 绿道的意见", ["## 绿道的标准", "## 绿道的路径"]],
    [
      "where the section of that name stands elsewhere",
      "## 绿道的衡量标谁",
      ["## 绿道的路径", "## 绿道的标准", "## 绿道的意义"],
    ],
    ["where a third of the name differs", "## Positions", ["## Significance", "## Standards"]],
    ["where nothing is near", "## 东段见闻", ["## 绿道的意义", "## 绿道的标准"]],
  ] as const) {
    test(`not ${name}`, () => {
      const [finding] = findingsOf(code, draftOf(heading, ...others));
      assert.ok(finding);
      assert.equal(finding.fixes, undefined);
      assert.match(render(finding.message, {}), /names no section of the structure \(/);
    });
  }

  test("by section-missing, too, behind its own fixes", () => {
    const draft = misspelt.replace(/<\/?f>/g, "");
    const titles = findingsOf("section-missing", draft)[0]
      ?.fixes?.()
      .map(({ title, edits }) => ({ title: render(title, {}), after: applyEdits(draft, edits) }));
    assert.deepEqual(
      titles?.map(({ title }) => title),
      ["Insert the section “衡量标准” here", "Rename “衡量标谁” to “衡量标准”"],
    );
    assert.equal(titles?.[1]?.after, draft.replace("标谁", "标准"));
  });
});

test("severities", () => assert.deepEqual(severities(code, misspelt), { draft: "off", review: "hint", final: "hint" }));
