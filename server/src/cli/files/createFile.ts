import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { message, type Message } from "../../l10n/message";
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
    switch ((error as NodeJS.ErrnoException).code) {
      case "EEXIST":
        return message("{0} exists already and was left alone", path);
      case "ENOENT":
      case "ENOTDIR":
        return message("{0} cannot be made: there is no folder {1}", path, dirname(path));
      case "EACCES":
      case "EPERM":
      case "EROFS":
        return message("{0} cannot be made: permission denied", path);
      default:
        return failureOf(path, error);
    }
  }
}
