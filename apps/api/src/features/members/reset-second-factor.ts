import { Injectable } from '@nestjs/common';
import { failed, foundOr, problem, refused, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { memberPolicy } from '@cluster-commons/domain/members';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { StopSecondFactor } from '../second-factor/index.ts';
import { takeReason, type WithReason } from './given-reason.ts';
import type { MemberAccount } from './member-account.model.ts';
import { MemberAccountQueries } from './member-account.queries.ts';

@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly prisma: PrismaService,
    private readonly queries: MemberAccountQueries,
    private readonly stop: StopSecondFactor,
    private readonly limits: RateLimits,
  ) {}

  /** Takes the second factor of somebody who has lost it; they sign in by their password, and a mail tells them. */
  async run(viewer: MemberViewer, given: WithReason<{ memberId: string }>): Promise<Outcome<MemberAccount>> {
    const { memberId } = given;
    const facts = await this.queries.facts(memberId);
    if (facts === null) return failed(problem('NOT_FOUND', 'input', 'memberId'));
    const decision = memberPolicy.resetSecondFactor(viewer, facts);
    if (!decision.allowed) return refused(decision, 'input', 'memberId');
    const { reason, problems } = await takeReason(this.limits, viewer, given);
    if (problems.length > 0) return failed(...problems);
    await this.prisma.transaction((db) => this.stop.takeAway(db, memberId, { actorId: viewer.id, reason }));
    return foundOr(await this.queries.byId(viewer, memberId), 'input', 'memberId');
  }
}
