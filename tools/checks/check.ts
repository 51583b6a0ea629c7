export interface Check {
  /** What a reader of the test run sees. */
  name: string;
  /** What is wrong, one sentence each; empty when all is well. */
  run: () => Promise<string[]>;
}
