import { Inject, Injectable } from '@nestjs/common';
import { allowances, done, failed, foundOr, problem, type Outcome } from '@cluster-commons/domain/kernel';
import { record } from '../../platform/audit/audit-line.ts';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { tell } from '../../platform/jobs/event-line.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { ViewerAccount } from './account.model.ts';
import { AccountQueries } from './account.queries.ts';
import { readConfirmation, signUpOf } from './engine/confirmation-token.ts';
import { Engine } from './engine/engine.ts';

@Injectable()
export class ConfirmEmail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly engine: Engine,
    private readonly queries: AccountQueries,
    private readonly prisma: PrismaService,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Confirms an address by the token of its mail, and signs in whoever holds it. A second time changes nothing and
   * signs nobody in: gives back null then.
   */
  async run(request: RequestContext, { token }: { token: string }): Promise<Outcome<ViewerAccount | null>> {
    await this.limits.take(allowances.confirmByAddress, request.clientAddress);
    const link = await readConfirmation(this.config, token);
    if (link === null) return failed(problem('TOKEN_INVALID', 'input', 'token'));
    const before = (await request.session()) ?? request.waiting;
    const confirmed = await this.engine.call(request, async (api, headers, db) => {
      // Held until the address is confirmed: a sign-up in the same moment comes before or after.
      const [account] = await db.$queryRaw<{ passwordHash: string | null; isConfirmed: boolean }[]>`
        select c.password_hash as "passwordHash", m.email_verified as "isConfirmed" from member m
          join credential c on c.member_id = m.id and c.provider_id = 'credential'
         where m.id = ${link.memberId}::uuid and m.status = 'active' for update of m`;
      if (!account?.passwordHash || signUpOf(account.passwordHash) !== link.signUp) {
        return { headers: new Headers(), response: null };
      }
      const { headers: answered } = await api.verifyEmail({ query: { token }, headers, returnHeaders: true });
      if (!account.isConfirmed) {
        const { memberId } = link;
        await record(db, { act: 'account.confirmed', actorId: memberId, subjectId: memberId });
        await tell(db, 'account.confirmed', { memberId });
      }
      return { headers: answered, response: { isNew: !account.isConfirmed } };
    });
    if (!confirmed.ok || confirmed.value === null) return failed(problem('TOKEN_INVALID', 'input', 'token'));
    if (!confirmed.value.isNew) return done(null);
    if (before !== null) await this.prisma.client.session.deleteMany({ where: { id: before.sessionId } });
    return foundOr(await this.queries.viewer(link.memberId));
  }
}
