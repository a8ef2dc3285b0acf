/**
 * A short draft without a finding, in parts, for the pages of rules: what is bad is shown as one change to it. Nothing but pages uses it, so no
 * bundle carries it; the calls below are marked as pure for that reason.
 */
export const sampleTitle = `# 社区花园的意义、标准与路径
`;

export const sampleSignificance = `## 社区花园的重要意义

建设社区花园是改善环境的需要。空地种上花草，夏天凉快，雨天也不积水。

建设社区花园是增进邻里往来的需要。一起浇水的人，很快就认识了。
`;

export const sampleStandards = `## 社区花园的衡量标准

第一，有没有人愿意来。主要看早晚两个时段的人数。

第二，有没有人愿意管。主要看认领的地块是否不低于八成。
`;

export const samplePaths = `## 推进社区花园建设的路径

第一，要选好地方。先用起闲置的边角地。

第二，要定好规矩。把浇水、除草排进值班表。
`;

/** Parts of the sample one after the other, a blank line between them. */
export function sampleOf(...parts: readonly string[]): string {
  return parts.join("\n");
}

/** The whole sample. */
export const sampleDraft = /* @__PURE__ */ sampleOf(sampleTitle, sampleSignificance, sampleStandards, samplePaths);

/** The whole sample with one passage replaced. A passage that it does not have is an error of the page's author. */
export function sampleWith(passage: string, replacement: string): string {
  if (!sampleDraft.includes(passage)) throw new Error(`The sample draft has no “${passage}”.`);
  return sampleDraft.replace(passage, () => replacement);
}
