import type { Article, Stage } from "../article/article";
import type { StructureMatch } from "./matchStructure";
import type { Structure } from "./structure";

/**
 * Everything known about one version of one draft. Made once by the service; rules and features take it and read it.
 */
export interface Analysis {
  readonly article: Article;
  /** The structure in force: front matter, else configuration, else best match, else the default. */
  readonly structure: Structure;
  /** How the article's sections answer to that structure. */
  readonly match: StructureMatch;
  /** The stage in force; `draft` where the front matter names none or one that does not exist. */
  readonly stage: Stage;
  /** Last segment of the document's path without `.policy.md` or `.md`, for a title proposal; empty for none. */
  readonly fileName: string;
}
