import { hash, verify } from '@node-rs/argon2';

/** OWASP's minimum for Argon2id: 19 MiB, two passes, one lane. */
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Systems write an accented letter in one piece or in two: a password is the same on all of them. */
const composed = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(composed(password), argon2id);

/** Passwords that were kept before they were composed are tried as they are typed, too. */
export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  if (await verify(stored, composed(password))) return true;
  return composed(password) !== password && verify(stored, password);
}
