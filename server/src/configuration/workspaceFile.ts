/** The configuration file of a workspace. */
export interface WorkspaceFile {
  readonly uri: string;
  /** Empty for a file that does not exist yet. */
  readonly text: string;
  readonly exists: boolean;
}
