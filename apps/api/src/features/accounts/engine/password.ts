import { hash, verify } from '@node-rs/argon2';
import { processLimits } from '@cluster-commons/domain/kernel';
import { outsideOfTransactions } from '../../../platform/database/in-transaction.ts';
import { Turns } from '../../../platform/limits/turns.ts';

/** OWASP's minimum for Argon2id: 19 MiB, two passes, one lane. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Systems write an accented letter in one piece or in two: a password is the same on all of them. */
const composed = (password: string): string => password.normalize('NFKC');

/** Hashing takes the time of several pages: so many at once, so many wait, and all others are told to come back. */
export const hashingTurns = new Turns(processLimits.hashing, processLimits.waitingToHash);

/** Others would wait for the connection of a transaction in the meantime. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  outsideOfTransactions('A password is hashed');
  return hashingTurns.run(work);
}

/** @throws ApiError UNAVAILABLE where too many wait */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(composed(password), argon2id));

/**
 * Passwords that were kept before they were composed are tried as they are typed, too.
 * @param stored null for an account that is not there: takes as long, so that nobody hears which there are
 * @throws ApiError UNAVAILABLE where too many wait
 */
export const verifyPassword = (stored: string | null, password: string): Promise<boolean> =>
  inTurn(async () => {
    if (stored === null) return (await hash(composed(password), argon2id)) === '';
    if (await verify(stored, composed(password))) return true;
    return composed(password) !== password && verify(stored, password);
  });
