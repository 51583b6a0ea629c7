import { Injectable } from '@nestjs/common';
import { connectionLimits, connectionPolicy } from '@cluster-commons/domain/connections';
import {
  allowances,
  checkText,
  done,
  failed,
  problem,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { newId } from '../../platform/database/new-id.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { refused } from '../../platform/graphql/payload.ts';
import { addToOutbox } from '../../platform/jobs/outbox.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { Connection } from './connection.model.ts';
import { connectionFrom, ConnectionQueries, type Standing } from './connection.queries.ts';

/** Prisma's code for a row that a unique index has already. */
const isDuplicate = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'P2002';

@Injectable()
export class ConnectionsService {
  constructor(
    private readonly prisma: PrismaService,
    private readonly queries: ConnectionQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Asks another member; of two who ask each other at once, one is told that the other asked already. */
  async request(viewer: MemberViewer, memberId: string, reason: string): Promise<Outcome<Connection>> {
    const problems = checkText(reason, connectionLimits.reason, 'input', 'reason');
    if (problems.length > 0) return failed(...problems);
    const other = await this.queries.standing(viewer, memberId);
    if (other === null) return failed(problem('NOT_FOUND', 'input', 'memberId'));
    const decision = connectionPolicy.request(viewer, other, other.standing);
    if (!decision.allowed) return refused(decision, 'input', 'memberId');
    await this.limits.take(allowances.connectionByMember, viewer.id);

    const id = newId();
    try {
      await this.write(viewer, other, id, reason.trim());
    } catch (error) {
      if (isDuplicate(error)) return failed(problem('ALREADY_ASKED', 'input', 'memberId'));
      throw error;
    }
    return this.shown(viewer, id);
  }

  private write(viewer: MemberViewer, other: Standing, id: string, reason: string): Promise<void> {
    return this.prisma.transaction(async (db) => {
      await db.connection.create({
        data: { id, requesterId: viewer.id, addresseeId: other.id, reason },
        select: { id: true },
      });
      await db.auditEvent.create({
        data: {
          id: newId(),
          act: 'connection.requested',
          actorId: viewer.id,
          subjectKind: 'connection',
          subjectId: id,
        },
        select: { id: true },
      });
      await addToOutbox(db, 'mail.requested', {
        kind: 'connection-requested',
        to: other.email,
        language: other.locale,
        values: { name: other.name, other: other.viewerName, reason, path: '/connections' },
      });
    });
  }

  /** Accepts or declines; who asked is told of a yes, never of a no. */
  async answer(viewer: MemberViewer, connectionId: string, accept: boolean): Promise<Outcome<Connection>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const asked = await this.queries.answerFacts(viewer, connectionId);
    if (asked === null) return failed(problem('NOT_FOUND', 'input', 'connectionId'));
    const decision = connectionPolicy.answer(viewer, asked);
    if (!decision.allowed) return refused(decision, 'input', 'connectionId');

    const isAnswered = await this.prisma.transaction(async (db) => {
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
    if (!isAnswered) return failed(problem('ALREADY_ANSWERED', 'input', 'connectionId'));
    return this.shown(viewer, connectionId);
  }

  private async shown(viewer: MemberViewer, id: string): Promise<Outcome<Connection>> {
    const row = await this.queries.byId(viewer, id);
    return row === null ? failed(problem('NOT_FOUND')) : done(connectionFrom(viewer, row));
  }
}
