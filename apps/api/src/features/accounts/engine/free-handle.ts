import type { Db } from '../../../platform/database/prisma.service.ts';

/** Whether a handle leads to somebody already, or to whom an account became part of. */
export async function isTaken(db: Db, handle: string): Promise<boolean> {
  const [found] = await db.$queryRaw<{ isTaken: boolean }[]>`
    select exists (select from member where handle = ${handle})
        or exists (select from former_account where handle = ${handle}) as "isTaken"`;
  return found?.isTaken === true;
}
