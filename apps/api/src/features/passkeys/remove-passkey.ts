import { Injectable } from '@nestjs/common';
import { allowances, foundOr, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { record } from '../../platform/audit/audit-line.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Passkey } from './passkey.model.ts';

@Injectable()
export class RemovePasskey {
  constructor(
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /** The device signs nobody in any more; only it could give its key again. */
  async run(viewer: MemberViewer, passkeyId: string): Promise<Outcome<Passkey>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const removed = await this.prisma.transaction(async (db) => {
      const where = { id: passkeyId, memberId: viewer.id };
      const select = { id: true, name: true, createdAt: true, lastUsedAt: true } as const;
      const found = await db.passkey.findFirst({ where, select });
      const { count } = await db.passkey.deleteMany({ where });
      if (found === null || count === 0) return null;
      await record(db, { act: 'passkey.removed', actorId: viewer.id, subjectId: viewer.id, detail: { passkeyId } });
      const lastUsedAt = found.lastUsedAt?.toISOString() ?? null;
      return { ...found, createdAt: found.createdAt.toISOString(), lastUsedAt };
    });
    return foundOr(removed, 'input', 'passkeyId');
  }
}
