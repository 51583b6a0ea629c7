import { Injectable } from '@nestjs/common';
import { allowances, done, failed, problem, type Outcome } from '@cluster-commons/domain/kernel';
import { record } from '../../../platform/audit/audit-line.ts';
import type { RequestContext } from '../../../platform/auth/request-context.ts';
import { tell } from '../../../platform/jobs/event-line.ts';
import { RateLimits } from '../../../platform/limits/rate-limits.ts';
import type { ViewerAccount } from '../account.model.ts';
import { AccountQueries } from '../account.queries.ts';
import { Engine } from '../engine/engine.ts';
import { hashPassword } from '../engine/password.ts';
import { MailedLinks } from '../mailed-links.ts';
import { passwordProblems } from '../password/password-problems.ts';
import { setPassword } from '../password/set-password.ts';
import { LinkQueries } from './link.queries.ts';

const lapsed = failed(problem('TOKEN_INVALID', 'input', 'token'));

@Injectable()
export class ResetPassword {
  constructor(
    private readonly engine: Engine,
    private readonly links: MailedLinks,
    private readonly queries: LinkQueries,
    private readonly accounts: AccountQueries,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Sets a new password by the link of a mail, ends every session of the account, and signs in here; null where the second
   * factor is still to be given.
   */
  async run(
    request: RequestContext,
    { token, password }: { token: string; password: string },
  ): Promise<Outcome<ViewerAccount | null>> {
    await this.limits.take(allowances.confirmByAddress, request.clientAddress);
    const account = await this.queries.byToken(token, 'reset-password');
    if (account === null) return lapsed;
    const problems = passwordProblems(password, account);
    if (problems.length > 0) return failed(...problems);

    // Made before the transaction: it takes longer than all that stands in it.
    const passwordHash = await hashPassword(password);
    const before = (await request.session()) ?? request.waiting;
    const reset = await this.engine.call(request, async (api, headers, db) => {
      const memberId = (await this.links.spend(db, token, 'reset-password'))?.memberId ?? null;
      const ended = before?.sessionId ?? null;
      if (memberId === null || !(await setPassword(db, { memberId, passwordHash, kept: null, ended }))) {
        return { headers: new Headers(), response: null };
      }
      await record(db, { act: 'account.password-reset', actorId: memberId, subjectId: memberId });
      await tell(db, 'account.password-changed', { memberId });
      return api.openSession({ body: { memberId, stays: true }, headers, returnHeaders: true });
    });
    if (!reset.ok || reset.value === null) return lapsed;
    return done(await this.accounts.signedIn(reset.value.memberId));
  }
}
