import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { record } from '../../platform/audit/audit-line.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { Handlers } from '../../platform/jobs/handlers.ts';
import { joinClusters } from '../clusters/index.ts';

/** Whoever came by a link joins its clusters once the address is confirmed. */
@Injectable()
export class FinishJoining implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly prisma: PrismaService,
  ) {}

  onModuleInit(): void {
    this.handlers.on('account.confirmed', 'finish-joining', (event) => this.run(event));
  }

  private run({ payload: { memberId } }: Happened<'account.confirmed'>): Promise<void> {
    return this.prisma.transaction(async (db) => {
      const used = await db.$queryRaw<{ id: string; clusterIds: string[] }[]>`
        update invitation_use u set joined_at = now() from invitation i
         where u.member_id = ${memberId}::uuid and u.joined_at is null and i.id = u.invitation_id
        returning i.id, i.cluster_ids as "clusterIds"`;
      for (const { id, clusterIds } of used) {
        await joinClusters(db, memberId, clusterIds);
        await record(db, { act: 'invitation.accepted', actorId: memberId, subjectId: id });
      }
    });
  }
}
