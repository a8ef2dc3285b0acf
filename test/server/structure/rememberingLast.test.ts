import assert from "node:assert/strict";
import { test } from "node:test";
import { rememberingLast } from "../../../server/src/structure/rememberingLast";

test("what is asked again at once is answered without work, anything else is not", () => {
  const asked: string[] = [];
  const length = rememberingLast((words: string, list: readonly number[]) => {
    asked.push(words);
    return words.length + list.length;
  });
  const list = [1, 2];
  const answers = [length("绿道", list), length(["绿", "道"].join(""), list), length("绿道", [1]), length("花园里", [1]), length("绿道", list)];
  assert.deepEqual(answers, [4, 4, 3, 4, 4]);
  assert.deepEqual(asked, ["绿道", "绿道", "花园里", "绿道"]);
});

test("that there is no answer is an answer", () => {
  let asked = 0;
  const nothing = rememberingLast((words: string) => {
    asked++;
    return words === "" ? words : undefined;
  });
  assert.equal(nothing("绿道"), undefined);
  assert.equal(nothing("绿道"), undefined);
  assert.equal(asked, 1);
});
