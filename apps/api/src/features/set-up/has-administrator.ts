import type { Db } from '../../platform/database/prisma.service.ts';

/** Whether somebody administers the network; if not, whoever runs its server may say who does. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  return (await db.member.count({ where: { role: 'administrator', status: 'active' } })) > 0;
}
