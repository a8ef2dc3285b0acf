import { apartFromText } from "../article/span";

/**
 * The same function, which gives its last answer again when it is asked the same again: from one keystroke to the next a draft's title and closing stay as they are. Of what
 * it is asked with, strings are the same when they are equal, objects when they are one.
 */
export function rememberingLast<Question extends readonly unknown[], Answer>(answer: (...question: Question) => Answer): (...question: Question) => Answer {
  let last: { readonly question: readonly unknown[]; readonly answer: Answer } | undefined;
  return (...question) => {
    if (!last?.question.every((part, index) => part === question[index])) {
      // A piece cut from a draft would keep all of it in memory.
      const kept = question.map((part) => (typeof part === "string" ? apartFromText(part) : part));
      last = { question: kept, answer: answer(...question) };
    }
    return last.answer;
  };
}
