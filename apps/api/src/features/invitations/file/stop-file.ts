import { Injectable } from '@nestjs/common';
import {
  allowances,
  failed,
  foundOr,
  isUuid,
  problem,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { record } from '../../../platform/audit/audit-line.ts';
import { PrismaService } from '../../../platform/database/prisma.service.ts';
import { tell } from '../../../platform/jobs/event-line.ts';
import { RateLimits } from '../../../platform/limits/rate-limits.ts';
import type { InvitationFile } from './file.model.ts';
import { InvitationFileQueries } from './file.queries.ts';

@Injectable()
export class StopInvitationFile {
  constructor(
    private readonly prisma: PrismaService,
    private readonly queries: InvitationFileQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Stops the sending of a file, or lets it go on. What was not sent is withdrawn meanwhile. */
  async run(
    viewer: MemberViewer,
    { fileId, stopped }: { fileId: string; stopped: boolean },
  ): Promise<Outcome<InvitationFile>> {
    if (!isUuid(fileId)) return failed(problem('NOT_FOUND', 'input', 'fileId'));
    await this.limits.take(allowances.writeByMember, viewer.id);
    await this.prisma.transaction(async (db) => {
      const { count } = await db.invitationFile.updateMany({
        where: {
          id: fileId,
          inviterId: viewer.id,
          sentAt: { not: null },
          stoppedAt: stopped ? null : { not: null },
        },
        data: { stoppedAt: stopped ? new Date() : null },
      });
      if (count === 0) return;
      await db.invitation.updateMany({
        where: { fileId, sentAt: null },
        data: { withdrawnAt: stopped ? new Date() : null },
      });
      const act = stopped ? 'invitation.file-stopped' : 'invitation.file-resumed';
      await record(db, { act, actorId: viewer.id, subjectId: fileId });
      if (!stopped) await tell(db, 'invitation.file-asked', { fileId });
    });
    return foundOr(await this.queries.byId(viewer.id, fileId), 'input', 'fileId');
  }
}
