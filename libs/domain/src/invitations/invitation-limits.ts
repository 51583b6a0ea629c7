const day = 24 * 60 * 60;

export const invitationLimits = {
  /** What the inviter writes along, in characters. */
  line: { least: 0, most: 300 },
  /** Addresses of one form; more come by a file. */
  addresses: 20,
  clusters: 5,
  file: {
    /** People of one file. */
    lines: 1000,
    columns: 50,
    /** Characters. */
    text: 300_000,
    name: 120,
    /** Mails that are sent in one step; between two of them sending can be stopped. */
    portion: 25,
    /** A file that was not sent is kept so long, and the list of who was left out of one that was. */
    keptSeconds: 30 * day,
    /** Files of one member that wait to be sent. */
    waiting: 10,
    /** Files that the list of them shows. */
    listed: 10,
    /** Lines with something wrong that one page shows. */
    shownLines: 100,
  },
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
