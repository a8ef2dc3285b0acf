import type { Article } from "./article";

/**
 * Memoizes what is read of an article on demand: several rules ask for its passages, quotations and series, and they are read once. The result
 * lives as long as the article.
 */
export function memoizeByArticle<Result>(read: (article: Article) => Result): (article: Article) => Result {
  const known = new WeakMap<Article, Result>();
  return (article) => {
    let result = known.get(article);
    if (result === undefined) known.set(article, (result = read(article)));
    return result;
  };
}
