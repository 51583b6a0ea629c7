/** Sizes in bytes, lengths in Unicode code points. */
export const mailLimits = {
  /** Days for which a mail can be answered by mail. */
  replyDays: 30,
  /** Days for which an address is good at which one begins discussions of a cluster. */
  writingDays: 365,
  /** A mail of a discussion waits for so many seconds, so that what is corrected or removed meanwhile is so in it. */
  waitSeconds: 180,
  /** Mails of discussions that a member gets in 24 hours; what comes on top waits for the digest. */
  mostADay: 20,
  /** Notifications that one statement looks at. */
  dueAtOnce: 2_000,
  /** A mail is at most so large, whatever was written. */
  bytes: 30_720,
  /** Characters of a post in a mail. */
  excerpt: 6_000,
  /** Posts of a discussion in one mail. */
  posts: 5,
  /** What comes in: as large as a post with its files may be, as mail writes them. */
  inBytes: 36_000_000,
  /** Lines that may be open at the same time, and from one address. */
  connections: 20,
  connectionsOfOne: 5,
  /** Seconds that a line may say nothing. */
  idleSeconds: 60,
  /** Receivers of one mail. */
  receivers: 10,
  /** Days for which it is known what came of a mail; its words are gone once something has come of it. */
  keptDays: 30,
  /** A picture of a signature is smaller than this. */
  decorationBytes: 20_000,
} as const;
