/**
 * The characters after which the editor asks for completions: Chinese input methods take Ctrl+Space. A line break is deliberately not one of them: the list would open at every new paragraph, and the next Enter would accept its
 * first item instead of making a blank line. What comes next there is shown faintly instead (`nextMarker.ts`).
 */
export const completionTriggers: readonly string[] = ["#", "第", "其", "（", "(", "《", ..."一二三四五六七八九十"];
