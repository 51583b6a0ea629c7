import { Injectable } from '@nestjs/common';
import { connectionLimits, connectionPolicy } from '@cluster-commons/domain/connections';
import {
  allowances,
  checkLine,
  failed,
  foundOr,
  lineOf,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { record } from '../../platform/audit/audit-line.ts';
import { newId } from '../../platform/database/new-id.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Connection } from './connection.model.ts';
import { ConnectionQueries, type Standing } from './connection.queries.ts';

/** Prisma's code for a row that a unique index has already. */
const isDuplicate = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'P2002';

export interface ConnectionRequest {
  memberId: string;
  reason: string;
}

@Injectable()
export class RequestConnection {
  constructor(
    private readonly prisma: PrismaService,
    private readonly queries: ConnectionQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Asks another member; of two who ask each other at once, one is told that the other asked already. */
  async run(viewer: MemberViewer, { memberId, reason }: ConnectionRequest): Promise<Outcome<Connection>> {
    const problems = checkLine(reason, connectionLimits.reason, 'input', 'reason');
    if (problems.length > 0) return failed(...problems);

    const other = await this.queries.standing(viewer, memberId);
    if (other === null) return failed(problem('NOT_FOUND', 'input', 'memberId'));

    const decision = connectionPolicy.request(viewer, other, other.standing);
    if (!decision.allowed) return refused(decision, 'input', 'memberId');
    await this.limits.take(allowances.connectionByMember, viewer.id);

    const id = newId();
    try {
      await this.write(viewer, other, id, lineOf(reason));
    } catch (error) {
      if (isDuplicate(error)) return failed(problem('ALREADY_ASKED', 'input', 'memberId'));
      throw error;
    }
    return foundOr(await this.queries.byId(viewer, id));
  }

  private write(viewer: MemberViewer, other: Standing, id: string, reason: string): Promise<void> {
    return this.prisma.transaction(async (db) => {
      await db.connection.create({
        data: { id, requesterId: viewer.id, addresseeId: other.id, reason },
        select: { id: true },
      });
      await record(db, { act: 'connection.requested', actorId: viewer.id, subjectId: id });
      await tell(db, 'connection.requested', { connectionId: id });
    });
  }
}
