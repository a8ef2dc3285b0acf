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
  {
    file: "community-library-unfinished.policy.md",
    title: "社区图书馆建设的意义、标准与路径",
    script: "hans",
    isFinished: false,
  },
  { file: "community-library.policy.md", title: "社区图书馆建设的意义、标准与路径", script: "hans", isFinished: true },
  {
    file: "park-care.zh-hant.policy.md",
    title: "公園綠地日常維護的意義、標準與路徑",
    script: "hant",
    isFinished: true,
  },
  {
    file: "street-trees.en.policy.md",
    title: "Significance, Standards and Paths of Street Tree Care",
    script: "latin",
    isFinished: true,
  },
  {
    file: "riverside-cycling.problems.policy.md",
    title: "滨河骑行道建设的意义、问题与对策",
    script: "hans",
    isFinished: true,
  },
  {
    file: "reading-room-survey.policy.md",
    title: "关于社区阅览室使用情况的调研报告",
    script: "hans",
    isFinished: true,
  },
  { file: "tree-care-plan.policy.md", title: "关于推进行道树养护的实施意见", script: "hans", isFinished: true },
  { file: "library-hours.notice.policy.md", title: "关于调整暑期开放时间的通知", script: "hans", isFinished: true },
  { file: "mobile-library.request.policy.md", title: "关于购置流动图书车的请示", script: "hans", isFinished: true },
  { file: "park-year.report.policy.md", title: "城南公园管理处2025年工作总结", script: "hans", isFinished: true },
  {
    file: "shaded-crossings.brief.en.policy.md",
    title: "Shade at School Crossings: A Policy Brief",
    script: "latin",
    isFinished: true,
  },
  {
    file: "tool-library.memo.en.policy.md",
    title: "Policy Memorandum: Lending Tools from Branch Libraries",
    script: "latin",
    isFinished: true,
  },
  {
    file: "cycle-parking.white-paper.en.policy.md",
    title: "Cycle Parking in the Old Town: A White Paper",
    script: "latin",
    isFinished: true,
  },
];
