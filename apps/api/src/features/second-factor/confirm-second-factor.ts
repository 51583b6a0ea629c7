import { Injectable } from '@nestjs/common';
import { allowances, done, failed, problem, type MemberViewer, type Outcome } from '@cluster-commons/domain/kernel';
import { record } from '../../platform/audit/audit-line.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { codeIn, isProblem, SecondFactors } from './second-factors.ts';

@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly prisma: PrismaService,
    private readonly factors: SecondFactors,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Switches the second factor on by a first code of the app. This session has given it with that; all others of the
   * member wait for it from now on. Gives back the recovery codes.
   */
  async run(request: RequestContext, viewer: MemberViewer, typed: string): Promise<Outcome<string[]>> {
    const given = codeIn(typed, 'code');
    if (isProblem(given)) return failed(given);
    const session = await request.session();
    if (given.kind !== 'app' || session === null) return failed(problem('WRONG_CODE', 'input', 'code'));
    await this.limits.take(allowances.proofBySession, session.sessionId);
    const now = new Date();
    const codes = await this.prisma.transaction(async (db) => {
      if (!(await this.factors.useOfApp(db, viewer.id, given.code, now, false))) return null;
      await db.secondFactor.update({
        where: { memberId: viewer.id },
        data: { confirmedAt: now },
        select: { memberId: true },
      });
      await db.session.updateMany({ where: { id: session.sessionId }, data: { steppedUpAt: now } });
      const made = await this.factors.renewRecovery(db, viewer.id, now);
      await record(db, { act: 'account.second-factor-on', actorId: viewer.id, subjectId: viewer.id });
      // What others have open live on behalf of the member waits as well.
      await tell(db, 'account.rights-changed', { memberId: viewer.id });
      return made;
    });
    if (codes === null) return failed(problem('WRONG_CODE', 'input', 'code'));
    request.forgetSession();
    return done(codes);
  }
}
