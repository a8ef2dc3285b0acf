import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./repository";

const path = join(repository, "../shared/articles/model-article.policy.md");

/**
 * The published article whose structure is the model. It is not part of the repository; tests on it are skipped where it
 * does not lie beside it, and say so.
 */
export const modelArticle: string = existsSync(path) ? readFileSync(path, "utf8") : "";

/** For `test(name, { skip: withoutModelArticle }, …)`. */
export const withoutModelArticle: string | false =
  modelArticle === "" ? "the model article is not on this machine" : false;
