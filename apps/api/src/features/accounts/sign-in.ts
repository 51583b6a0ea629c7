import { Injectable } from '@nestjs/common';
import { checkEmail } from '@cluster-commons/domain/accounts';
import { allowances, done, failed, problem, type Outcome } from '@cluster-commons/domain/kernel';
import type { RequestContext } from '../../platform/auth/request-context.ts';
import { PrismaService } from '../../platform/database/prisma.service.ts';
import { RateLimits } from '../../platform/limits/rate-limits.ts';
import type { SignInInput } from './account.inputs.ts';
import type { ViewerAccount } from './account.model.ts';
import { AccountQueries } from './account.queries.ts';
import { Engine } from './engine/engine.ts';
import { verifyPassword } from './engine/password.ts';
import { mailAddress } from './mail-address.ts';
import { Suspensions } from './suspension/suspensions.ts';

@Injectable()
export class SignIn {
  constructor(
    private readonly engine: Engine,
    private readonly queries: AccountQueries,
    private readonly prisma: PrismaService,
    private readonly suspensions: Suspensions,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Signs in; each attempt counts, for the account and for the address it comes from. A success is given back to the
   * address: thirty people of a workshop share one. Null where the second factor is still to be given.
   */
  async run(request: RequestContext, given: SignInInput): Promise<Outcome<ViewerAccount | null>> {
    const email = mailAddress(given.email);
    const problems = checkEmail(email, 'input', 'email');
    if (given.password === '') problems.push(problem('REQUIRED', 'input', 'password'));
    if (problems.length > 0) return failed(...problems);
    await this.limits.take(allowances.signInByAddress, request.clientAddress);
    const here = `${email} ${request.clientAddress}`;
    const attempts = await this.limits.take(allowances.signInByAccountAndAddress, here);
    await this.limits.take(allowances.signInByAccount, email);

    const before = (await request.session()) ?? request.waiting;
    const stored = await this.queries.passwordHash(email);
    const isRight = await verifyPassword(stored, given.password);
    const signedIn = await this.engine.call(
      request,
      (api, headers) =>
        api.signInEmail({
          body: { email, password: given.password, rememberMe: given.staySignedIn },
          headers,
          returnHeaders: true,
        }),
      // Without an account the library hashes in vain, so that it takes as long: that has been done.
      { checked: { stored, isRight }, hash: '' },
    );
    if (!signedIn.ok) {
      if (signedIn.code === 'EMAIL_NOT_VERIFIED') await this.sendConfirmation(request, email);
      if (signedIn.code === 'FAILED_TO_CREATE_SESSION') {
        return failed(await this.suspensions.refusal(request, { email }, 'input', 'email'));
      }
      return failed(refusal(signedIn.code));
    }
    if (before !== null) await this.prisma.client.session.deleteMany({ where: { id: before.sessionId } });
    await this.limits.giveBack(allowances.signInByAddress, request.clientAddress);
    if (attempts > 1) await this.limits.forgive(allowances.signInByAccountAndAddress, here);

    return done(await this.queries.signedIn(signedIn.value.user.id));
  }

  /** The refused call took its mail back with it, so the new link is asked for in a call of its own. */
  private async sendConfirmation(request: RequestContext, email: string): Promise<void> {
    await this.engine.call(request, async (api, headers) => {
      const response = await api.sendVerificationEmail({ body: { email }, headers });
      return { headers: new Headers(), response };
    });
  }
}

function refusal(code: string): ReturnType<typeof problem> {
  if (code === 'EMAIL_NOT_VERIFIED') return problem('EMAIL_NOT_CONFIRMED', 'input', 'email');
  return problem('WRONG_CREDENTIALS', 'input', 'password');
}
