/** How events reach their handlers. */
export const delivery = {
  /** Lines of the outbox that one transaction of the relay takes. */
  relayBatch: 200,
  /** Events of one handler that are handled side by side. */
  handledAtOnce: 10,
  /** A handler that has not ended by then counts as failed. */
  handleSeconds: 60,
  /** How often a failed handler is tried again before its event is a dead letter: over about a day. */
  retries: 12,
  /** Pause before the first retry; it doubles from one to the next. */
  firstRetrySeconds: 10,
  longestRetrySeconds: 3 * 3600,
  /** How long a relayed line, and the note that a handler is done with it, are kept. */
  doneDays: 7,
  /** How long a line that could not be relayed, or a dead letter, is kept. */
  failedDays: 90,
  /** Characters of an error that are kept. */
  errorLength: 500,
} as const;
