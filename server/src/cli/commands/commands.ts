import { check } from "./check";
import { clean } from "./clean";
import type { Command } from "./command";
import { derive } from "./derive";
import { fix } from "./fix";
import { newDraft } from "./new";
import { outline } from "./outline";
import { rules } from "./rules";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [check, outline, fix, clean, newDraft, derive, rules];
