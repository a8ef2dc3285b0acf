import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assertFinds, severities } from "../../support/findings";

const code = "quote-source";
const title = "# 社区花园的意义\n\n";
const words = "一座城市怎样对待走得最慢的人，就怎样对待它的将来";

describe("a quotation without a source", () => {
  const drafts: Readonly<Record<string, string>> = {
    "in the middle of a sentence": `花园很重要，<f>“${words}”</f>，谁也不能例外。`,
    "at the start of a paragraph": `<f>“${words}。”</f>道理很浅显。`,
    "Traditional, in 「」": "花園很重要。<f>「一座城市怎樣對待走得最慢的人，就怎樣對待它的將來。」</f>道理很淺顯。",
    "of one clause": "花园近，走的人多，<f>“让每一位居民出门几分钟就能走到树荫下面”</f>。",
    "two sentences behind a source": `园丁指出，花园要近。花园近，走的人就多。走的人多，花园就好。<f>“${words}。”</f>`,
    "the first of several": `花园很重要，<f>“${words}。”</f>“${words}。”道理很浅显。`,
    "behind people who are no speakers": `花园要方便居民出行。<f>“${words}。”</f>道理很浅显。`,
    "behind a slogan, in the next paragraph": `花园要“近一点，小一点，多一点，绿一点，美一点”。\n\n<f>“${words}。”</f>道理很浅显。`,
    "behind 正如": `正如<f>“${words}”</f>，谁也不能例外。`,
    "straight marks": `花园很重要，<f>"${words}"</f>，谁也不能例外。`,
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, title + draft));
  test("in English", () => {
    assertFinds(
      code,
      '# Paths of Gardens\n\nGardens matter. <f>“A town shows what it is by how it treats slow walkers.”</f> Nobody doubts it.\n\nAnd so: they do. <f>"Nothing else in town gives so much for so little."</f> Few doubt it.',
    );
  });
});

describe("a source is", () => {
  const drafts: Readonly<Record<string, string>> = {
    "a verb of saying": `园丁强调，“${words}”。\n\n园丁说：“${words}。”\n\n调查组明确提出要“${words}”。`,
    "a speaker": `王敏同志的话至今管用：花园要近。“${words}。”`,
    "one of the people": `花园里来了几位居民。“${words}。”`,
    "a work": `《公园办法》开篇就写清楚了，“${words}”。`,
    "in the sentence before": `园丁在会上指出了方向。“${words}。”`,
    "in the paragraph before": `园丁在会上说：\n\n“${words}。”`,
    "behind the quotation": `“${words}”，园丁说道。`,
    "a name behind a dash": `“${words}。”——王敏`,
    "a note": `花园很重要，“${words}。”[^1]`,
    "the speaker in the next sentence": `“${words}。”王敏同志多年前的这番话，至今管用。`,
    "that of the quotation before": `园丁指出，“${words}。”“${words}。”\n\n“${words}。”\n\n俗话说“${words}”和“${words}”。`,
    "a saying": `俗话讲得好，“${words}”。`,
    "a colon": `花园门口有一行字：“${words}。”`,
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, title + draft));
  test("an English verb, name or work", () => {
    const quotation = "“A town shows what it is by how it treats slow walkers”";
    assertFinds(
      code,
      `# Paths of Gardens\n\nThe survey says: ${quotation}.\n\nAccording to the survey, ${quotation}.\n\nThere is a line by Anna Reed, ${quotation}.\n\n${quotation}, she wrote.`,
    );
  });
});

describe("no source is asked for", () => {
  const drafts: Readonly<Record<string, string>> = {
    "short quotations": "做到“花园要近，走得要稳”。",
    terms: "这就是“十五分钟便民生活圈和邻里共享花园相结合”的办法。",
    "slogans of short parts":
      "坚持“统一规划、分步实施、因地制宜、注重实效”。\n\n口径是“入口看得见，路面走得稳，夜里有灯光”，缺一不可。",
    "examples and tasks": `标题可以用比喻，如“${words}”。\n\n一是要着力“${words}”。`,
    "lists of short words": "活动分四类，“文明讨论、文明服务、文明参与、文明育人”。",
    names: "花园参加“二〇二四年度全国优秀社区公共空间更新案例”评选。",
    "slogans in headings": `## “${words}”\n\n花园近。\n\n“${words}”\n\n花园好。`,
    "quotations in a quotation": `园丁强调：“花园要近。花园要好。有了花园才有邻里。‘${words}。’”`,
    "block quotations": `> “${words}。”`,
    placeholders: "【人物、文件或著作】强调，“【这里是一句有出处的引文，请写完整】”。",
  };
  for (const [name, draft] of Object.entries(drafts)) test(name, () => assertFinds(code, title + draft));
  test("English terms and short quotations", () => {
    assertFinds(
      code,
      '# Paths of Gardens\n\nPeople call it “near and good”. Ways such as "remember to water it on every dry day of summer" do not last.',
    );
  });
});

test("severities", () =>
  assert.deepEqual(severities(code, `${title}花园很重要，“${words}”。`), {
    draft: "off",
    review: "information",
    final: "warning",
  }));
