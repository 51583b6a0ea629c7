import { lineOf } from '../kernel/index.ts';

/** Lengths in Unicode code points, counts in items; both sides of the product use these. */
export const threadLimits = {
  title: { least: 8, most: 160 },
  body: { least: 2, most: 20_000 },
  tags: 5,
  tag: { least: 2, most: 40 },
  clientKey: { least: 1, most: 64 },
  postsPerPage: 20,
  /** The newest threads of a feed. */
  feedEntries: 30,
  /** Of a member's latest posts so many say which threads are theirs. */
  ownPosts: 200,
  /** Of the newest discussions so many are looked through for those that a member has not opened. */
  newLooked: 1000,
  /** How far posts that came while a page was open are counted. */
  newPosts: 1000,
  /** How far threads that came to a list while it was open are counted. */
  newInList: 100,
  /** Characters of the answer that stand in the notice above a thread. */
  excerpt: 180,
  /** Names behind `@`, and numbers behind `#`, that are looked up for one text; what is named beyond stays text. */
  named: 50,
  /** Months in which a thread was written in, of which the latest are listed. */
  months: 240,
  /** Discussions like the one that is read, at its foot. */
  related: 4,
  /** While one writes a reply others are told every so many seconds, and see it for a little longer. */
  writing: { toldEverySeconds: 5, shownSeconds: 8 },
  /** Links of one post that are shown as cards; others stay links. */
  cardsInPost: 5,
} as const;

export const editLimits = {
  /** Minutes in which an author mends a post without the mark that says so: anyone, and who is trusted by what they wrote. */
  silentMinutes: { anyone: 15, trusted: 24 * 60 },
  /** Who is trusted: so many posts of theirs that stand, of so many days, in which nobody suspended them. */
  trust: { posts: 10, days: 90 },
  /** Why it was changed, in code points: words of the author, and of whoever changes the words of another. */
  note: { least: 0, most: 200 },
  reason: { least: 5, most: 200 },
  /** Hours in which an author brings a removed post back; afterwards staff do. */
  restoreHours: 24,
  /** Seconds in which a post that nobody answered is taken back as if it had never been sent. */
  takeBackSeconds: 10,
  /** Steps that a comparison of two texts word by word takes at the most; beyond it goes by paragraphs. */
  steps: 1000,
  /** Code points of the versions that one page compares word by word. */
  comparedTexts: 60_000,
  versionsPerPage: 10,
} as const;

/** A tag as stored: lower case, words joined by hyphens. */
export const normaliseTag = (tag: string): string =>
  (
    lineOf(tag)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join('-');

/** How far back the discussions of a list of the top ones were opened, in days. */
export const topPeriods = { week: 7, month: 31, year: 366 } as const;
export type TopPeriod = keyof typeof topPeriods;
