declare module 's3rver' {
  /** A small object store for specs. */
  export default class S3rver {
    constructor(given: { address: string; port: number; silent: boolean; directory: string });
    run(): Promise<{ address: string; port: number }>;
    close(): Promise<void>;
  }
}
