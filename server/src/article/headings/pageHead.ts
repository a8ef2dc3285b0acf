/** Longer lines are no breadcrumb and no line about a page, in UTF-16 units. */
const longestLine = 200;

/** Longer words are no part of a breadcrumb and no value of a label. */
const longestPart = 24;

/**
 * Whether a line is what a web page shows above an article: where the page is (`当前位置：首页 > 理论 > 正文`, `Home > Housing > News`), or what is known of
 * it (`发布时间：2025-06-09 来源：区民政局 浏览次数：128`). A source or an author alone may be the credit of the writer.
 */
export function isPageHead(line: string): boolean {
  const words = line.trim();
  if (words.length > longestLine || /[。！？；\r\n]/.test(words)) return false;
  return position.test(words) || isBreadcrumb(words) || isAboutPage(words);
}

const position =
  /^(?:[您你]?(?:现在的?|現在的?|目前|当前|當前|所在)(?:所在)?的?位置|[您你]的?位置|you are here)\s*[:：]/i;
const startPage = /^(?:(?:网站|網站)?(?:首页|首頁)|主页|主頁|home)$/i;

/** From the start page over one part at least to another one, or to the words 正文. */
function isBreadcrumb(words: string): boolean {
  const parts = words.split(/[>＞›»→]/).map((part) => part.trim());
  const [first = ""] = parts;
  const endsAtArticle = parts.at(-1) === "正文";
  return (
    parts.length >= (endsAtArticle ? 2 : 3) &&
    (startPage.test(first) || endsAtArticle) &&
    parts.every((part) => part !== "" && part.length <= longestPart)
  );
}

/** What a page says of an article. The first group no writer says of a text of his own. */
const labels =
  /(?:(浏览|瀏覽|阅读|閱讀|点击|點擊|访问|訪問|字体|字體|字号|字號|分享到|打印|发布机构|發布機構|索引号|索引號)|发布时间|發布時間|發佈時間|发布日期|發布日期|来源|來源|作者|编辑|編輯|责任编辑|責任編輯)(?:次数|次數|量|数|數)?(?:\s*[:：]|(?=\s|$))/g;

/** Two labels or more with short values and nothing else. */
function isAboutPage(words: string): boolean {
  const found = [...words.matchAll(labels)];
  const values = words.replace(labels, "\n").split("\n");
  return (
    found.length > 1 &&
    found.some(([, ofPage]) => ofPage !== undefined) &&
    values[0] === "" &&
    values.every((value) => value.trim().length <= longestPart)
  );
}
