import type { NewDraftParams } from "../../server/src/protocol";

/** A draft that comes with the extension. */
export interface Sample {
  /** Its name in the folder `samples`. */
  readonly file: string;
  /** The draft's own title. */
  readonly title: string;
  readonly script: NewDraftParams["script"];
  /** Whether it has all that its structure asks for. */
  readonly isFinished: boolean;
}

/** The drafts in `samples`. They are listed here because on the web nobody can list the folder of an extension. */
export const samples: readonly Sample[] = [
  { file: "community-library-unfinished.policy.md", title: "社区图书馆建设的意义、标准与路径", script: "hans", isFinished: false },
  { file: "community-library.policy.md", title: "社区图书馆建设的意义、标准与路径", script: "hans", isFinished: true },
  { file: "park-care.zh-hant.policy.md", title: "公園綠地日常維護的意義、標準與路徑", script: "hant", isFinished: true },
  { file: "street-trees.en.policy.md", title: "Significance, Standards and Paths of Street Tree Care", script: "latin", isFinished: true },
];
