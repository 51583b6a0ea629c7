import { Injectable } from '@nestjs/common';
import { allowances, failed, foundOr, problem, type Outcome } from '@cluster-commons/domain/kernel';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { AccountQueries, Engine, Suspensions, type ViewerAccount } from '../accounts/index.ts';
import { codeIn, isProblem, SecondFactors } from './second-factors.ts';

@Injectable()
export class GiveSecondFactor {
  constructor(
    private readonly engine: Engine,
    private readonly queries: AccountQueries,
    private readonly factors: SecondFactors,
    private readonly suspensions: Suspensions,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Ends the wait of a session: another one takes its place, so that a token from before is worth nothing. Attempts are
   * counted for the account, and for the address that they come from.
   */
  async run(request: RequestContext, typed: string): Promise<Outcome<ViewerAccount>> {
    await request.session();
    const { waiting } = request;
    if (waiting === null) return failed(problem('NOT_SIGNED_IN'));
    const given = codeIn(typed, 'code');
    if (isProblem(given)) return failed(given);
    const here = `${waiting.id} ${request.clientAddress}`;
    const attempts = await this.limits.take(allowances.codeByAccountAndAddress, here);
    // Recovery codes are too long to guess: whoever uses up what an app may be guessed does not shut the member out.
    const isGuessable = given.kind === 'app';
    if (isGuessable) await this.limits.take(allowances.codeByAccount, waiting.id);

    const opened = await this.engine.call(request, async (api, headers, db) => {
      if (!(await this.factors.use(db, waiting.id, given, new Date())))
        return { headers: new Headers(), response: null };
      const [before] = await db.$queryRaw<{ stays: boolean }[]>`
        delete from session where id = ${waiting.sessionId}::uuid returning stays`;
      const stays = before?.stays ?? false;
      return api.openSession({
        body: { memberId: waiting.id, stays, isSteppedUp: true },
        headers,
        returnHeaders: true,
      });
    });
    if (!opened.ok) return failed(await this.suspensions.refusal(request, { memberId: waiting.id }));
    if (opened.value === null) return failed(problem('WRONG_CODE', 'input', 'code'));
    if (isGuessable) await this.limits.giveBack(allowances.codeByAccount, waiting.id);
    if (attempts > 1) await this.limits.forgive(allowances.codeByAccountAndAddress, here);
    return foundOr(await this.queries.viewer(waiting.id));
  }
}
