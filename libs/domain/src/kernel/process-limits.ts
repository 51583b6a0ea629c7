/**
 * What one process does at once, so that it answers those whom it answers, and tells the others when to come back.
 * Files, finished pages and what operators ask are not bounded by these.
 */
export const processLimits = {
  /** Pages being made and operations being answered; one more is refused at once. */
  work: 64,
  /** Passwords being hashed: each keeps a processor busy for the time of several pages. */
  hashing: 2,
  /** Those that wait for their turn to be hashed, with room for a whole workshop that signs in; one more is refused. */
  waitingToHash: 40,
  /** Live lines that one client has open; a member has one in each tab. */
  openLinesByAddress: 200,
  /** Bytes of memory that finished pages take, compressed: about three thousand of them. */
  finishedPageBytes: 48 * 1024 * 1024,
  /** Bytes of memory that documents of operations take, once they were parsed and found valid. */
  documentBytes: 16 * 1024 * 1024,
  /** Bytes of memory that texts of operations take, by their hashes. */
  operationTextBytes: 4 * 1024 * 1024,
  /** Seconds after which one who was refused may come back. */
  comeBackSeconds: 5,
  /** Seconds that the work for one who left goes on being counted, where its end cannot be seen. */
  abandonedSeconds: 10,
} as const;
