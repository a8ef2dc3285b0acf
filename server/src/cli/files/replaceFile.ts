import { randomUUID } from "node:crypto";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { message, type Message } from "../../l10n/message";

/** A file that nobody may write has none of these bits of its mode. The superuser may write it all the same, so the mode is asked. */
const writableBits = 0o222;

/**
 * Replaces the text of a file at once: it is written beside it and moved into its place, so that at every moment one of the two is there
 * whole, whatever happens. Mode and owner stay; a link still leads to the file. Gives a line for the user where that is not possible, and
 * then the file is as it was. Never rejects.
 */
export async function replaceFile(
  path: string,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<Message | undefined> {
  let temporary: string | undefined;
  try {
    const target = await realpath(path);
    const { mode, uid, gid, size } = await stat(target);
    if ((mode & writableBits) === 0) return message("{0} is read-only and was not changed", path);
    if (size !== Buffer.byteLength(before)) return message("{0} has changed in the meantime and was left alone", path);
    temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    const file = await open(temporary, "wx", mode);
    try {
      await file.writeFile(after);
      // The mode of a new file is limited by the mask of the process.
      await file.chmod(mode);
      const created = await file.stat();
      if (created.uid !== uid || created.gid !== gid) await file.chown(uid, gid);
      // Without this a crash of the machine could leave the new name with nothing in it.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
    return notWritten(path, error);
  }
}

function notWritten(path: string, error: unknown): Message {
  const { code, message: reason } = error as NodeJS.ErrnoException;
  switch (code) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return message("{0} cannot be written and was not changed: permission denied", path);
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return message("{0} was not changed: there is no space left for it", path);
    default:
      return message("{0} was not changed: {1}", path, reason);
  }
}
