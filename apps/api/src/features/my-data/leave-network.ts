import { Injectable } from '@nestjs/common';
import { allowances, done, foundOr, refused, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { departureLimits, departurePolicy } from '@cluster-commons/domain/my-data';
import { record } from '../../platform/audit/audit-line.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { DepartureQueries } from './departure.queries.ts';
import type { Departure } from './my-data.model.ts';

@Injectable()
export class LeaveNetwork {
  constructor(
    private readonly queries: DepartureQueries,
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Sets the day on which the member is gone; until then nothing changes. Asked again, it changes what becomes of what
   * they wrote, and leaves the day as it is.
   */
  async run(viewer: MemberViewer, keepsWritings: boolean): Promise<Outcome<Departure>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const memberId = viewer.id;
    return this.prisma.transaction(async (db): Promise<Outcome<Departure>> => {
      const facts = await this.queries.factsToDecide(db, memberId);
      if (facts === null) return foundOr<Departure>(null);
      const decision = departurePolicy.leave(viewer, facts);
      if (!decision.allowed) return refused(decision);
      const dueAt = facts.dueAt ?? new Date(Date.now() + departureLimits.graceSeconds * 1000);
      if (facts.dueAt === null) {
        await db.departure.create({ data: { memberId, keepsWritings, dueAt }, select: { memberId: true } });
        await record(db, { act: 'account.leaving', actorId: memberId, subjectId: memberId });
        await tell(db, 'account.leaving', { memberId });
      } else {
        await db.departure.update({ where: { memberId }, data: { keepsWritings }, select: { memberId: true } });
      }
      return done({ leavesAt: dueAt.toISOString(), keepsWritings });
    });
  }

  /** The member stays after all; who does anyway is told the same. */
  async stay(viewer: MemberViewer): Promise<Outcome<true>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const memberId = viewer.id;
    await this.prisma.transaction(async (db) => {
      const { count } = await db.departure.deleteMany({ where: { memberId } });
      if (count > 0) await record(db, { act: 'account.stays', actorId: memberId, subjectId: memberId });
    });
    return done(true);
  }
}
