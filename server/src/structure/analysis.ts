import type { Article, Stage } from "../article/article";
import type { DraftConfiguration } from "./configuration";
import type { ChoiceReason } from "./chooseStructure";
import type { StructureMatch } from "./matchStructure";
import type { Structure } from "./structure";

/**
 * Everything known about one version of one draft. Made once by the service; rules and features take it and read it.
 */
export interface Analysis {
  readonly article: Article;
  /** The structure in force: front matter, else configuration, else best match, else the default. */
  readonly structure: Structure;
  /** What decided for it. */
  readonly because: ChoiceReason;
  /** How the article's sections answer to that structure. */
  readonly match: StructureMatch;
  /** The stage in force: front matter, else configuration, else `draft`. A stage that does not exist counts as none. */
  readonly stage: Stage;
  /** Last segment of the document's path without `.policy.md` or `.md`, for a title proposal; empty for none. */
  readonly fileName: string;
  /** What is configured for the draft; its front matter and the defaults are no part of it. */
  readonly configuration: DraftConfiguration;
}
