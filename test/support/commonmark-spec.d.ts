/** The package has no types of its own. */
declare module "commonmark-spec" {
  /** Every example of the specification; a tab is written as `→`. */
  export const tests: readonly {
    readonly number: number;
    readonly section: string;
    readonly markdown: string;
    readonly html: string;
  }[];
}
