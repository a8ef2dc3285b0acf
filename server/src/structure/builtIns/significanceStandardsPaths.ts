import { usualAdditions } from "../usualAdditions";
import { pathsNames, significanceNames, standardsNames } from "../roleNames";
import type { Structure } from "../structure";

/** The structure of the model article: why it matters, how to tell whether it is done well, what to do. */
export const significanceStandardsPaths: Structure = {
  id: "significance-standards-paths",
  names: { hans: "意义—标准—路径", hant: "意義—標準—路徑", latin: "Significance, standards, paths" },
  prefixes: ["quanwen", "全文"],
  scripts: ["hans", "hant", "latin"],
  titles: [],
  formulas: [],
  order: "fixed",
  numbering: "none",
  title: {
    hans: "{topic}的意义、标准与路径",
    hant: "{topic}的意義、標準與路徑",
    latin: "Significance, Standards and Paths of {topic}",
  },
  opening: {
    hans: `◎\${1:【作者】}（\${2:【单位】}）

◎本文责编/\${3:【编辑】}

\${4:【提要：用一句话写出全文的主张，句末不加句号】}

\${5:【引言：写明缘起与依据，引用一句有出处的话】}。在推进{topic}的过程中，只有\${6:【抓住什么】}，才能\${7:【达到什么】}。`,
    hant: `◎\${1:【作者】}（\${2:【單位】}）

◎本文責編/\${3:【編輯】}

\${4:【提要：用一句話寫出全文的主張，句末不加句號】}

\${5:【引言：寫明緣起與依據，引用一句有出處的話】}。在推進{topic}的過程中，只有\${6:【抓住什麼】}，才能\${7:【達到什麼】}。`,
    latin: `By \${1:【author, affiliation】}

Edited by \${2:【editor】}

\${3:【Lead: the claim of the whole article in one sentence, without a full stop】}

\${4:【Introduction: the occasion and the ground, with one sourced quotation】}. Work on {topic} succeeds only when \${5:【condition】}.`,
  },
  closing: { hans: "", hant: "", latin: "" },
  additional: usualAdditions,
  minimumSize: { hans: 120, hant: 120, latin: 60 },
  sections: [
    {
      id: "significance",
      names: { hans: "重要意义", hant: "重要意義", latin: "Significance" },
      aliases: significanceNames,
      heading: { hans: "{topic}的重要意义", hant: "{topic}的重要意義", latin: "Significance of {topic}" },
      required: true,
      takesOthers: false,
      repeatable: false,
      sections: [],
      points: { minimum: 2, family: "unmarked" },
      guidance: {
        hans: "为什么要做：两个以上并列段落，每段以主题句开头（……是……的必然要求），再讲道理、摆事实。",
        hant: "為什麼要做：兩個以上並列段落，每段以主題句開頭（……是……的必然要求），再講道理、擺事實。",
        latin:
          "Why it matters: two or more parallel paragraphs, each opening with a topic sentence and then giving reasons and facts.",
      },
      skeleton: {
        hans: `推进{topic}是\${1:【哪方面】}的必然要求。\${2:【一两句理由：依据、背景、事实】}，这说明这项工作不可缺少。

推进{topic}是\${3:【哪方面】}的重要举措。\${4:【一两句理由】}，由此才能取得实效。

推进{topic}是\${5:【哪方面】}的迫切需要。\${6:【一两句理由：当前存在的不足】}，因此必须及早着手。`,
        hant: `推進{topic}是\${1:【哪方面】}的必然要求。\${2:【一兩句理由：依據、背景、事實】}，這說明這項工作不可缺少。

推進{topic}是\${3:【哪方面】}的重要舉措。\${4:【一兩句理由】}，由此才能取得實效。

推進{topic}是\${5:【哪方面】}的迫切需要。\${6:【一兩句理由：當前存在的不足】}，因此必須及早著手。`,
        latin: `Progress on {topic} answers a need of \${1:【whom or what】}. \${2:【One or two sentences of reasons and facts】}, which shows that the work cannot wait.

Progress on {topic} supports \${3:【which goal】}. \${4:【One or two sentences of reasons】}, and the effect is felt in everyday life.

Progress on {topic} removes \${5:【which shortcoming】}. \${6:【One or two sentences on what goes wrong today】}, so the case for starting now is strong.`,
      },
      point: {
        hans: "推进这项工作是${1:【哪方面】}的必然要求。${2:【一两句理由】}，由此可以看出它的分量。",
        hant: "推進這項工作是${1:【哪方面】}的必然要求。${2:【一兩句理由】}，由此可以看出它的分量。",
        latin:
          "Progress here also helps ${1:【whom or what】}. ${2:【One or two sentences of reasons】}, which adds to the case.",
      },
      patterns: {
        hans: [
          "${1:{topic}}是${2:【哪方面】}的必然要求。",
          "${1:{topic}}是${2:【哪方面】}的重要举措。",
          "${1:{topic}}是${2:【谁】}的迫切需要。",
          "${1:{topic}}是${2:【哪方面】}的重要保障。",
          "${1:{topic}}有利于${2:【什么】}，有利于${3:【什么】}。",
          "从${1:【哪方面】}看，${2:{topic}}关系到${3:【谁的什么】}。",
          "只有${1:【做到什么】}，才能${2:【达到什么】}。",
          "如果不${1:【做什么】}，就会${2:【造成什么后果】}。",
        ],
        hant: [
          "${1:{topic}}是${2:【哪方面】}的必然要求。",
          "${1:{topic}}是${2:【哪方面】}的重要舉措。",
          "${1:{topic}}是${2:【誰】}的迫切需要。",
          "${1:{topic}}是${2:【哪方面】}的重要保障。",
          "${1:{topic}}有利於${2:【什麼】}，有利於${3:【什麼】}。",
          "從${1:【哪方面】}看，${2:{topic}}關係到${3:【誰的什麼】}。",
          "只有${1:【做到什麼】}，才能${2:【達到什麼】}。",
          "如果不${1:【做什麼】}，就會${2:【造成什麼後果】}。",
        ],
        latin: [
          "${1:{topic}} answers a need of ${2:【whom】}.",
          "${1:{topic}} supports ${2:【which goal】}.",
          "${1:{topic}} removes ${2:【which shortcoming】}.",
          "Only when ${1:【condition】} can ${2:【result】}.",
          "Without ${1:【what】}, ${2:【what goes wrong】}.",
        ],
      },
    },
    {
      id: "standards",
      names: { hans: "衡量标准", hant: "衡量標準", latin: "Standards" },
      aliases: standardsNames,
      heading: { hans: "{topic}的衡量标准", hant: "{topic}的衡量標準", latin: "Standards for {topic}" },
      required: true,
      takesOthers: false,
      repeatable: false,
      sections: [],
      points: { minimum: 2, family: "ordinal" },
      guidance: {
        hans: "怎样算做好了：先用一句话引出，再写“第一，……第二，……”，每条都说出可以检查的标准（有没有、是否、主要看、不低于）。",
        hant: "怎樣算做好了：先用一句話引出，再寫「第一，……第二，……」，每條都說出可以檢查的標準（有沒有、是否、主要看、不低於）。",
        latin:
          "How to tell that it is done well: a lead-in, then First, Second, … each stating something one can check (whether, at least, measured by).",
      },
      skeleton: {
        hans: `衡量{topic}的成效，主要有以下标准：

第一，有没有\${1:【做到什么】}是衡量的前提。主要看\${2:【看得见的事实】}，是否\${3:【达到什么程度】}。

第二，有没有\${4:【做到什么】}是衡量的关键。主要看\${5:【看得见的事实】}，是否\${6:【达到什么程度】}。

第三，有没有\${7:【做到什么】}是衡量的落脚点。主要看\${8:【看得见的事实】}，是否\${9:【达到什么程度】}。`,
        hant: `衡量{topic}的成效，主要有以下標準：

第一，有沒有\${1:【做到什麼】}是衡量的前提。主要看\${2:【看得見的事實】}，是否\${3:【達到什麼程度】}。

第二，有沒有\${4:【做到什麼】}是衡量的關鍵。主要看\${5:【看得見的事實】}，是否\${6:【達到什麼程度】}。

第三，有沒有\${7:【做到什麼】}是衡量的落腳點。主要看\${8:【看得見的事實】}，是否\${9:【達到什麼程度】}。`,
        latin: `Whether {topic} is going well can be judged by these standards:

First, whether \${1:【what】} is in place. The test is \${2:【a visible fact】}, reaching at least \${3:【what level】}.

Second, whether \${4:【what】} is used. The test is \${5:【a visible fact】}, reaching at least \${6:【what level】}.

Third, whether \${7:【what】} lasts. The test is \${8:【a visible fact】}, reaching at least \${9:【what level】}.`,
      },
      point: {
        hans: "有没有${1:【做到什么】}是重要标准。主要看${2:【看得见的事实】}，是否${3:【达到什么程度】}。",
        hant: "有沒有${1:【做到什麼】}是重要標準。主要看${2:【看得見的事實】}，是否${3:【達到什麼程度】}。",
        latin:
          "whether ${1:【what】} is achieved. The test is ${2:【a visible fact】}, reaching at least ${3:【what level】}.",
      },
      patterns: {
        hans: [
          "有没有${1:【做到什么】}是衡量的前提。",
          "有没有${1:【做到什么】}是衡量的关键。",
          "有没有${1:【做到什么】}是衡量的落脚点。",
          "主要看${1:【看得见的事实】}，是否${2:【达到什么程度】}。",
          "以${1:【什么】}为标准，${2:【数量】}不低于${3:【多少】}。",
          "是否${1:【做到什么】}，要由${2:【谁】}来评价。",
          "衡量${1:{topic}}的成效，主要有以下标准：",
        ],
        hant: [
          "有沒有${1:【做到什麼】}是衡量的前提。",
          "有沒有${1:【做到什麼】}是衡量的關鍵。",
          "有沒有${1:【做到什麼】}是衡量的落腳點。",
          "主要看${1:【看得見的事實】}，是否${2:【達到什麼程度】}。",
          "以${1:【什麼】}為標準，${2:【數量】}不低於${3:【多少】}。",
          "是否${1:【做到什麼】}，要由${2:【誰】}來評價。",
          "衡量${1:{topic}}的成效，主要有以下標準：",
        ],
        latin: [
          "whether ${1:【what】} is in place.",
          "The test is ${1:【a visible fact】}, reaching at least ${2:【what level】}.",
          "It is measured by ${1:【what】}, at most ${2:【how much】}.",
          "Whether ${1:{topic}} is going well can be judged by these standards:",
        ],
      },
    },
    {
      id: "paths",
      names: { hans: "路径与对策", hant: "路徑與對策", latin: "Paths" },
      aliases: pathsNames,
      heading: { hans: "推进{topic}的路径与对策", hant: "推進{topic}的路徑與對策", latin: "Paths for {topic}" },
      required: true,
      takesOthers: false,
      repeatable: false,
      sections: [],
      points: { minimum: 2, family: "ordinal" },
      guidance: {
        hans: "具体怎么做：写“第一，要……”，每条以动词开头；条内再用“一是……二是……”分述。",
        hant: "具體怎麼做：寫「第一，要……」，每條以動詞開頭；條內再用「一是……二是……」分述。",
        latin:
          "What is to be done: First, Second, … each opening with an action (strengthen, build, should); details go inside the point.",
      },
      skeleton: {
        hans: `第一，要加强\${1:【哪项工作】}，推动{topic}。一是\${2:【做什么】}，由专人负责落实。二是\${3:【做什么】}，按期检查效果。

第二，要完善\${4:【哪项制度】}，保障{topic}。一是\${5:【做什么】}，把责任落到具体岗位。二是\${6:【做什么】}，让群众参与评价。`,
        hant: `第一，要加強\${1:【哪項工作】}，推動{topic}。一是\${2:【做什麼】}，由專人負責落實。二是\${3:【做什麼】}，按期檢查效果。

第二，要完善\${4:【哪項制度】}，保障{topic}。一是\${5:【做什麼】}，把責任落到具體崗位。二是\${6:【做什麼】}，讓群眾參與評價。`,
        latin: `First, strengthen \${1:【which work】} in support of {topic}. Name one person who answers for \${2:【what】} and review it every year.

Second, improve \${3:【which arrangement】} so that {topic} can last. Publish \${4:【what】} and let residents judge the result.`,
      },
      point: {
        hans: "要推进${1:【哪项工作】}，${2:【达到什么】}。一是${3:【做什么】}，做到责任到人。二是${4:【做什么】}，做到有始有终。",
        hant: "要推進${1:【哪項工作】}，${2:【達到什麼】}。一是${3:【做什麼】}，做到責任到人。二是${4:【做什麼】}，做到有始有終。",
        latin:
          "promote ${1:【which work】} so that ${2:【result】}. Start with ${3:【the first step】} and report on it in public.",
      },
      patterns: {
        hans: [
          "要加强${1:【哪项工作】}，${2:【达到什么】}。",
          "要完善${1:【哪项制度】}，${2:【保障什么】}。",
          "要把${1:【什么】}落到实处，做到${2:【什么程度】}。",
          "要坚持${1:【什么原则】}，推动${2:【什么】}。",
          "建立${1:【什么】}机制，由${2:【谁】}负责，${3:【多久】}检查一次。",
          "以${1:【什么】}为抓手，推进${2:{topic}}。",
          "针对${1:【什么问题】}，采取${2:【什么办法】}。",
          "既要${1:【做什么】}，又要${2:【做什么】}。",
        ],
        hant: [
          "要加強${1:【哪項工作】}，${2:【達到什麼】}。",
          "要完善${1:【哪項制度】}，${2:【保障什麼】}。",
          "要把${1:【什麼】}落到實處，做到${2:【什麼程度】}。",
          "要堅持${1:【什麼原則】}，推動${2:【什麼】}。",
          "建立${1:【什麼】}機制，由${2:【誰】}負責，${3:【多久】}檢查一次。",
          "以${1:【什麼】}為抓手，推進${2:{topic}}。",
          "針對${1:【什麼問題】}，採取${2:【什麼辦法】}。",
          "既要${1:【做什麼】}，又要${2:【做什麼】}。",
        ],
        latin: [
          "strengthen ${1:【which work】} so that ${2:【result】}.",
          "improve ${1:【which arrangement】} so that ${2:【result】}.",
          "Name one person who answers for ${1:【what】} and review it ${2:【how often】}.",
          "Publish ${1:【what】} and let ${2:【whom】} judge the result.",
        ],
      },
    },
  ],
};
