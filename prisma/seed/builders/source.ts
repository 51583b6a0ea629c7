import { createHash } from 'node:crypto';
import { uuidV7 } from '@cluster-commons/domain/kernel';

/** Gives the next id, a UUIDv7 of that instant; ids of one source sort in the order in which they were given. */
export type Ids = (at: Date) => string;

/** Where built rows take their ids and their time from: nothing is random, nothing reads a clock. */
export interface Source {
  readonly ids: Ids;
  readonly now: Date;
}

/** Ids that are the same in every run: the nth of a seed is always made of the same bits. */
export function idsFrom(seed: string): Ids {
  let given = 0;
  return (at) => {
    const bits = createHash('sha256').update(`${seed}/${given}`).digest().subarray(0, 10);
    // Twelve bits of count after the milliseconds; the version takes the four before them.
    bits.writeUInt16BE(given % 4096, 0);
    given += 1;
    return uuidV7(at.getTime(), bits);
  };
}

/** A source for one test file or one seed; two with the same name give the same ids. */
export const sourceFrom = (seed: string, now: Date): Source => ({ ids: idsFrom(seed), now });

/** The end of an id, to tell handles and slugs of built rows apart. */
export const tailOf = (id: string): string => id.slice(-8);
