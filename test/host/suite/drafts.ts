import * as vscode from "vscode";

/** A draft with everything that the built-in structure asks for, and nothing to complain about. */
export const completeDraft = `# 建设社区图书馆的意义、标准与路径

◎林晓（江城图书馆学会）

社区图书馆是离居民最近的书房，办好它要说清为什么办、办成什么样、怎样办

近年来，各地新建了一批社区图书馆，居民走路十分钟就能借到一本书。只有想清楚意义，定准标准，找对路径，才能把它们办成居民愿意来、留得住的地方。

## 建设社区图书馆的重要意义

第一，建设社区图书馆是方便居民阅读的需要。大图书馆藏书多，却往往离家远。老人和孩子出门不便，家门口有一间书房，阅读才能成为每天的习惯。

第二，建设社区图书馆是凝聚社区邻里的需要。邻居们在同一张桌子旁读书、讨论、办活动，从不认识到认识，从认识到互相帮助，社区才有了温度。

## 社区图书馆的衡量标准

第一，有没有“让居民走得到”是衡量的前提。主要看居民步行到馆是否在十五分钟以内，开放时间是否照顾到上班的人和上学的孩子，坡道和扶手是否齐备。

第二，有没有“让居民读得到”是衡量的关键。主要看新书是否每月更新，借还是否方便，预约的图书是否在三天以内送到，能否与市馆通借通还。

## 建设社区图书馆的路径与对策

第一，要把选址和开放时间定好。一是利用闲置的房屋，把多年不用的门面和活动室改成书房。二是延长开放的时间，工作日开到晚上九点，周末全天开放。

第二，要把服务的队伍建好。请退休教师和大学生做志愿者，请馆员每月来讲一次怎样选书，让来的人都能找到一本想读的书，愿意把它读完。
`;

/** The outline of {@link completeDraft}: names, each with the names below it. */
export const completeOutline: OutlineNode[] = [
  {
    name: "建设社区图书馆的意义、标准与路径",
    children: [
      {
        name: "建设社区图书馆的重要意义",
        children: [
          { name: "第一 建设社区图书馆是方便居民阅读的需要", children: [] },
          { name: "第二 建设社区图书馆是凝聚社区邻里的需要", children: [] },
        ],
      },
      {
        name: "社区图书馆的衡量标准",
        children: [
          { name: "第一 有没有“让居民走得到”是衡量的前提", children: [] },
          { name: "第二 有没有“让居民读得到”是衡量的关键", children: [] },
        ],
      },
      {
        name: "建设社区图书馆的路径与对策",
        children: [
          {
            name: "第一 要把选址和开放时间定好",
            children: [
              { name: "一是 利用闲置的房屋，把多年不用的门面和活动室改成书房", children: [] },
              { name: "二是 延长开放的时间，工作日开到晚上九点，周末全天开放", children: [] },
            ],
          },
          { name: "第二 要把服务的队伍建好", children: [] },
        ],
      },
    ],
  },
];

/** {@link completeDraft} without its second section, the standards. */
export const draftWithoutStandards = completeDraft.replace(/## 社区图书馆的衡量标准[^]*?(?=## )/, "");

/** A row of the outline. */
export interface OutlineNode {
  readonly name: string;
  readonly children: readonly OutlineNode[];
}

/**
 * Writes a file into the open folder and shows it. The folder is a copy of `samples/`, in memory on the web.
 * @param name File name; choose one per test, so that no test sees another one's document.
 * @returns The document. Its language is the one that VS Code gave it when it opened.
 */
export async function openFile(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** The folder that VS Code was opened on. */
export function workspaceFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error("VS Code was opened without a folder.");
  return folder.uri;
}

/** The position right after the first occurrence of some text. Throws when it does not occur. */
export function positionAfter(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`The document does not contain “${text}”.`);
  return document.positionAt(offset + text.length);
}

/** The codes of this extension's findings in a document, in the order of the text. */
export function findingCodes(uri: vscode.Uri): string[] {
  return findings(uri).map(({ code }) => String(typeof code === "object" ? code.value : code));
}

/** This extension's findings in a document, in the order of the text. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === "policy-draft")
    .sort((left, right) => left.range.start.compareTo(right.range.start));
}
