/**
 * The characters after which the editor asks without being told to: Ctrl+Space is taken by Chinese input methods. A line
 * break is none of them on purpose: the list would open at every new paragraph, and the next Enter would accept its
 * first item instead of making a blank line. What comes next there is shown faintly instead (`nextMarker.ts`).
 */
export const completionTriggers: readonly string[] = ["#", "第", "其", "（", "(", "《", ..."一二三四五六七八九十"];
