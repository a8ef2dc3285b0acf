import { addFirst, configurationObject, newConfiguration, spanOf, valueOf } from "./configurationEdits";
import type { Edit } from "../edits/edit";

/**
 * The edit that sets a rule to `off` in the text of a `.policy-draft.jsonc`; a text that is empty or blank becomes a new configuration.
 * Nothing else changes: comments stay where they are. Undefined for a text that is no JSON object, where any edit could do harm.
 */
export function silenceInConfiguration(text: string, code: string): Edit | undefined {
  const setting = `"${code}": "off"`;
  const newRules = ['"rules": {', `  ${setting}`, "}"];
  if (text.trim() === "") return newConfiguration(text, newRules);
  const root = configurationObject(text);
  if (!root) return undefined;
  const rules = valueOf(root, "rules");
  if (!rules) return addFirst(text, root, newRules, 1);
  if (rules.type !== "object") return undefined;
  const present = valueOf(rules, code);
  if (present) return { span: spanOf(present), text: '"off"' };
  return addFirst(text, rules, [setting], 2);
}
