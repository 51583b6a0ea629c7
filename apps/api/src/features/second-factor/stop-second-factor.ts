import { Injectable } from '@nestjs/common';
import { allowances, failed, foundOr, problem, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { record } from '../../platform/audit/audit-line.ts';
import { PrismaService, type Db } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { SecondFactor } from './second-factor.model.ts';
import { SecondFactorQueries } from './second-factor.queries.ts';

@Injectable()
export class StopSecondFactor {
  constructor(
    private readonly prisma: PrismaService,
    private readonly queries: SecondFactorQueries,
    private readonly limits: RateLimits,
  ) {}

  /** Switches the member's own second factor off; what was begun and not confirmed goes without a word. */
  async run(viewer: MemberViewer): Promise<Outcome<SecondFactor>> {
    await this.limits.take(allowances.writeByMember, viewer.id);
    const isGone = await this.prisma.transaction((db) => this.takeAway(db, viewer.id, { actorId: viewer.id }));
    return isGone ? foundOr(await this.queries.of(viewer)) : failed(problem('NO_SECOND_FACTOR'));
  }

  /**
   * Takes the second factor of a member away with all recovery codes, on record, and tells them by mail. Their sessions
   * have given none from now on. False where there was none.
   * @param by who does it, and why where it is not the member
   */
  async takeAway(db: Db, memberId: string, by: { actorId: string; reason?: string }): Promise<boolean> {
    const [gone] = await db.$queryRaw<{ isConfirmed: boolean }[]>`
      delete from second_factor where member_id = ${memberId}::uuid
      returning confirmed_at is not null as "isConfirmed"`;
    if (gone === undefined) return false;
    await db.recoveryCode.deleteMany({ where: { memberId } });
    if (!gone.isConfirmed) return true;
    await db.session.updateMany({ where: { userId: memberId }, data: { steppedUpAt: null } });
    await record(db, { act: 'account.second-factor-off', subjectId: memberId, ...by });
    await tell(db, 'account.second-factor-off', { memberId });
    await tell(db, 'account.rights-changed', { memberId });
    return true;
  }
}
