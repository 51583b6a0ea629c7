/**
 * What a page or an operation may cost at the most. Specs count the statements and measure the bytes on the built
 * product; this is the one place that says how many.
 */
export const budgets = {
  /** SQL statements of one page or operation, session and rights included, however many rows it shows. */
  statements: 8,
  /**
   * The same for signing up, in and out and for confirming: the engine's transaction, and limits that a restart does
   * not forgive. Signing in takes 13, and four more where it ends a session and forgives attempts that failed.
   */
  accountStatements: 17,
  /** Bytes as they are sent, compressed as said. */
  bytes: {
    /** Script of a page for signed-out readers. */
    scriptSignedOut: 0,
    /** The first page of a signed-in reader with everything it loads, brotli. */
    firstPageSignedIn: 110_000,
    /** The same where one writes beside what one reads. */
    firstPageWriting: 120_000,
    /** Of that what one feature brings itself: its islands, brotli. */
    ofFeature: 15_000,
    /** The same where one writes: the composer, what chooses files, and what else the form has. */
    ofWriting: 20_000,
    /** All that the composer may come to load by and by, what reads a paste included, gzip. */
    composer: 20_000,
    /** Style sheets of any one page, brotli. */
    stylesOfPage: 6_000,
    /** All style sheets of the product together, brotli. */
    stylesInAll: 15_000,
    /** Document of a discussion of twenty posts for signed-out readers who have the style, brotli. */
    threadDocument: 12_000,
    /** The same with everything it loads. */
    threadPage: 30_000,
  },
} as const;
