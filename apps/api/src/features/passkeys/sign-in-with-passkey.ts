import { Injectable } from '@nestjs/common';
import { allowances, failed, foundOr, problem, type Outcome } from '@cluster-commons/domain/kernel';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import { AccountQueries, Engine, Suspensions, type ViewerAccount } from '../accounts/index.ts';
import { Challenges } from './challenges.ts';
import { assertionIn } from './passkey-answer.ts';
import { RelyingParty } from './relying-party.ts';

@Injectable()
export class SignInWithPasskey {
  constructor(
    private readonly engine: Engine,
    private readonly prisma: PrismaService,
    private readonly queries: AccountQueries,
    private readonly party: RelyingParty,
    private readonly challenges: Challenges,
    private readonly suspensions: Suspensions,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Signs in by a passkey. The device has asked who holds it, so this is both factors at once. What is wrong is not told
   * apart: nobody learns which passkeys there are.
   */
  async run(request: RequestContext, given: string): Promise<Outcome<ViewerAccount>> {
    await this.limits.take(allowances.answerByAddress, request.clientAddress);
    const answer = assertionIn(given);
    const passkey =
      answer &&
      (await this.prisma.client.passkey.findUnique({
        where: { credentialId: answer.id },
        select: { id: true, memberId: true, publicKey: true, signCount: true, transports: true },
      }));
    if (!answer || !passkey) return failed(problem('PASSKEY_REFUSED', 'input', 'answer'));
    const { id, memberId, publicKey, signCount: counter, transports } = passkey;
    const now = new Date();
    const credential = { id: answer.id, publicKey, counter: Number(counter), transports };
    const held = await this.party.readOne(answer, credential, now);
    if (held === null) return failed(problem('PASSKEY_REFUSED', 'input', 'answer'));

    const before = (await request.session()) ?? request.waiting;
    const opened = await this.engine.call(request, async (api, headers, db) => {
      if (!(await this.challenges.spend(db, held.challenge))) return { headers: new Headers(), response: null };
      await db.passkey.updateMany({ where: { id }, data: { signCount: held.signCount, lastUsedAt: now } });
      if (before !== null) await db.session.deleteMany({ where: { id: before.sessionId } });
      return api.openSession({ body: { memberId, stays: true, isSteppedUp: true }, headers, returnHeaders: true });
    });
    if (!opened.ok) return failed(await this.suspensions.refusal(request, { memberId }, 'input', 'answer'));
    if (opened.value === null) return failed(problem('PASSKEY_REFUSED', 'input', 'answer'));
    return foundOr(await this.queries.viewer(memberId));
  }
}
