/** When a writer is told something kind before posting. */
export const replyNoteLimits = {
  /** Posts of one person behind one another, the one that is being written among them. */
  inARow: 3,
  /** Days since the last post of a thread. */
  quietDays: 365,
  /** Days since somebody who is answered wrote anything. */
  awayDays: 90,
  /** Minutes in which the same person does not post the same text again. */
  sameTextMinutes: 5,
} as const;

export const replyNoteCodes = ['ANOTHER_IN_A_ROW', 'QUIET_FOR_LONG'] as const;
export type ReplyNote = (typeof replyNoteCodes)[number];

interface ReplySituation {
  readonly writerId: string;
  /** Authors of the last posts, the latest first; as many as count in a row. */
  readonly lastAuthorIds: readonly string[];
  readonly lastPostAt: Date;
}

const day = 86_400_000;

/** What the writer of a reply should know; it hinders nobody. */
export function replyNotes({ writerId, lastAuthorIds, lastPostAt }: ReplySituation, now: Date): ReplyNote[] {
  const before = lastAuthorIds.slice(0, replyNoteLimits.inARow - 1);
  const isInARow = before.length === replyNoteLimits.inARow - 1 && before.every((id) => id === writerId);
  const isQuiet = now.getTime() - lastPostAt.getTime() > replyNoteLimits.quietDays * day;
  return [...(isInARow ? (['ANOTHER_IN_A_ROW'] as const) : []), ...(isQuiet ? (['QUIET_FOR_LONG'] as const) : [])];
}
