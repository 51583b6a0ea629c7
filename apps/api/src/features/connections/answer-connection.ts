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
import { record } from '../../platform/audit/audit-line.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Connection } from './connection.model.ts';
import { ConnectionQueries } from './connection.queries.ts';

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

  /** Accepts or declines; the requester is told when it was accepted, never when it was declined. */
  async run(viewer: MemberViewer, answer: ConnectionAnswer): Promise<Outcome<Connection>> {
    const { connectionId } = answer;
    await this.limits.take(allowances.writeByMember, viewer.id);
    const asked = await this.queries.answerFacts(viewer, connectionId);
    if (asked === null) return failed(problem('NOT_FOUND', 'input', 'connectionId'));

    const decision = connectionPolicy.answer(viewer, asked);
    if (!decision.allowed) return refused(decision, 'input', 'connectionId');

    const isAnswered = await this.write(viewer, answer);
    if (!isAnswered) return failed(problem('ALREADY_ANSWERED', 'input', 'connectionId'));
    return foundOr(await this.queries.byId(viewer, connectionId));
  }

  /** False when the other window was first. */
  private write(viewer: MemberViewer, { connectionId, accept }: ConnectionAnswer): Promise<boolean> {
    return this.prisma.transaction(async (db) => {
      const { count } = await db.connection.updateMany({
        where: { id: connectionId, status: 'pending' },
        data: { status: accept ? 'accepted' : 'declined', answeredAt: new Date() },
      });
      if (count === 0) return false;
      const act = accept ? 'connection.accepted' : 'connection.declined';
      await record(db, { act, actorId: viewer.id, subjectId: connectionId });
      // A declined request is not announced to anyone.
      if (accept) await tell(db, 'connection.accepted', { connectionId });
      return true;
    });
  }
}
