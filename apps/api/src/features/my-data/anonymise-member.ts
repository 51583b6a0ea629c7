import { Injectable } from '@nestjs/common';
import {
  allowances,
  checkText,
  done,
  failed,
  isUuid,
  problem,
  refused,
  type MemberViewer,
  type Outcome,
} from '@cluster-commons/domain/kernel';
import { departureLimits, departurePolicy } from '@cluster-commons/domain/my-data';
import { record } from '../../platform/audit/audit-line.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { DepartureQueries } from './departure.queries.ts';

interface Asked {
  memberId: string;
  keepsWritings: boolean;
  reason: string;
}

/** The day is today, whatever was set before, and sessions end. */
const setOut = `
  with s as (
    delete from session where member_id = $1::uuid
  )
  insert into departure (member_id, keeps_writings, due_at) values ($1::uuid, $2, now())
  on conflict (member_id) do update set keeps_writings = excluded.keeps_writings, due_at = excluded.due_at`;

@Injectable()
export class AnonymiseMember {
  constructor(
    private readonly queries: DepartureQueries,
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Takes a person out of the network for them or against them: their sessions end at once, and what is theirs goes as
   * soon as the worker has the event, with no days to change one's mind.
   */
  async run(viewer: MemberViewer, { memberId, keepsWritings, reason }: Asked): Promise<Outcome<true>> {
    const problems = checkText(reason, departureLimits.reason, 'input', 'reason');
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.moderateByMember, viewer.id);
    return this.prisma.transaction(async (db): Promise<Outcome<true>> => {
      const facts = isUuid(memberId) ? await this.queries.factsToDecide(db, memberId) : null;
      if (facts === null) return failed(problem('NOT_FOUND', 'input', 'memberId'));
      const decision = departurePolicy.anonymise(viewer, facts);
      if (!decision.allowed) return refused(decision, 'input', 'memberId');
      await db.$executeRawUnsafe(setOut, memberId, keepsWritings);
      await record(db, { act: 'account.anonymised', actorId: viewer.id, subjectId: memberId, reason });
      await tell(db, 'account.anonymised', { memberId });
      return done(true);
    });
  }
}
