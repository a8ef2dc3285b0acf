import type { Script } from "../article/article";
import { message } from "../rules/message";
import type { Message } from "../rules/message";

/** A size as {@link Section.size} counts it, with its unit: `823 characters` in a Chinese draft, `410 words` in others. */
export function sizeMessage(size: number, script: Script): Message {
  return script === "latin" ? message("{0} words", size) : message("{0} characters", size);
}
