const day = 24 * 60 * 60;

export const applicationLimits = {
  /** An answer to a question of the administrators, in characters. */
  answer: { least: 2, most: 1000 },
  /** Why an applicant is not let in; it is sent to them. */
  reason: { least: 5, most: 500 },
  /** Decisions, latest first, that the usual waiting time is taken of, and how few say nothing yet. */
  waits: { most: 20, least: 5 },
  /** An application that was refused is kept so long, so that whoever decides about the next one knows of it. */
  keptSeconds: 30 * day,
  /** One whose address nobody has confirmed. */
  unconfirmedSeconds: 7 * day,
  /** Of those who decide, so many are told that somebody waits. */
  toldStaff: 20,
} as const;
