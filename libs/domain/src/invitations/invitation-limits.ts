const day = 24 * 60 * 60;

export const invitationLimits = {
  /** What the inviter writes along, in characters. */
  line: { least: 0, most: 300 },
  /** Addresses of one form; more come by a file. */
  addresses: 20,
  clusters: 5,
  /** Days that one is good for. */
  days: { least: 1, most: 90, usual: 14 },
  /** People who may come by one link. */
  uses: { least: 1, most: 200, usual: 20 },
  /** What one member sends within a day, those with a right to invite many, and all others. */
  aDay: { many: 2000, others: 30 },
  /** Mails with invitations that one address gets within a week, whoever sends them. */
  mailsToAddress: { most: 3, seconds: 7 * day },
  /** An inviter is asked for another one so often at the most. */
  askedSeconds: day,
} as const;
