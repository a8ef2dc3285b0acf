import { open } from "node:fs/promises";
import { message, type Message } from "../rules/message";
import { failureOf } from "./readDraft";

/** Makes a file that must not exist yet. Gives a line for the user where that is not possible. Never rejects. */
export async function createFile(path: string, text: string): Promise<Message | undefined> {
  try {
    const file = await open(path, "wx");
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EEXIST" ? message("{0} exists already and was left alone", path) : failureOf(path, error);
  }
}
