import { Injectable } from '@nestjs/common';
import { allowances, checkText, failed, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { moderationLimits, needsReason, type LoggedAct } from '@cluster-commons/domain/moderation';
import { RateLimits } from '../../platform/limits/rate-limits.ts';

/** Fair and on record: what every act of moderation has in common before it is ordered. */
@Injectable()
export class ReasonedAct {
  constructor(private readonly limits: RateLimits) {}

  /** Checks the reason that the act has to give, counts the act, and orders it with the trimmed reason. */
  async run<T>(
    viewer: MemberViewer,
    { act, reason }: { act: LoggedAct; reason: string },
    order: (reason: string) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const limits = needsReason(act) ? moderationLimits.reason : moderationLimits.optionalReason;
    const problems = checkText(reason, limits, 'input', 'reason');
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.moderateByMember, viewer.id);
    return order(reason.trim());
  }
}
