import { Injectable } from '@nestjs/common';
import { connectionPolicy } from '@cluster-commons/domain/connections';
import {
  allowances,
  failed,
  foundOr,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { newId } from '../../platform/database/new-id.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { addToOutbox } from '../../platform/jobs/outbox.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Connection } from './connection.model.ts';
import { ConnectionQueries, type AnswerFacts } from './connection.queries.ts';

export interface ConnectionAnswer {
  connectionId: string;
  accept: boolean;
}

@Injectable()
export class AnswerConnection {
  constructor(
    private readonly prisma: PrismaService,
    private readonly queries: ConnectionQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Accepts or declines; who asked is told of a yes, never of a no. */
  async run(viewer: MemberViewer, answer: ConnectionAnswer): Promise<Outcome<Connection>> {
    const { connectionId } = answer;
    await this.limits.take(allowances.writeByMember, viewer.id);
    const asked = await this.queries.answerFacts(viewer, connectionId);
    if (asked === null) return failed(problem('NOT_FOUND', 'input', 'connectionId'));

    const decision = connectionPolicy.answer(viewer, asked);
    if (!decision.allowed) return refused(decision, 'input', 'connectionId');

    const isAnswered = await this.write(viewer, answer, asked);
    if (!isAnswered) return failed(problem('ALREADY_ANSWERED', 'input', 'connectionId'));
    return foundOr(await this.queries.byId(viewer, connectionId));
  }

  /** False when the other window was first. */
  private write(
    viewer: MemberViewer,
    { connectionId, accept }: ConnectionAnswer,
    asked: AnswerFacts,
  ): Promise<boolean> {
    return this.prisma.transaction(async (db) => {
      const { count } = await db.connection.updateMany({
        where: { id: connectionId, status: 'pending' },
        data: { status: accept ? 'accepted' : 'declined', answeredAt: new Date() },
      });
      if (count === 0) return false;
      await db.auditEvent.create({
        data: {
          id: newId(),
          act: accept ? 'connection.accepted' : 'connection.declined',
          actorId: viewer.id,
          subjectKind: 'connection',
          subjectId: connectionId,
        },
        select: { id: true },
      });
      if (accept) {
        await addToOutbox(db, 'mail.requested', {
          kind: 'connection-accepted',
          to: asked.requesterEmail,
          language: asked.requesterLocale,
          values: { name: asked.requesterName, other: asked.addresseeName, path: '/connections' },
        });
      }
      return true;
    });
  }
}
