import { completeStructure } from "../completeStructure";
import type { Structure } from "../structure";

/** The structure of most essays: why it matters, what is in the way, what to do. */
export const significanceProblemsPaths: Structure = completeStructure({
  id: "significance-problems-paths",
  name: { hans: "意义—问题—对策", hant: "意義—問題—對策", latin: "Significance, problems, paths" },
  prefixes: ["wentiduice", "问题对策"],
  title: {
    hans: "{topic}的意义、问题与对策",
    hant: "{topic}的意義、問題與對策",
    latin: "Significance, Problems and Paths of {topic}",
  },
  sections: [
    {
      id: "significance",
      name: { hans: "重要意义", hant: "重要意義", latin: "Significance" },
      heading: { hans: "{topic}的重要意义", hant: "{topic}的重要意義", latin: "Significance of {topic}" },
      points: { min: 2, family: "unmarked" },
      guidance: {
        hans: "为什么要做：两个以上并列段落，每段以主题句开头（……是……的必然要求），再讲道理、摆事实。",
        hant: "為什麼要做：兩個以上並列段落，每段以主題句開頭（……是……的必然要求），再講道理、擺事實。",
        latin:
          "Why it matters: two or more parallel paragraphs, each opening with a topic sentence and then giving reasons and facts.",
      },
      skeleton: {
        hans: `推进{topic}是【哪方面】的必然要求。【一两句理由：依据、背景、事实】，这说明这项工作不可缺少。

推进{topic}是【哪方面】的重要举措。【一两句理由】，由此才能取得实效。

推进{topic}是【哪方面】的迫切需要。【一两句理由：当前存在的不足】，因此必须及早着手。`,
        hant: `推進{topic}是【哪方面】的必然要求。【一兩句理由：依據、背景、事實】，這說明這項工作不可缺少。

推進{topic}是【哪方面】的重要舉措。【一兩句理由】，由此才能取得實效。

推進{topic}是【哪方面】的迫切需要。【一兩句理由：當前存在的不足】，因此必須及早著手。`,
        latin: `Progress on {topic} answers a need of 【whom or what】. 【One or two sentences of reasons and facts】, which shows that the work cannot wait.

Progress on {topic} supports 【which goal】. 【One or two sentences of reasons】, and the effect is felt in everyday life.

Progress on {topic} removes 【which shortcoming】. 【One or two sentences on what goes wrong today】, so the case for starting now is strong.`,
      },
      point: {
        hans: "推进这项工作是【哪方面】的必然要求。【一两句理由】，由此可以看出它的分量。",
        hant: "推進這項工作是【哪方面】的必然要求。【一兩句理由】，由此可以看出它的分量。",
        latin:
          "Progress here also helps 【whom or what】. 【One or two sentences of reasons】, which adds to the case.",
      },
    },
    {
      id: "problems",
      name: { hans: "主要问题", hant: "主要問題", latin: "Problems" },
      heading: { hans: "{topic}的主要问题", hant: "{topic}的主要問題", latin: "Problems of {topic}" },
      points: { min: 2, family: "ordinal" },
      guidance: {
        hans: "什么挡在路上：先用一句话引出，再写“第一，……第二，……”，每条先说问题，再举看得见的事实。",
        hant: "什麼擋在路上：先用一句話引出，再寫「第一，……第二，……」，每條先說問題，再舉看得見的事實。",
        latin:
          "What stands in the way: a lead-in, then First, Second, … each naming a problem and then facts anyone can see.",
      },
      skeleton: {
        hans: `当前，{topic}还不能让人满意，主要表现在：

第一，【哪方面】做得不够。【表现：看得见的事实】，群众对此意见较多。

第二，【哪项制度】还不健全。【表现】，责任落不到具体的人。

第三，【哪方面】缺少保障。【表现】，好的做法难以坚持。`,
        hant: `當前，{topic}還不能讓人滿意，主要表現在：

第一，【哪方面】做得不夠。【表現：看得見的事實】，群眾對此意見較多。

第二，【哪項制度】還不健全。【表現】，責任落不到具體的人。

第三，【哪方面】缺少保障。【表現】，好的做法難以堅持。`,
        latin: `Whoever looks at {topic} today finds that it falls short in these respects:

First, 【what】 is not done well enough. 【Facts anyone can see】, and residents say so.

Second, 【which arrangement】 is unclear. 【What follows from it】, so nobody answers for the result.

Third, 【what】 has no lasting support. 【What follows from it】, and good beginnings fade.`,
      },
      point: {
        hans: "【哪方面】还有差距。【表现：看得见的事实】，需要尽快解决。",
        hant: "【哪方面】還有差距。【表現：看得見的事實】，需要儘快解決。",
        latin: "【what】 falls short. 【Facts anyone can see】, and it has to be settled soon.",
      },
    },
    {
      id: "paths",
      name: { hans: "路径与对策", hant: "路徑與對策", latin: "Paths" },
      heading: { hans: "推进{topic}的路径与对策", hant: "推進{topic}的路徑與對策", latin: "Paths for {topic}" },
      points: { min: 2, family: "ordinal" },
      guidance: {
        hans: "具体怎么做：对着上面的问题逐条写“第一，要……”，每条以动词开头；条内再用“一是……二是……”分述。",
        hant: "具體怎麼做：對著上面的問題逐條寫「第一，要……」，每條以動詞開頭；條內再用「一是……二是……」分述。",
        latin:
          "What is to be done, problem by problem: First, Second, … each opening with an action (strengthen, build, should).",
      },
      skeleton: {
        hans: `第一，要加强【哪项工作】，推动{topic}。一是【做什么】，由专人负责落实。二是【做什么】，按期检查效果。

第二，要完善【哪项制度】，保障{topic}。一是【做什么】，把责任落到具体岗位。二是【做什么】，让群众参与评价。`,
        hant: `第一，要加強【哪項工作】，推動{topic}。一是【做什麼】，由專人負責落實。二是【做什麼】，按期檢查效果。

第二，要完善【哪項制度】，保障{topic}。一是【做什麼】，把責任落到具體崗位。二是【做什麼】，讓群眾參與評價。`,
        latin: `First, strengthen 【which work】 in support of {topic}. Name one person who answers for 【what】 and review it every year.

Second, improve 【which arrangement】 so that {topic} can last. Publish 【what】 and let residents judge the result.`,
      },
      point: {
        hans: "要推进【哪项工作】，【达到什么】。一是【做什么】，做到责任到人。二是【做什么】，做到有始有终。",
        hant: "要推進【哪項工作】，【達到什麼】。一是【做什麼】，做到責任到人。二是【做什麼】，做到有始有終。",
        latin: "promote 【which work】 so that 【result】. Start with 【the first step】 and report on it in public.",
      },
    },
  ],
  opening: {
    hans: `◎【作者】（【单位】）

【引言：从一件具体的事说起，点明为什么值得关注】。推进{topic}，既要看到意义，也要正视问题，更要拿出办法。`,
    hant: `◎【作者】（【單位】）

【引言：從一件具體的事說起，點明為什麼值得關注】。推進{topic}，既要看到意義，也要正視問題，更要拿出辦法。`,
    latin: `By 【author, affiliation】

【Introduction: begin with one concrete case and say why it matters】. Work on {topic} has to name what stands in its way before it can say what to do.`,
  },
});
