import { Injectable } from '@nestjs/common';
import { secondFactorLimits } from '@cluster-commons/domain/accounts';
import { allowances, done, failed, problem, type Outcome } from '@cluster-commons/domain/kernel';
import type { RequestContext, SessionMember } from '../../platform/auth/request-context.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { AccountQueries, verifyPassword } from '../accounts/index.ts';
import { codeIn, isProblem, SecondFactors } from './second-factors.ts';

@Injectable()
export class Prove {
  constructor(
    private readonly prisma: PrismaService,
    private readonly queries: AccountQueries,
    private readonly factors: SecondFactors,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Shows once more who is asking: by a code where a second factor is on, else by the password. Counted within the
   * session, so that nobody else can use its attempts up.
   */
  async run(request: RequestContext, proof: string): Promise<Outcome<true>> {
    const session = await request.session();
    if (session === null) return failed(problem('NOT_SIGNED_IN'));
    const outcome = session.hasSecondFactor ? await this.byCode(session, proof) : await this.byPassword(session, proof);
    if (outcome.ok) {
      await this.limits.forgive(allowances.proofBySession, session.sessionId);
      request.forgetSession();
      await request.session();
    }
    return outcome;
  }

  private async byCode({ id, sessionId }: SessionMember, typed: string): Promise<Outcome<true>> {
    const given = codeIn(typed, 'proof');
    if (isProblem(given)) return failed(given);
    await this.limits.take(allowances.proofBySession, sessionId);
    const now = new Date();
    const isRight = await this.prisma.transaction(async (db) => {
      if (!(await this.factors.use(db, id, given, now))) return false;
      await db.session.updateMany({ where: { id: sessionId }, data: { steppedUpAt: now } });
      return true;
    });
    return isRight ? done(true) : failed(problem('WRONG_CODE', 'input', 'proof'));
  }

  private async byPassword({ email, sessionId }: SessionMember, password: string): Promise<Outcome<true>> {
    if (password === '') return failed(problem('REQUIRED', 'input', 'proof'));
    await this.limits.take(allowances.proofBySession, sessionId);
    const stored = await this.queries.passwordHash(email);
    const isRight = password.length <= secondFactorLimits.proofMost * 2 && (await verifyPassword(stored, password));
    if (!isRight) return failed(problem('WRONG_PASSWORD', 'input', 'proof'));
    await this.prisma.client.session.updateMany({ where: { id: sessionId }, data: { provedAt: new Date() } });
    return done(true);
  }
}
