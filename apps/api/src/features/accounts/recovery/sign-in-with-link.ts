import { Injectable } from '@nestjs/common';
import { allowances, done, failed, problem, type Outcome } from '@cluster-commons/domain/kernel';
import type { RequestContext } from '../../../platform/auth/request-context.ts';
import { RateLimits } from '../../../platform/limits/rate-limits.ts';
import type { ViewerAccount } from '../account.model.ts';
import { AccountQueries } from '../account.queries.ts';
import { Engine } from '../engine/engine.ts';
import { MailedLinks } from '../mailed-links.ts';
import { Suspensions } from '../suspension/suspensions.ts';

interface LinkGiven {
  token: string;
  staySignedIn: boolean;
}

@Injectable()
export class SignInWithLink {
  constructor(
    private readonly engine: Engine,
    private readonly links: MailedLinks,
    private readonly accounts: AccountQueries,
    private readonly suspensions: Suspensions,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Signs in whoever holds the link of a mail; null where their second factor is still to be given. A link that a
   * suspended member was sent is not used up by saying so.
   */
  async run(request: RequestContext, { token, staySignedIn }: LinkGiven): Promise<Outcome<ViewerAccount | null>> {
    await this.limits.take(allowances.confirmByAddress, request.clientAddress);
    const before = (await request.session()) ?? request.waiting;
    let whose = '';
    const signedIn = await this.engine.call(request, async (api, headers, db) => {
      const memberId = (await this.links.spend(db, token, 'sign-in'))?.memberId ?? null;
      if (memberId === null) return { headers: new Headers(), response: null };
      whose = memberId;
      if (before !== null) await db.session.deleteMany({ where: { id: before.sessionId } });
      return api.openSession({ body: { memberId, stays: staySignedIn }, headers, returnHeaders: true });
    });
    if (!signedIn.ok) return failed(await this.suspensions.refusal(request, { memberId: whose }, 'input', 'token'));
    if (signedIn.value === null) return failed(problem('TOKEN_INVALID', 'input', 'token'));
    return done(await this.accounts.signedIn(signedIn.value.memberId));
  }
}
