import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Happened } from '@cluster-commons/domain/events';
import { invitationLimits } from '@cluster-commons/domain/invitations';
import { auditLine } from '../../../platform/audit/audit-line.ts';
import { PrismaService } from '../../../platform/database/prisma.service.ts';
import { eventLine, tell } from '../../../platform/jobs/event-line.ts';
import { Handlers } from '../../../platform/jobs/handlers.ts';

const { portion, keptSeconds } = invitationLimits.file;

/** The next of a file, unless its sending was stopped or its inviter is gone: marked as sent, on record, mailed. */
const sendNext = `
  with next as (
    select i.id from invitation i
      join invitation_file f on f.id = i.file_id and f.stopped_at is null
      join member m on m.id = i.inviter_id and m.status = 'active'
     where i.file_id = $1::uuid and i.sent_at is null and i.withdrawn_at is null
     order by i.file_line limit ${portion} for update of i skip locked
  ), i as (
    update invitation set sent_at = now() from next where invitation.id = next.id
    returning invitation.id, invitation.inviter_id
  ), a as (
    ${auditLine({ act: 'invitation.sent', actor: 'i.inviter_id', subject: 'i.id', from: 'i' })}
  ), x as (
    ${eventLine({ event: 'invitation.sent', id: 'uuid_v7()', payload: { invitationId: 'i.id' }, from: 'i' })}
  )
  select id from i`;

/** Sends the invitations of a file, some at a time, so that it can be stopped in between. */
@Injectable()
export class SendPortions implements OnModuleInit {
  constructor(
    private readonly handlers: Handlers,
    private readonly prisma: PrismaService,
  ) {}

  onModuleInit(): void {
    this.handlers.on('invitation.file-asked', 'invitation-portions', (event) => this.send(event));
    this.handlers.scheduled('old-invitation-files', '30 3 * * *', () => this.forget());
  }

  private send({ payload: { fileId } }: Happened<'invitation.file-asked'>): Promise<void> {
    return this.prisma.transaction(async (db) => {
      const sent = await db.$queryRawUnsafe<object[]>(sendNext, fileId);
      if (sent.length === portion) await tell(db, 'invitation.file-asked', { fileId });
    });
  }

  /** Files that nobody sent, and who was left out of those that were, are kept no longer than they serve. */
  async forget(): Promise<void> {
    const before = new Date(Date.now() - keptSeconds * 1000);
    await this.prisma.client.invitationFile.deleteMany({ where: { createdAt: { lt: before } } });
  }
}
